/** An instruction's lines as Docker joins them: without line ends, and without the comments and empty lines between. */
export interface LogicalLine {
  text: string;
  /** For each character of the text, where it stands in the file. */
  offsets: number[];
  /** Where the last of the lines ends; a heredoc's body begins behind it. */
  end: number;
}

/**
 * Joins the lines of an instruction. A line goes on when the escape character is its last one, blanks aside, and is not
 * escaped itself. Comment lines and empty lines in between are left out; blanks at a line's start are not.
 * Rules: `Parse`, `trimContinuationCharacter` in https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 * @param source the file
 * @param start where the instruction begins
 * @param escape the file's escape character
 */
export function joinLines(source: string, start: number, escape: string): LogicalLine {
  const continued = escape === '`' ? /(?<=^|[^`])`[ \t]*$/ : /(?<=^|[^\\])\\[ \t]*$/;
  const line: LogicalLine = { text: '', offsets: [], end: start };
  let first = true;
  for (let from = start; from <= source.length; ) {
    const newline = source.indexOf('\n', from);
    const to = newline === -1 ? source.length : newline;
    const raw = source.slice(from, to).replace(/\r+$/, '');
    if (first || !/^\s*(?:#|$)/.test(raw)) {
      const kept = raw.replace(continued, '');
      line.text += kept;
      for (let index = 0; index < kept.length; index++) line.offsets.push(from + index);
      line.end = from + raw.length;
      if (kept === raw) break;
    }
    first = false;
    from = to + 1;
  }
  return line;
}

/** Where an offset of the file stands in a logical line, or where the next character that is in it does. */
export function placeInLine({ offsets }: LogicalLine, offset: number): number {
  const place = offsets.findIndex((at) => at >= offset);
  return place === -1 ? offsets.length : place;
}

/** Where a piece of a logical line stands in the file. */
export function placeInFile({ offsets, end }: LogicalLine, piece: { start: number; end: number }): { start: number; end: number } {
  const last = offsets[piece.end - 1];
  return { start: offsets[piece.start] ?? end, end: last === undefined ? end : last + 1 };
}
