import type { Asked } from './asked.ts';
import { FILES, fileOf, leaning, tellingOf, wordingOf, writeCounts, writeLeaning, type KnownWordings, type PairsFile } from './wording.ts';

/** How the readers' questions of all pages are worded, as the browser gets it. */
export interface Wordings {
  known: KnownWordings;
  /** The files of pairs, by their numbers; none where nobody asked. */
  files: PairsFile[];
}

/** Of how many fillers is told. With more there is more to fetch, and hardly more is answered. */
const MOST_FILLERS = 150;
/** In how many questions a pair has to be. With fewer there is more to fetch, and nothing more is answered. */
const PAIR_IN = 6;

/**
 * Counts how readers' questions are worded.
 * @param pages the questions of each page, in the order of the small index
 */
export function countWordings(pages: readonly (readonly Asked[])[]): Wordings {
  const worded = pages.map((asked) => asked.flatMap(({ text }) => (text === undefined ? [] : [wordingOf(text)])));
  const all = worded.flat();
  const questions = worded.map(({ length }) => length);
  const fillersOn = worded.map((wordings) => countAll(wordings.flatMap(({ fillers }) => fillers)));
  const fillers = [...countAll(all.flatMap(({ fillers }) => fillers))].map(([filler, count]) => {
    const share = count / all.length;
    return { filler, share, tells: fillersOn.reduce((sum, on, page) => sum + information(on.get(filler) ?? 0, (questions[page] ?? 0) * share), 0) };
  });
  const telling = fillers.sort((a, b) => b.tells - a.tells).slice(0, MOST_FILLERS).sort((a, b) => (a.filler < b.filler ? -1 : 1));
  const leanings = fillersOn.map((on, page) => (questions[page] ? telling.map(({ filler, share }) => writeLeaning(leaning(on.get(filler) ?? 0, questions[page] ?? 0, share))).join('') : ''));
  return {
    known: { fillers: telling.map(({ filler }) => filler), leanings, questions },
    files: all.length === 0 ? [] : filesOfPairs(worded.map((wordings) => wordings.flatMap(({ pairs }) => pairs))),
  };
}

/** How much it says that a filler is in so many questions where so many were to be expected. https://en.wikipedia.org/wiki/G-test */
function information(count: number, expected: number): number {
  return count === 0 ? 0 : count * Math.log(count / expected);
}

/** @param pages the pairs in the questions of each page */
function filesOfPairs(pages: readonly (readonly string[])[]): PairsFile[] {
  const counts = new Map<string, Map<number, number>>();
  for (const [page, pairs] of pages.entries()) for (const [pair, count] of countAll(pairs)) counts.set(pair, (counts.get(pair) ?? new Map<number, number>()).set(page, count));
  const often = [...counts].filter(([, on]) => [...on.values()].reduce((sum, count) => sum + count, 0) >= PAIR_IN);
  const pairsOf = countAll(often.flatMap(([pair]) => pair.split('+')));
  const files = Array.from({ length: FILES }, (): PairsFile => ({}));
  for (const [pair, on] of often.sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Of two telling words a question fetches the files of both: the one that has less to say keeps the pair.
    const [keeper] = tellingOf(pair).sort((a, b) => (pairsOf.get(a) ?? 0) - (pairsOf.get(b) ?? 0));
    const file = keeper === undefined ? undefined : files[fileOf(keeper)];
    if (file !== undefined) file[pair] = writeCounts(on);
  }
  return files;
}

function countAll(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
