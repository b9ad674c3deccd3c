/** How a word that nobody wrote is most likely meant. */
export interface Guess {
  words: string[];
  /** From 0 to 1. */
  sure: number;
}

/**
 * Finds what was meant by a misspelt word: a known word that is one or two slips of the fingers away, or two known words
 * without the space between them.
 * @param known the words that the cookbook has
 * @returns undefined if nothing is near; a known word, a flag and what has digits in it are left as they are
 */
export function guess(word: string, known: ReadonlyMap<string, number>): Guess | undefined {
  if (known.has(word) || word.length < 4 || word.startsWith('-') || /\d/.test(word)) return undefined;
  const allowed = word.length > 6 ? 2 : 1;
  let best: { word: string; slips: number; often: number } | undefined;
  for (const [candidate, often] of known) {
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > allowed || candidate.startsWith('-')) continue;
    const slips = distance(word, candidate, allowed) + (candidate[0] === word[0] ? 0 : 0.5);
    if (slips > allowed + 0.5) continue;
    if (best === undefined || slips < best.slips || (slips === best.slips && often > best.often)) best = { word: candidate, slips, often };
  }
  const apart = inTwo(word, known);
  if (apart !== undefined && (best === undefined || best.slips > 1)) return { words: apart, sure: 0.8 };
  return best === undefined ? undefined : { words: [best.word], sure: best.slips <= 1 ? 0.85 : 0.6 };
}

/**
 * The known words that are nearest to one that is too far from all of them to be mended, nearest first: none that has
 * less than three fifths of its letters right.
 */
export function nearest(word: string, known: ReadonlyMap<string, number>, most: number): string[] {
  const allowed = Math.floor(word.length * 0.4);
  return [...known]
    .filter(([candidate]) => candidate.length > 2 && candidate.startsWith('-') === word.startsWith('-') && !/\d/.test(candidate) && Math.abs(candidate.length - word.length) <= allowed)
    .map(([candidate, often]) => ({ candidate, often, slips: distance(word, candidate, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.often - a.often)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function inTwo(word: string, known: ReadonlyMap<string, number>): string[] | undefined {
  for (let at = 3; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.has(part) && (part.length > 2 || part === 'rm' || part === 'ps'))) return parts;
  }
  return undefined;
}

/**
 * How many slips two words are apart: a letter too many, too few, another one, or two that are swapped (optimal string
 * alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 * @param limit more than this is not counted
 */
export function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
