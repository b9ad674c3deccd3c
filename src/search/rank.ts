import { commandOf, concepts, type Concept } from './concepts.ts';
import type { FullText, Question } from './phrases.ts';
import { isReference, type Entry, type Prepared, type SmallIndex } from './smallIndex.ts';

/** An entry that answers. */
export interface Ranked {
  entry: Entry;
  score: number;
  /** For each place of the page that readers' questions lead to (`Question.leadsTo`): how well they fit, 1 for the very same. */
  led: ReadonlyMap<number, number>;
}

/**
 * The weights were found on the half of the queries that is for tuning (`npm run bench:search`), and on 2,400 questions
 * while they were not yet among those that the full text has.
 */

/** What the parts of an entry count, and a reader's question that it answers. */
const WEIGHTS = { title: 1.15, alias: 1.5, question: 1.7, flags: 0.95, text: 1 };
/** What the other aliases and questions that have what is asked count, the best of them first, each next one `LESS` of the one before. */
const OTHERS = 0.7;
const LESS = 0.65;
const MANY = 7;
/** What it counts that a reader asked the very same. */
const SAME = { from: 0.95, counts: 0.5 };
/** Of the questions that lead to one place, what those count that fit less than the best. */
const LED_OTHERS = 0.3;
/** One word of an alias says less of a page than the alias as a whole. */
const IN_ALIAS = 0.5;
/** What it counts that the words are somewhere on a page, beside that one title or alias has them together. */
const APART = 0.75;
/** Of how many questions on a page have the word: what it counts, and how many of them count half of that. */
const ASKED_OFTEN = { counts: 1.9, half: 3 };
/** Of a title or alias that has what is asked: how much it matters that it has nothing else. */
const PRECISION = 0.7;
/** What it counts how a question is worded: a leaning of 1. */
const WORDING = 0.065;
/** A page of the reference says what a command is, a section how one does what one wants. */
const REFERENCE = 0.4;
/** What answers less than this answers nothing; and of several words, what answers so much less than the best is no help beside it. */
const LEAST = { of: 0.15, ofBest: 0.55 };

/**
 * Ranks the entries by how well they answer, best first.
 * @param leanings how much the wording of what was typed speaks for each entry, in their order (`leanings` in `wording.ts`)
 */
export function rank(typed: string, index: SmallIndex, fullText: FullText = () => undefined, leanings: readonly number[] = []): Ranked[] {
  const asked = concepts(typed, index, fullText);
  const sum = asked.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0) return [];
  const ranked = index.entries.map((prepared): Ranked => {
    const title = WEIGHTS.title * asWhole(asked, prepared.title, sum);
    const questions = asQuestions(asked, prepared.entry.path, sum, fullText);
    const called = [...prepared.aliases.map((each) => WEIGHTS.alias * asWhole(asked, each, sum)), ...questions.map(({ fits }) => WEIGHTS.question * fits + (fits >= SAME.from ? SAME.counts : 0))];
    const whole = Math.max(0, title - Math.max(0, ...called)) + together(called, OTHERS);
    const apart = asked.reduce((all, concept) => all + concept.weight * anywhere(concept, prepared, fullText), 0) / sum;
    const kind = isReference(prepared.entry) ? REFERENCE : 1;
    const byPlace = new Map<number, number[]>();
    for (const { leadsTo, fits } of questions) byPlace.set(leadsTo, [...(byPlace.get(leadsTo) ?? []), fits]);
    const led = new Map([...byPlace].map(([place, all]) => [place, together(all, LED_OTHERS)]));
    return { entry: prepared.entry, score: kind * (whole + APART * apart), led };
  });
  const sorted = ranked.filter(({ score }) => score > LEAST.of).sort((a, b) => b.score - a.score);
  const least = asked.length === 1 ? 0 : LEAST.ofBest * (sorted[0]?.score ?? 0);
  // Its wording alone makes nothing an answer.
  const speaks = new Map(index.entries.map(({ entry }, at) => [entry, WORDING * (leanings[at] ?? 0)]));
  const helpful = sorted
    .filter(({ score }) => score >= least)
    .map((each) => ({ ...each, score: each.score + (speaks.get(each.entry) ?? 0) }))
    .sort((a, b) => b.score - a.score);
  return explained(helpful, sorted, asked, commandOf(typed, index.entries));
}

