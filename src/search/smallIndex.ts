import { stem, words } from './words.ts';

/** A page that can answer, as the small index has it. */
export interface Entry {
  /** Its address below the base. Example: `docker-images-and-containers/interactive-mode/` */
  path: string;
  title: string;
  /** What else people call it, without fillers: tasks, messages. */
  aliases: string[];
  /** The flags of a command of the reference, each with its short name behind its long one; empty for a section. Example: `--rm --detach/-d` */
  flags: string;
}

/** An entry, its texts taken apart into stems. */
export interface Prepared {
  entry: Entry;
  title: Set<string>;
  aliases: Set<string>[];
  flags: Set<string>;
  all: Set<string>;
}

/** The small index, made ready to be asked. */
export interface SmallIndex {
  entries: Prepared[];
  /** In how many entries a stem is. */
  frequency: Map<string, number>;
  /** Every word as it is written, with how often. */
  vocabulary: Map<string, number>;
}

const stems = (text: string): Set<string> => new Set(words(text).map(stem));

/** @param more words of the full text, so that they are not taken for slips of the fingers */
export function prepare(entries: readonly Entry[], more: readonly string[]): SmallIndex {
  const vocabulary = new Map<string, number>(more.map((word) => [word, 1]));
  const prepared = entries.map((entry): Prepared => {
    const texts = [entry.title, entry.flags, ...entry.aliases];
    for (const word of texts.flatMap(words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    return {
      entry,
      title: stems(entry.title),
      aliases: entry.aliases.map(stems),
      flags: stems(entry.flags),
      all: new Set(texts.flatMap((text) => [...stems(text)])),
    };
  });
  const frequency = new Map<string, number>();
  for (const { all } of prepared) for (const one of all) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  return { entries: prepared, frequency, vocabulary };
}

/** Whether an entry is a page of the reference: what a command is, and its flags. */
export function isReference({ path }: Entry): boolean {
  return path.startsWith('reference/');
}
