import { callsIn } from './shell/calls.ts';
import { firstFault } from './shell/faults.ts';
import { tokensIn } from './shell/tokens.ts';
import { lineEnd, readTree, type Tree } from './shell/tree.ts';

export { oneLine } from './shell/oneLine.ts';

/** A word that a shell hands to a program, the program's own name included. */
export interface Word {
  /** As it is written. Example: `"my file"` */
  text: string;
  /** What the program gets, quotes removed; undefined if only running it tells: `$HOME`, `*.txt`. `~` stays as it is. */
  value: string | undefined;
  /** Offsets into the command's text. */
  start: number;
  end: number;
}

/** A program and its arguments. */
export interface Call {
  /** The program first. */
  words: Word[];
  /** 0, or how deep in `$(…)`, `<(…)` and `(…)`. */
  depth: number;
}

/**
 * What is no word of a call. A heredoc is two tokens: `<<EOF`, and its lines with the one that ends it. An assignment
 * or a redirect with a substitution in it ends before what is assigned, so that tokens never overlap.
 */
export interface Token {
  kind: 'operator' | 'redirect' | 'assignment' | 'substitution' | 'heredoc' | 'keyword';
  text: string;
  /** Offsets into the command's text. */
  start: number;
  end: number;
}

/** A command as a reader copies it: what begins on one line, with all that belongs to it. */
export interface ShellCommand {
  /** The comment above it, else the one behind it. Example: `list all containers` */
  label: string | undefined;
  /** As it is written, its line ends and backslashes included, without comments and indentation. */
  text: string;
  /** The line that it begins on, from 1. */
  line: number;
  calls: Call[];
  tokens: Token[];
}

/** A shell block that a shell would not take, or would take for something else than is meant. */
export class ShellSyntaxError extends Error {
  override name = 'ShellSyntaxError';
  /** The line in the block, from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads a shell block into commands. What stands on one line is one command; lines that a backslash continues, a
 * heredoc and a loop or group over several lines belong to it. The comment lines directly above a command are its
 * label; a comment with an empty line below it is nobody's.
 * @param code the text of the block, with any line ends
 * @throws ShellSyntaxError on the first thing that is wrong
 */
export function parseShell(code: string): ShellCommand[] {
  const source = code.replace(/\r\n?/g, '\n');
  const tree = readTree(source);
  const fault = firstFault(source, tree);
  if (fault !== undefined) throw new ShellSyntaxError(lineOf(source, fault.pos), fault.message);
  return commandRanges(source, tree).map(({ start, end, last }) => {
    const text = withoutComments(source, tree, start, end);
    const own = readTree(text);
    return {
      label: labelAbove(source, tree, start) ?? labelBehind(source, tree, last),
      text,
      line: lineOf(source, start),
      calls: callsIn(text, own.nodes),
      tokens: tokensIn(text, own),
    };
  });
}

/** @param last where the last statement of the command ends, before heredocs and comments */
function commandRanges(source: string, { script, nodes, places }: Tree): { start: number; end: number; last: number }[] {
  const ranges: { start: number; end: number; last: number }[] = [];
  for (const { pos, end } of script.commands) {
    const before = ranges.at(-1);
    if (before !== undefined && !breaksLine(source, places, before.last, pos)) before.last = end;
    else ranges.push({ start: pos, end: pos, last: end });
  }
  const heredocs = nodes.flatMap(({ node }) => (node.type === 'HereDoc' ? [{ pos: node.pos, end: node.closing?.end ?? node.end }] : []));
  for (const range of ranges) {
    const inside = heredocs.filter(({ pos }) => pos >= range.start && pos < range.last);
    range.end = lineEnd(source, Math.max(range.last, ...inside.map(({ end }) => end)));
    while (range.end < source.length && !breaksLine(source, places, range.end, range.end + 1)) range.end = lineEnd(source, range.end + 1);
  }
  return ranges;
}

function breaksLine(source: string, places: Tree['places'], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (source[at] === '\n' && !(source[at - 1] === '\\' && places[at - 1] === 'between')) return true;
  }
  return false;
}

/** Cuts comments with the spaces before them, lines that are nothing else, and the indentation of the first line. */
function withoutComments(source: string, { comments, places }: Tree, start: number, end: number): string {
  const kept = new Uint8Array(end).fill(1, start);
  for (const comment of comments) {
    if (comment.start < start || comment.start >= end) continue;
    const before = source.slice(start, comment.start).trimEnd().length + start;
    const lineStart = source.lastIndexOf('\n', comment.start) + 1;
    if (before < lineStart) kept.fill(0, lineStart, comment.end + (source[comment.end] === '\n' ? 1 : 0));
    else kept.fill(0, before, comment.end);
  }
  const indent = /[ \t]*$/.exec(source.slice(0, start))?.[0] ?? '';
  for (let at = source.indexOf('\n', start); at !== -1 && at < end; at = source.indexOf('\n', at + 1)) {
    if (places[at] === 'between' && source.startsWith(indent, at + 1)) kept.fill(0, at + 1, at + 1 + indent.length);
  }
  return [...kept.keys()].map((at) => (kept[at] === 1 ? source.charAt(at) : '')).join('').trimEnd();
}

function labelAbove(source: string, { comments }: Tree, start: number): string | undefined {
  const lines: string[] = [];
  let above = source.lastIndexOf('\n', start - 1);
  for (const comment of comments.toReversed()) {
    if (above === -1 || comment.end > above) continue;
    const lineStart = source.lastIndexOf('\n', comment.start) + 1;
    const text = commentText(source, comment);
    if (comment.end !== above || source.slice(lineStart, comment.start).trim() !== '' || text.startsWith('!')) break;
    lines.unshift(text);
    above = lineStart - 1;
  }
  return lines.join(' ').trim() || undefined;
}

function labelBehind(source: string, { comments }: Tree, last: number): string | undefined {
  const comment = comments.find(({ start }) => start >= last && start <= lineEnd(source, last));
  return comment && (commentText(source, comment) || undefined);
}

function commentText(source: string, { start, end }: { start: number; end: number }): string {
  return source.slice(start, end).replace(/^# ?/, '').trim();
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
