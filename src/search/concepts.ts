import type { FullText } from './phrases.ts';
import { isReference, type Prepared, type SmallIndex } from './smallIndex.ts';
import { guess } from './spelling.ts';
import { synonyms } from './synonyms.ts';
import { askedWords, LONGEST, nameAsWord, stem, words } from './words.ts';

/** What a word counts that is only a synonym of the asked one: of one that the cookbook does not have, and of one that it has. */
const SYNONYM = { instead: 0.65, beside: 0.3 };

/** What a word counts that begins with the one that is being typed. */
const BEGINNING = 0.4;
/** Of how rare a word is, how much it counts: this power. */
const RARE = 0.65;

/** A word that is asked for: its forms, each with what it counts. */
export interface Concept {
  /** The word itself, its spelling mended. */
  word: string;
  /** As it was typed. */
  typed: string;
  /** Stems, its own first. */
  forms: Map<string, number>;
  weight: number;
}

/**
 * What is asked for: the telling words of what was typed, with their spelling mended and their synonyms beside them. A word
 * weighs the more the fewer pages have it, in the small index or in what readers asked.
 */
export function concepts(typed: string, { vocabulary, frequency, entries }: SmallIndex, fullText: FullText = () => undefined): Concept[] {
  const asked = askedWords(typed.slice(0, LONGEST.characters)).slice(0, LONGEST.words);
  const all = words(typed.slice(0, LONGEST.characters));
  const command = commandOf(typed, entries);
  const part = partsOfCommand(all, command, SHELL.test(typed));
  const concepts = asked.flatMap((word, index): Concept[] => {
    // The last word may still be in the typing: what begins with it is meant as well.
    const typing = index === asked.length - 1 && word.length >= 2;
    const mended = typing && isBeginning(word, vocabulary) ? undefined : guess(word, vocabulary);
    const spelt = mended?.words ?? [word];
    return spelt.map((each) => {
      const forms = new Map<string, number>([[stem(each), mended?.sure ?? 1]]);
      const own = (frequency.get(stem(each)) ?? 0) > 0 ? SYNONYM.beside : SYNONYM.instead;
      for (const other of synonyms(stem(each))) forms.set(other, own * (mended?.sure ?? 1));
      if (typing) for (const known of frequency.keys()) if (known.startsWith(word) && !forms.has(known)) forms.set(known, BEGINNING);
      const often = Math.max(1, frequency.get(stem(each)) ?? 0, askedOn(stem(each), fullText));
      return { word: each, typed: word, forms, weight: Math.log(1 + (entries.length + 1) / often) ** RARE * (part.get(word) ?? 1) };
    });
  });
  return [...concepts, ...named(all, command, concepts, fullText)];
}

/** What it counts, beside all of the words, that a section runs the command that was typed: of its name alone, and of one with more behind it. */
const NAMED = { alone: 1, with: 0.3 };

/** The typed docker command as one word, for the sections that run it: `docker top` is not about what is on top. */
function named(typed: readonly string[], command: string | undefined, concepts: readonly Concept[], fullText: FullText): Concept[] {
  if (command === undefined) return [];
  const word = nameAsWord(command);
  const counts = typed.length === command.split(' ').length ? NAMED.alone : NAMED.with;
  const sum = concepts.reduce((total, { weight }) => total + weight, 0);
  // Only the full text knows who runs what; without it, it is as if nobody had asked.
  return [{ word, typed: word, forms: new Map([[stem(word), 1]]), weight: fullText(stem(word)) === undefined ? 0 : counts * sum }];
}

/** On how many pages readers asked with a word. */
function askedOn(stemmed: string, fullText: FullText): number {
  return [...(fullText(stemmed)?.values() ?? [])].filter((questions) => questions.length > 0).length;
}

function isBeginning(word: string, vocabulary: ReadonlyMap<string, number>): boolean {
  for (const known of vocabulary.keys()) if (known.startsWith(word)) return true;
  return false;
}

/** The words that were taken for slips of the fingers, with what they were taken for. */
export function mended(typed: string, index: SmallIndex): { typed: string; meant: string }[] {
  const taken = new Map<string, string[]>();
  for (const { word, typed: original } of concepts(typed, index)) if (word !== original) taken.set(original, [...(taken.get(original) ?? []), word]);
  return [...taken].map(([original, meant]) => ({ typed: original, meant: meant.join(' ') }));
}

/** What the command counts in a question that is one, and its flags, and what its arguments do, which are the reader's own. */
const COMMAND = { itself: 1.65, flags: 1.8, arguments: 0.5 };
/** What only a command has: a flag, a path, a tag, an address, a quote. `docker run name container` says what is wanted. */
const SHELL = /(?:^|\s)-|[:/=$"'<>|&.@]/;

/** The docker command that what was typed begins with, if the reference has it. */
export function commandOf(typed: string, entries: readonly Prepared[]): string | undefined {
  const all = words(typed.slice(0, LONGEST.characters));
  if (all[0] !== 'docker') return undefined;
  const beginnings = [3, 2].map((count) => all.slice(0, count).join(' '));
  return beginnings.find((beginning) => entries.some(({ entry }) => isReference(entry) && entry.title === beginning));
}

/** Of a typed or pasted docker command: what its words count. */
function partsOfCommand(typed: readonly string[], command: string | undefined, isShell: boolean): Map<string, number> {
  const parts = new Map<string, number>();
  if (command === undefined) return parts;
  const { length } = command.split(' ');
  const argument = isShell ? COMMAND.arguments : 1;
  for (const [index, word] of typed.entries()) {
    if (index > 0 && index < length) parts.set(word, COMMAND.itself);
    else if (index >= length && !parts.has(word)) parts.set(word, word.startsWith('-') ? COMMAND.flags : argument);
  }
  return parts;
}
