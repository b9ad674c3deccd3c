import type { Answer, Part } from './answers.ts';
import type { Concept } from './concepts.ts';
import { synonyms } from './synonyms.ts';
import { isFiller, stem, tellingStems, words } from './words.ts';

/** Where a result leads, and the command that it shows. */
export interface Choice {
  /** undefined for a page without parts. */
  part: Part | undefined;
  command: Answer | undefined;
}

/** The weights were found with questions whose heading and command are known: the half for tuning, and 2,400 that the full text did not have yet. */

/** What a word of a part counts: in its heading, in the title for the beginning, in a label of its commands. */
const IN_PART = { heading: 1.5, title: 1, label: 0.3 };
/**
 * What it counts for a part that readers' questions like this one lead to it, or to a command in it; and for a command.
 * From which fit on a command is so sure that its own heading answers.
 */
const LED = { part: 3, within: 0.8, command: 2, sure: 0.8 };

/** What a word of a command counts: in itself, in the long name of a flag, in its label. */
const IN_COMMAND = { text: 2, flag: 2.2, label: 1.5 };
/** Of a label and a command that have what is asked: how much it matters that they have nothing else. */
const PRECISION = { label: 0.3, text: 0.15 };
/** `out` and `into` are fillers of a question, and yet tell one copy from the other. */
const FILLER = 0.45;
/** `everything` and `all` are not quite the same. */
const LIKE = 0.8;
/** What it costs a command to stand last on its page, and behind three others of its part. */
const LATE = { page: 0.01, part: 0.08 };
/** What it counts that a command begins as a typed one does. */
const BEGINS = 1;
/**
 * What it costs a command that destroys something, for who does not ask to get rid of anything, and one that destroys what
 * runs, is tagged or is data as well, for who does not ask for that: one key copies it.
 */
const DESTROYS = { anything: 1, more: 0.5 };
const DESTROYING = /\bdocker (?:\w+ )?(?:rm|rmi|prune|kill)\b|\bdown -v\b/;
const DESTROYING_MORE = /--force\b|--volumes\b|\bprune\b.*--all\b/;
const TO_DESTROY = ['remove', 'rm', 'rmi', 'prune', 'kill', 'clean', 'free', 'down'].map(stem);
const TO_DESTROY_MORE = ['force', 'running', 'still', 'volume', 'data', 'tagged', 'unused', 'everything', '-f', '-v', '-a', '--force', '--volumes', '--all'].map(stem);

interface Word {
  forms: ReadonlyMap<string, number>;
  weight: number;
}

/**
 * Chooses the heading of a page that answers, and the command: the one whose own words and whose part have most of what is
 * asked. A word that all have tells none from the others.
 * @param typed what is asked, and `asked` what is meant by it
 * @param led for the number of a part, or behind the last of them of a command, how well the readers' questions fit that
 * lead to it
 * @param parts of the page, its beginning first
 * @param commands of the page, in its order
 */
export function choose(typed: string, asked: readonly Concept[], led: ReadonlyMap<number, number>, parts: readonly Part[], commands: readonly Answer[]): Choice {
  const ledTo = new Map(commands.map((command, place) => [command, led.get(parts.length + place) ?? 0]));
  const ledInto = parts.map(({ anchor }, place) => Math.max(led.get(place) ?? 0, ...[...ledTo].filter(([{ under }]) => under === anchor).map(([, fits]) => LED.within * fits)));
  const fits = coverage(asked, parts.map(stemsOfPart)).map((share, place) => share + LED.part * (ledInto[place] ?? 0));
  const fitOf = new Map(parts.map(({ anchor }, place) => [anchor, fits[place] ?? 0]));
  const all = withFillers(typed, asked);
  const shares = coverage(all, commands.map(stemsOfCommand));
  const risk = riskOf(all);
  const scores = new Map(
    commands.map((command, place) => {
      const before = commands.slice(0, place).filter(({ under }) => under === command.under).length;
      const own = (shares[place] ?? 0) * (1 - PRECISION.label - PRECISION.text + PRECISION.label * saidShare(command.label, all) + PRECISION.text * saidShare(command.words, all));
      const late = (LATE.page * place) / commands.length + (LATE.part * Math.min(3, before)) / 3;
      return [command, own + (fitOf.get(command.under) ?? 0) + LED.command * (ledTo.get(command) ?? 0) + BEGINS * beginsAs(typed, command.words) - late - risk(command)];
    }),
  );
  const command = highest(commands, (each) => scores.get(each) ?? 0);
  const isSure = command !== undefined && (ledTo.get(command) ?? 0) >= LED.sure;
  return { part: isSure ? parts.find(({ anchor }) => anchor === command.under) : highest(parts, ({ anchor }) => fitOf.get(anchor) ?? 0), command };
}

