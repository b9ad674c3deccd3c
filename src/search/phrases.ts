import type { Asked } from './asked.ts';

/**
 * How the readers' questions of a page stand in the full text: one behind the other, the shortest first, so that a word's
 * place tells which question it is in.
 */
export interface Layout {
  /** How many questions there are of one stem, of two, of three, … */
  counts: number[];
  /** For each question what answers it (`Asked.leadsTo`), as one of `DIGITS`. */
  leads: string;
}

/** A question at whose place a word was found. */
export interface Question {
  /** Its number on the page. */
  number: number;
  /** How many stems it has. */
  length: number;
  /** What of the page answers it: 0 for its beginning, then its headings, then its commands. */
  leadsTo: number;
}

/** What a question leads to is one character: of what is behind the last of them the page's beginning answers. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The pages that have an asked word anywhere, by their paths, each with the readers' questions that have it. */
export type FullText = (stemmed: string) => ReadonlyMap<string, readonly Question[]> | undefined;

/** A longer question is more than one compares with another. */
const LONGEST = 15;

/**
 * @param questions in any order
 * @returns the layout, and the stems in their order
 */
export function layOut(questions: readonly Asked[]): Layout & { stems: string[] } {
  const sorted = questions.map(({ stems, leadsTo }) => ({ leadsTo, stems: [...stems].slice(0, LONGEST) })).filter(({ stems }) => stems.length > 0).sort((a, b) => a.stems.length - b.stems.length);
  return {
    stems: sorted.flatMap(({ stems }) => stems),
    counts: Array.from({ length: sorted.at(-1)?.stems.length ?? 0 }, (_, less) => sorted.filter(({ stems }) => stems.length === less + 1).length),
    leads: sorted.map(({ leadsTo }) => DIGITS[leadsTo] ?? DIGITS[0]).join(''),
  };
}

/** Tells which question is at a place; undefined behind the last one. */
export function questionAt(place: number, { counts, leads }: Layout): Question | undefined {
  let number = 0;
  for (const [less, count] of counts.entries()) {
    const length = less + 1;
    if (place < count * length) {
      number += Math.floor(place / length);
      return { number, length, leadsTo: Math.max(0, DIGITS.indexOf(leads.charAt(number))) };
    }
    place -= count * length;
    number += count;
  }
  return undefined;
}

/**
 * A stem as the full text has it, and as it is asked for: with an end, so that none is the beginning of another, because
 * Pagefind finds words by their beginning.
 */
export function inIndex(stemmed: string): string {
  return `${stemmed}_`;
}
