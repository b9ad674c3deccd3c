import type { Answer } from './answers.ts';
import { synonyms } from './synonyms.ts';
import { isFiller, stem, words } from './words.ts';

/** `out` and `into` are fillers of a question, and yet tell one copy from the other. */
const FILLER = 0.25;
/** What it counts that a command stands under the heading that answers. */
const NEAR = 1.5;

/**
 * Chooses the command of a section that answers: the one whose label and words have most of what is asked; among equals
 * one under the heading that answers, and then the first.
 * @param under the anchor of the heading that answers; empty for the page's beginning
 */
export function chooseAnswer(typed: string, under: string, answers: readonly Answer[]): Answer | undefined {
  const asked = [...new Set(words(typed))].map((word) => ({ forms: [stem(word), ...(isFiller(word) ? [] : synonyms(stem(word)))], counts: isFiller(word) ? FILLER : 1 }));
  const scored = answers.map((answer) => {
    const own = new Set(words(answer.words).map(stem));
    const met = asked.reduce((sum, { forms: [first = '', ...others], counts }) => sum + counts * (own.has(first) ? 1 : others.some((other) => own.has(other)) ? 0.5 : 0), 0);
    return { answer, score: met + (answer.under === under ? NEAR : 0) };
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>((most, one) => (most === undefined || one.score > most.score ? one : most), undefined);
  return best?.answer;
}
