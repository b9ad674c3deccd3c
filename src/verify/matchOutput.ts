import { withoutForms } from './forms.ts';
import { withoutNoise } from './noise.ts';

/** A line that stands for any number of others. */
const REST = /^\s*(?:…|\.\.\.)\s*$/;

/** How what was printed differs from what a section shows. */
export interface Difference {
  /** The first line that differs, from 0, among those that the section shows; their number if it shows too few. */
  at: number;
  /** The lines that were printed, without the steps of pulls and builds. */
  printed: string[];
}

/**
 * Compares what a section shows with what was printed: the same lines in the same order, with what differs from run to
 * run (ids, digests, times, sizes, addresses, free ports, random names) matched by its form. A line that is only `…`
 * or `...` stands for any number of lines.
 * @returns undefined if they agree
 */
export function matchOutput(shown: string, printed: string): Difference | undefined {
  const wanted = lines(shown);
  const got = trimmed(withoutNoise(lines(printed), wanted));
  const reached = match(wanted.map((line) => (REST.test(line) ? undefined : withoutForms(line))), got.map(withoutForms));
  return reached === undefined ? undefined : { at: reached, printed: got };
}

/** The first line of `wanted` that cannot be matched whatever the lines of `…` stand for; undefined if all can. */
function match(wanted: readonly (string | undefined)[], got: readonly string[]): number | undefined {
  // Which lines printed may be used up when so many of those wanted are.
  let reach = new Set([0]);
  for (const [index, line] of wanted.entries()) {
    const next = new Set<number>();
    for (const used of reach) {
      if (line === undefined) for (let at = used; at <= got.length; at++) next.add(at);
      else if (got[used] === line) next.add(used + 1);
    }
    if (next.size === 0) return index;
    reach = next;
  }
  return reach.has(got.length) ? undefined : wanted.length;
}

function lines(text: string): string[] {
  return trimmed(text.split(/\r?\n/).map((line) => line.trimEnd()));
}

function trimmed(text: readonly string[]): string[] {
  const first = text.findIndex((line) => line !== '');
  return first === -1 ? [] : text.slice(first, text.findLastIndex((line) => line !== '') + 1);
}
