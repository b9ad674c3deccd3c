/**
 * Fences a block of code by indentation, which MDX does not have.
 * @param text the Markdown that it stands in
 * @param start where the block begins, somewhere on its first line
 * @param code the code itself, its indentation gone
 * @returns the offset of the line that it begins on, and what to write from there on to its end
 */
export function fenceIndented(text: string, start: number, code: string): { start: number; text: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const lines = code.split('\n');
  const line = text.slice(lineStart, end === -1 ? text.length : end);
  const [first = ''] = lines;
  // What a list or a quotation puts before the code, without the four columns that make it code.
  const head = line.endsWith(first) ? expandTabs(line.slice(0, line.length - first.length)) : expandTabs(line).slice(0, -first.length);
  const before = head.slice(0, -4);
  // A `>` takes one space behind it, if there is one.
  const under = before.replace(/>(?! )/g, '> ').replace(/[^>\s]/g, ' ');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  const rows = [...lines, fence].map((row) => (row === '' ? under.trimEnd() : under + row));
  return { start: lineStart, text: [`${before}${fence}text`, ...rows].join('\n') };
}

/** A tab goes to the next column that four divides. https://spec.commonmark.org/0.31.2/#tabs */
function expandTabs(text: string): string {
  let column = 0;
  return text.replace(/\t|[^\t]+/g, (part) => {
    const spaces = part === '\t' ? ' '.repeat(4 - (column % 4)) : part;
    column += spaces.length;
    return spaces;
  });
}

/**
 * Says whether a block of code is one by indentation: it has no rows for a fence, whatever its first line looks like.
 * @param source the block as it is written
 * @param code the code alone
 */
export function isIndented(source: string, code: string): boolean {
  const rows = (text: string): number => text.replace(/[\s>]+$/, '').split('\n').length;
  return code !== '' && rows(source) === rows(code);
}
