import { distance } from 'fastest-levenshtein';

/**
 * Finds what was probably meant by a misspelt word.
 * @returns the candidate fewest edits away, or undefined when none is near: at most a third of the word may differ
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word, candidate);
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** The same, as the end of a sentence: ` (did you mean X?)`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` (did you mean \`${near}\`?)`;
}
