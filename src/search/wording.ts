import { isFiller, LONGEST, stem, words } from './words.ts';

/**
 * How a question is worded, beside what it is about: its fillers and which of its words stand side by side. They are looked
 * for nowhere, but readers who want the same word it alike: "can I" asks what is possible, "do I have" what is there.
 * Words are compared by their stems, and two of them in the order of the alphabet.
 */
export interface Wording {
  /** Its fillers, and two that stand side by side as one. Example of `how do I`: `['how', 'do', 'i', 'do how', 'do i']` */
  fillers: string[];
  /** The words that stand side by side, unless both are fillers. Example of `how many images`: `['how+mani', 'imag+mani']` */
  pairs: string[];
}

/** @param typed a question, of which no more than `LONGEST` is read */
export function wordingOf(typed: string): Wording {
  const all = words(typed.slice(0, LONGEST.characters)).slice(0, LONGEST.words).map(compared);
  const fillers = new Set(all.filter(isFiller));
  const pairs = new Set<string>();
  for (const [place, word] of all.entries()) {
    const before = all[place - 1];
    if (before === undefined) continue;
    const both = [before, word].sort();
    if (both.every(isFiller)) fillers.add(both.join(' '));
    else pairs.add(both.join('+'));
  }
  return { fillers: [...fillers], pairs: [...pairs] };
}

/** A filler as it is, and of any other word the stem. */
function compared(word: string): string {
  return isFiller(word) ? word : stem(word);
}

/** Additive smoothing: as if each page had so many more questions, worded as all questions are on average. */
const PSEUDOCOUNT = 100;

/**
 * How much a wording speaks for a page: the natural logarithm of how much more frequent it is among the page's questions than
 * among all, 0 if it is neither more nor less. After the naive Bayes classifier,
 * https://nlp.stanford.edu/IR-book/html/htmledition/naive-bayes-text-classification-1.html
 * @param count how many of the page's `questions` are worded so
 * @param share how many of all questions are worded so, above 0, at most 1
 */
export function leaning(count: number, questions: number, share: number): number {
  return Math.log((count + PSEUDOCOUNT * share) / (questions + PSEUDOCOUNT) / share);
}

/** How a leaning is written: one digit, in halves from -2 to 2. */
const WRITTEN = { none: 4, most: 8, steps: 2 };

/** Writes a leaning as a digit from 0 to 8; what is less than -2 or more than 2 as that. */
export function writeLeaning(leaning: number): string {
  return String(Math.min(WRITTEN.most, Math.max(0, Math.round(leaning * WRITTEN.steps) + WRITTEN.none)));
}

/** @param written a digit of `writeLeaning` */
export function readLeaning(written: string): number {
  return (Number(written) - WRITTEN.none) / WRITTEN.steps;
}

/** In how many files the pairs are: a question fetches one for each of its telling words, 2 KB in all. With a hundred it would be twice as much. */
export const FILES = 400;

/** The telling words of a pair, by which it is filed. */
export function tellingOf(pair: string): string[] {
  return pair.split('+').filter((each) => !isFiller(each));
}

/** The file that has the pairs of a stem. Which one makes no difference, if only they are spread evenly. */
export function fileOf(stemmed: string): number {
  return [...stemmed].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 1_000_003, 0) % FILES;
}

/** A file of pairs: for each, how many questions of which pages have it (`writeCounts`). Example: `{ "imag+mani": "1:=2<" }` */
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

/** @returns what `writeCounts` was given, of an empty text nothing */
export function readCounts(written: string): Map<number, number> {
  return new Map([...written.matchAll(/(\d+)(\D+)/g)].flatMap(([, count, pages = '']) => [...pages].map((page) => [page.charCodeAt(0) - FIRST, Number(count)] as const)));
}

/** What is known of the pages, in their order in the small index. */
export interface KnownWordings {
  /** The fillers that tell pages apart. */
  fillers: readonly string[];
  /** Of each page, how much each of these fillers speaks for it (`writeLeaning`); empty for one that nobody asked for. */
  leanings: readonly string[];
  /** How many worded questions lead to each page. */
  questions: readonly number[];
}

/**
 * The numbers of the files that have the pairs of a question; none where nobody asked, for there are none then.
 * @param isAsked whether readers asked with a stem. One that they did not, as of a word that is still being typed, is in no pair.
 */
export function filesOf({ pairs }: Wording, { questions }: KnownWordings, isAsked: (stemmed: string) => boolean): Set<number> {
  if (questions.every((count) => count === 0)) return new Set();
  return new Set(pairs.flatMap(tellingOf).filter(isAsked).map(fileOf));
}

/**
 * How much the wording of a question speaks for each page: the sum of its leanings, 0 for a page that nobody asked for.
 * @param files the files that have its pairs, as far as they are known
 */
export function leanings({ fillers, pairs }: Wording, known: KnownWordings, files: readonly PairsFile[]): number[] {
  const all = known.questions.reduce((sum, count) => sum + count, 0);
  const places = fillers.map((filler) => known.fillers.indexOf(filler)).filter((place) => place >= 0);
  const counted = pairs.flatMap((pair) => files.flatMap((file) => (file[pair] === undefined ? [] : [readCounts(file[pair])])));
  const withShares = counted.map((counts) => ({ counts, share: [...counts.values()].reduce((sum, count) => sum + count, 0) / all }));
  return known.questions.map((questions, page) => {
    if (questions === 0) return 0;
    const ofFillers = places.reduce((sum, place) => sum + readLeaning(known.leanings[page]?.charAt(place) ?? ''), 0);
    return withShares.reduce((sum, { counts, share }) => sum + leaning(counts.get(page) ?? 0, questions, share), ofFillers);
  });
}
