/**
 * How the phrases of a page stand in the full text: one behind the other, the shortest first, so that a word's place
 * tells which phrase it is in.
 */
export interface Layout {
  /** The stems in their order. */
  stems: string[];
  /** How many phrases there are of one stem, of two, of three, … */
  counts: number[];
}

/** A longer phrase is more than one compares with a question. */
const LONGEST = 15;

/** @param phrases the stems of each phrase, in any order */
export function layOut(phrases: readonly ReadonlySet<string>[]): Layout {
  const sorted = phrases.map((phrase) => [...phrase].slice(0, LONGEST)).filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  const counts = Array.from({ length: sorted.at(-1)?.length ?? 0 }, (_, less) => sorted.filter(({ length }) => length === less + 1).length);
  return { stems: sorted.flat(), counts };
}

/**
 * Tells in which phrase a place is.
 * @param counts as `layOut` made them
 * @returns the phrase's number and how many stems it has; undefined behind the last phrase
 */
export function phraseAt(place: number, counts: readonly number[]): { phrase: number; length: number } | undefined {
  let phrase = 0;
  for (const [less, count] of counts.entries()) {
    const length = less + 1;
    if (place < count * length) return { phrase: phrase + Math.floor(place / length), length };
    place -= count * length;
    phrase += count;
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
