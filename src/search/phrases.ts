import type { Asked } from './asked.ts';

/**
 * How the readers' questions of a page stand in the full text: one behind the other, so that a word's place tells which
 * question it is in. First those that the page answers as a whole, then those of each place (`Asked.leadsTo`), of each the
 * shortest first. For each place one string that says how many questions there are of one stem, of two, of
 * three, …: each number is one character, `0` and what is behind it in Unicode. Example: `['', '021', '', '1']`
 */
export type Layout = readonly string[];

/** A question at whose place a word was found. */
export interface Question {
  /** Its number on the page. */
  number: number;
  /** How many stems it has. */
  length: number;
  /** What of the page answers it: 0 for its beginning, then its headings, then its commands, `NO_PLACE` for all of it. */
  leadsTo: number;
}

/** What a question leads to that a page answers as a whole. */
export const NO_PLACE = -1;

/** The character that says of no question. */
const NONE = '0'.charCodeAt(0);

/** The pages that have an asked word anywhere, by their paths, each with the readers' questions that have it. */
export type FullText = (stemmed: string) => ReadonlyMap<string, readonly Question[]> | undefined;

/** A longer question is more than one compares with another. */
const LONGEST = 15;

/**
 * @param questions in any order
 * @returns the layout, and the stems in their order
 */
export function layOut(questions: readonly Asked[]): { layout: Layout; stems: string[] } {
  const byPlace: string[][][] = [];
  for (const { leadsTo, stems } of questions) {
    const place = leadsTo - NO_PLACE;
    while (byPlace.length <= place) byPlace.push([]);
    if (stems.size > 0) byPlace[place]?.push([...stems].slice(0, LONGEST));
  }
  for (const each of byPlace) each.sort((a, b) => a.length - b.length);
  return { stems: byPlace.flat(2), layout: byPlace.map(counted) };
}

/** How many of the questions, the shortest first, have one stem, two, three, … */
function counted(questions: readonly string[][]): string {
  const counts = Array.from({ length: questions.at(-1)?.length ?? 0 }, (_, less) => questions.filter(({ length }) => length === less + 1).length);
  return String.fromCharCode(...counts.map((count) => NONE + count));
}

/** The question at each place; behind the last one there is none. */
export function questionsAt(layout: Layout): Question[] {
  const places: Question[] = [];
  let number = 0;
  for (const [place, counts] of layout.entries()) {
    const leadsTo = place + NO_PLACE;
    for (let length = 1; length <= counts.length; length++) {
      const last = number + counts.charCodeAt(length - 1) - NONE;
      for (; number < last; number++) {
        const question = { number, length, leadsTo };
        for (let word = 0; word < length; word++) places.push(question);
      }
    }
  }
  return places;
}

/**
 * A stem as the full text has it, and as it is asked for: with an end, so that none is the beginning of another, because
 * Pagefind finds words by their beginning.
 */
export function inIndex(stemmed: string): string {
  return `${stemmed}_`;
}
