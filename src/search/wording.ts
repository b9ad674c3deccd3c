import { isFiller, stem, words } from './words.ts';

/**
 * How a question is worded, beside what it is about: its fillers ("how many", "without") and which words stand side by side.
 * None of them is looked for, but readers who want the same word it alike: who asks "what is" wants to understand, who asks
 * "how many" wants to see.
 */
export interface Wording {
  /** Its fillers, and two that stand side by side as one. Example: `['how', 'many', 'how many']` */
  fillers: string[];
  /** The stems that stand side by side, unless both are fillers, each two in the order of the alphabet. Example: `['imag+many']` */
  pairs: string[];
}

/** @param typed a question, of which a reader's first words are read */
export function wordingOf(typed: string): Wording {
  const all = words(typed.slice(0, 2000)).slice(0, 40);
  const fillers = new Set(all.filter(isFiller));
  const pairs = new Set<string>();
  for (const [place, word] of all.entries()) {
    const before = all[place - 1];
    if (before === undefined) continue;
    if (isFiller(before) && isFiller(word)) fillers.add([before, word].sort().join(' '));
    else pairs.add([before, word].map((each) => (isFiller(each) ? each : stem(each))).sort().join('+'));
  }
  return { fillers: [...fillers], pairs: [...pairs] };
}

/** Of how many questions a word has to be in one on every page alike, before those of the page itself are counted. */
const ALIKE = 100;

/**
 * How much a wording speaks for a page: the logarithm of how much more frequent it is among the page's questions than among
 * all, 0 if it is neither more nor less. After the naive Bayes classifier,
 * https://nlp.stanford.edu/IR-book/html/htmledition/naive-bayes-text-classification-1.html
 * @param count how many of the page's `questions` are worded so
 * @param share how many of all questions are worded so, above 0, at most 1
 */
export function leaning(count: number, questions: number, share: number): number {
  return Math.log((count + ALIKE * share) / (questions + ALIKE) / share);
}

/** How a leaning is written: in halves, one character, `4` for none. */
const WRITTEN = { none: 4, most: 8, steps: 2 };

export function writeLeaning(leaning: number): string {
  return String(Math.min(WRITTEN.most, Math.max(0, Math.round(leaning * WRITTEN.steps) + WRITTEN.none)));
}

export function readLeaning(written: string): number {
  return (Number(written) - WRITTEN.none) / WRITTEN.steps;
}

/** In how many files the pairs are: a question fetches one for each of its telling words, 2 KB in all. With a hundred it would be twice as much. */
export const FILES = 400;

/** The files, by their number, that have the pairs of a wording. */
export function filesOf({ pairs }: Wording): Set<number> {
  return new Set(pairs.flatMap((pair) => pair.split('+').filter((each) => !isFiller(each)).map(fileOf)));
}

/** The file that has the pairs of a stem. Which one makes no difference, if only they are spread evenly. */
export function fileOf(stemmed: string): number {
  return [...stemmed].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 0) % FILES;
}

/** A file of pairs: for each, how many questions of which pages have it. Example: `{ "imag+many": "1:=2<" }` */
export type PairsFile = Record<string, string>;

/** The character of the first page; those before it are the digits. */
const FIRST = ':'.charCodeAt(0);

/**
 * Writes how many questions of which pages have a pair: a number of questions, and a character for each page with so many.
 * @param counts by the place of the page in the small index, from 0
 */
export function writeCounts(counts: ReadonlyMap<number, number>): string {
  const byCount = new Map<number, string>();
  for (const [page, count] of [...counts].sort(([a], [b]) => a - b)) byCount.set(count, (byCount.get(count) ?? '') + String.fromCharCode(FIRST + page));
  return [...byCount].sort(([a], [b]) => a - b).map(([count, pages]) => `${count}${pages}`).join('');
}

export function readCounts(written: string): Map<number, number> {
  return new Map([...written.matchAll(/(\d+)(\D+)/g)].flatMap(([, count, pages = '']) => [...pages].map((page) => [page.charCodeAt(0) - FIRST, Number(count)] as const)));
}

/** What is known of the pages, in their order in the small index. */
export interface KnownWordings {
  /** The fillers that tell pages apart. */
  fillers: readonly string[];
  /** Of each page, how much each of these fillers speaks for it, as `writeLeaning` writes it; empty for one that nobody asked for. */
  leanings: readonly string[];
  /** How many questions lead to each page. */
  questions: readonly number[];
}

/**
 * How much the wording of a question speaks for each page, 0 for not at all.
 * @param files the files that `filesOf` named, as far as they could be loaded
 */
export function leanings({ fillers, pairs }: Wording, known: KnownWordings, files: readonly PairsFile[]): number[] {
  const all = known.questions.reduce((sum, count) => sum + count, 0);
  const places = fillers.map((filler) => known.fillers.indexOf(filler)).filter((place) => place >= 0);
  const counted = pairs.flatMap((pair) => files.flatMap((file) => (file[pair] === undefined ? [] : [readCounts(file[pair])])));
  const withShares = counted.map((counts) => ({ counts, share: [...counts.values()].reduce((sum, count) => sum + count, 0) / all }));
  return known.questions.map((questions, page) => {
    if (questions === 0) return 0;
    const written = known.leanings[page] ?? '';
    const ofFillers = places.reduce((sum, place) => sum + (written === '' ? 0 : readLeaning(written.charAt(place))), 0);
    return withShares.reduce((sum, { counts, share }) => sum + leaning(counts.get(page) ?? 0, questions, share), ofFillers);
  });
}
