import { splitQuotedWords } from './words.ts';

/** A file written in the Dockerfile itself: `<<EOF`, its lines, `EOF`. */
export interface Heredoc {
  name: string;
  /** `<<"EOF"`: Docker leaves the variables in it as they are. */
  quoted: boolean;
  /** Its lines, between these offsets of the file. */
  start: number;
  end: number;
  /** Whether the line that ends it is there. */
  closed: boolean;
}

/** The words of an instruction that open a heredoc. A number in front is the shell's file descriptor. */
export const HEREDOC = /^\d*<<(-?)([^<]+)$/;

/**
 * Reads the heredocs of a `RUN`, `COPY` or `ADD`; their bodies follow each other below its last line.
 * Rule: `heredocsFromLine` in https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 * @param source the file
 * @param head the instruction's arguments, joined
 * @param offset where its last line ends
 */
export function readHeredocs(source: string, head: string, offset: number): Heredoc[] {
  const heredocs: Heredoc[] = [];
  let at = source.indexOf('\n', offset) + 1 || source.length;
  for (const { text } of splitQuotedWords(head, '\\')) {
    const [, chomp, written] = HEREDOC.exec(text) ?? [];
    if (written === undefined) continue;
    const name = written.replace(/["']/g, '');
    const heredoc: Heredoc = { name, quoted: name !== written, start: at, end: source.length, closed: false };
    while (at < source.length && !heredoc.closed) {
      const newline = source.indexOf('\n', at);
      const to = newline === -1 ? source.length : newline;
      const line = source.slice(at, to).replace(/\r+$/, '');
      heredoc.closed = (chomp === '-' ? line.replace(/^\t+/, '') : line) === name;
      if (heredoc.closed) heredoc.end = at;
      at = to + 1;
    }
    heredocs.push(heredoc);
  }
  return heredocs;
}
