import type { Asked } from './asked.ts';

/**
 * How the readers' questions of a page stand in the full text: one behind the other, the shortest first, so that a word's
 * place tells which question it is in.
 */
export interface Layout {
  /** How many questions there are of one stem, of two, of three, … */
  counts: number[];
  /** For each question the number of the heading that answers it, in base 36; 0 is the beginning of the page. */
  parts: string;
}

/** A question at whose place a word was found. */
export interface Question {
  /** Its number on the page. */
  number: number;
  /** How many stems it has. */
  length: number;
  /** The number of the heading that answers it, from 1; 0 for the beginning of the page. */
  part: number;
}

/** A longer question is more than one compares with another. */
const LONGEST = 15;

/**
 * @param questions in any order
 * @param anchors those of the page's headings, in their order
 * @returns the layout, and the stems in their order
 */
export function layOut(questions: readonly Asked[], anchors: readonly string[]): Layout & { stems: string[] } {
  const sorted = questions.map(({ stems, anchor }) => ({ anchor, stems: [...stems].slice(0, LONGEST) })).filter(({ stems }) => stems.length > 0).sort((a, b) => a.stems.length - b.stems.length);
  return {
    stems: sorted.flatMap(({ stems }) => stems),
    counts: Array.from({ length: sorted.at(-1)?.stems.length ?? 0 }, (_, less) => sorted.filter(({ stems }) => stems.length === less + 1).length),
    parts: sorted.map(({ anchor }) => Math.min(35, anchors.indexOf(anchor) + 1).toString(36)).join(''),
  };
}

/** Tells which question is at a place; undefined behind the last one. */
export function questionAt(place: number, { counts, parts }: Layout): Question | undefined {
  let number = 0;
  for (const [less, count] of counts.entries()) {
    const length = less + 1;
    if (place < count * length) {
      number += Math.floor(place / length);
      return { number, length, part: Number.parseInt(parts[number] ?? '0', 36) };
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
