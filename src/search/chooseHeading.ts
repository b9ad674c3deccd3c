import type { Part } from './answers.ts';
import type { Concept } from './rank.ts';
import { stem, words } from './words.ts';

/** What a word counts: in the heading or the label of a command below it, in the title for the beginning, in the text. */
const COUNTS = { heading: 1, label: 0.88, title: 0.5, text: 0.45 };

/**
 * Chooses the part of a page that answers: the one whose heading, commands and text have most of what is asked. A word
 * that all parts have tells none from the others.
 * @param parts the page's own beginning first
 * @returns undefined for a page without parts
 */
export function chooseHeading(asked: readonly Concept[], parts: readonly Part[]): Part | undefined {
  const stems = parts.map(stemsOf);
  const scores = parts.map(() => 0);
  for (const { forms, weight } of asked) {
    const met = stems.map((own) => strongest(forms, own));
    const having = met.filter((count) => count > 0).length;
    met.forEach((count, place) => (scores[place] = (scores[place] ?? 0) + weight * count * Math.log(1 + parts.length / Math.max(1, having))));
  }
  return parts[scores.indexOf(Math.max(...scores))];
}

/** What each stem of a part counts. */
function stemsOf({ anchor, heading, labels, text }: Part): Map<string, number> {
  return new Map([
    ...text.split(' ').map((each) => [each, COUNTS.text] as const),
    ...words(heading).map((each) => [stem(each), anchor === '' ? COUNTS.title : COUNTS.heading] as const),
    ...words(labels).map((each) => [stem(each), COUNTS.label] as const),
  ]);
}

function strongest(forms: ReadonlyMap<string, number>, own: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const [form, count] of forms) most = Math.max(most, count * (own.get(form) ?? 0));
  return most;
}