/** Puts what the reference says of an asked flag right behind the section that answers. */
function explained(helpful: readonly Ranked[], all: readonly Ranked[], asked: readonly Concept[], command: string | undefined): Ranked[] {
  const reference = all.find(({ entry }) => isReference(entry) && entry.title === command && flagIn(entry, asked) !== '');
  if (reference === undefined) return [...helpful];
  const [first, ...others] = helpful.filter((each) => each !== reference);
  return first === undefined ? [reference] : [first, reference, ...others];
}

/** The flag of a command that is asked for, by its long name, which is its anchor; empty if none is. */
export function flagIn({ flags }: Entry, asked: readonly Concept[]): string {
  const names = flags.split(' ').map((flag) => flag.split('/'));
  return names.find((each) => asked.some(({ word }) => word.startsWith('-') && each.includes(word)))?.[0] ?? '';
}

/** The best of several, and a share of the next ones, each counting `LESS` of the one before. */
function together(all: readonly number[], share: number): number {
  const [best = 0, ...others] = [...all].sort((a, b) => b - a);
  return best + share * others.slice(0, MANY).reduce((sum, each, place) => sum + each * LESS ** place, 0);
}

/** How well one short text answers all of what is asked: how much of it is in the text, and how little else. */
function asWhole(asked: readonly Concept[], own: ReadonlySet<string>, sum: number): number {
  let covered = 0;
  const used = new Set<string>();
  for (const { forms, weight } of asked) {
    const [form, count] = strongest(forms, own);
    covered += weight * count;
    if (form !== undefined) used.add(form);
  }
  return own.size === 0 ? 0 : likeness(covered / sum, used.size / own.size);
}

/** How well each of the readers' questions on a page answers what is asked; those that have none of it are left out. */
function asQuestions(asked: readonly Concept[], path: string, sum: number, fullText: FullText): { leadsTo: number; fits: number }[] {
  const met = new Map<number, { covered: number; used: number; question: Question }>();
  for (const { forms, weight } of asked) {
    const [own, sure] = [...forms][0] ?? ['', 0];
    for (const question of fullText(own)?.get(path) ?? []) {
      const { covered, used } = met.get(question.number) ?? { covered: 0, used: 0 };
      met.set(question.number, { covered: covered + weight * sure, used: used + 1, question });
    }
  }
  return [...met.values()].map(({ covered, used, question: { leadsTo, length } }) => ({ leadsTo, fits: likeness(covered / sum, used / length) }));
}

/** @param covered how much of what is asked a text has, and `used` how much of the text that is; from 0 to 1 */
function likeness(covered: number, used: number): number {
  return covered * (1 - PRECISION + PRECISION * used);
}

/** How well an entry answers one word, by the best of its parts that has it. */
function anywhere({ forms }: Concept, prepared: Prepared, fullText: FullText): number {
  let most = 0;
  for (const [form, count] of forms) {
    const parts = [
      prepared.title.has(form) ? WEIGHTS.title : 0,
      prepared.aliases.some((alias) => alias.has(form)) ? WEIGHTS.alias * IN_ALIAS : 0,
      prepared.flags.has(form) ? WEIGHTS.flags : 0,
    ];
    const questions = fullText(form)?.get(prepared.entry.path);
    const inText = questions === undefined ? 0 : WEIGHTS.text + (ASKED_OFTEN.counts * questions.length) / (questions.length + ASKED_OFTEN.half);
    most = Math.max(most, count * (Math.max(...parts) + inText));
  }
  return most;
}

function strongest(forms: ReadonlyMap<string, number>, own: ReadonlySet<string>): [form: string | undefined, count: number] {
  let found: [string | undefined, number] = [undefined, 0];
  for (const [form, count] of forms) if (count > found[1] && own.has(form)) found = [form, count];
  return found;
}