/** What it costs a command that it destroys what nobody asks to be destroyed. */
function riskOf(asked: readonly Word[]): (command: Answer) => number {
  const isAsked = (stems: readonly string[]): boolean => asked.some(({ forms }) => stems.some((each) => forms.has(each)));
  const anything = isAsked(TO_DESTROY) ? 0 : DESTROYS.anything;
  const more = isAsked(TO_DESTROY_MORE) ? 0 : DESTROYS.more;
  return ({ words: text }) => (DESTROYING.test(text) ? anything + (DESTROYING_MORE.test(text) ? more : 0) : 0);
}

/** How much of a typed docker command another one begins with, from 0 to 1: of `docker compose up`, `docker compose ps` has two thirds. */
function beginsAs(typed: string, text: string): number {
  const said = words(typed);
  const own = words(text);
  if (said[0] !== 'docker') return 0;
  const differs = said.findIndex((word, place) => word !== own[place]);
  const same = differs < 0 ? said.length : differs;
  return same < 2 ? 0 : same / said.length;
}

/** What is asked, and the fillers of the question beside it. */
function withFillers(typed: string, asked: readonly Concept[]): Word[] {
  const known = new Set(asked.map((concept) => concept.typed));
  const weight = (FILLER * asked.reduce((sum, each) => sum + each.weight, 0)) / Math.max(1, asked.length);
  const fillers = [...new Set(words(typed))].filter((word) => isFiller(word) && !known.has(word));
  return [...asked, ...fillers.map((word) => ({ forms: new Map([...synonyms(stem(word)).map((other) => [other, LIKE] as const), [stem(word), 1]]), weight }))];
}

/** How much of what is asked each text has, from 0 to 1, rare words counting more. */
function coverage(asked: readonly Word[], texts: readonly ReadonlyMap<string, number>[]): number[] {
  const scores = texts.map(() => 0);
  let sum = 0;
  for (const { forms, weight } of asked) {
    const met = texts.map((own) => strongest(forms, own));
    const having = met.filter((count) => count > 0).length;
    const counts = weight * Math.log(1 + texts.length / Math.max(1, having));
    sum += counts;
    met.forEach((count, place) => (scores[place] = (scores[place] ?? 0) + counts * count));
  }
  return scores.map((score) => (sum === 0 ? 0 : score / sum));
}

function strongest(forms: ReadonlyMap<string, number>, own: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const [form, count] of forms) most = Math.max(most, count * (own.get(form) ?? 0));
  return most;
}

/** What each stem of a part counts. */
function stemsOfPart({ anchor, heading, labels }: Part): Map<string, number> {
  return new Map([
    ...words(labels).map((each) => [stem(each), IN_PART.label] as const),
    ...words(heading).map((each) => [stem(each), anchor === '' ? IN_PART.title : IN_PART.heading] as const),
  ]);
}

function stemsOfCommand({ label, words: text }: Answer): Map<string, number> {
  // `--publish` says what it does: `publish`.
  const flags = words(text).filter((word) => word.startsWith('--')).join(' ').replaceAll('-', ' ');
  const layers = [[label, IN_COMMAND.label], [flags, IN_COMMAND.flag], [text, IN_COMMAND.text]] as const;
  return new Map(layers.flatMap(([said, counts]) => words(said).map((each) => [stem(each), counts] as const)));
}

/** How much of the telling words of a text is asked for, from 0 to 1. */
function saidShare(text: string, asked: readonly Word[]): number {
  const own = tellingStems(text);
  return own.size === 0 ? 0 : [...own].filter((each) => asked.some(({ forms }) => forms.has(each))).length / own.size;
}

/** The first of those with the highest score. */
function highest<T>(all: readonly T[], scoreOf: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((most, one) => (most === undefined || scoreOf(one) > scoreOf(most) ? one : most), undefined);
}
