import { annotate } from '../block/annotate.ts';
import { readDockerCall } from '../block/docker/readDockerCall.ts';
import { highlightRanges } from '../block/highlight.ts';
import { markValues } from '../block/markValues.ts';
import type { Call } from '../block/shell.ts';
import { renderSection, type Section } from '../cookbook/library.ts';
import { placesIn } from '../cookbook/places.ts';
import { readReference } from '../reference/reference.ts';

/** A command that a result can show. */
export interface Answer {
  /** The anchor of the heading that it stands under; empty above the first one. */
  under: string;
  /** What it is for; empty where nothing is said. */
  label: string;
  /** What it is, as text, and the other names of Docker's commands and flags in it. */
  words: string;
  /** Highlighted, with the reader's values marked. */
  html: string;
}

/** A part of a page: what stands under one heading, up to the next. */
export interface Part {
  /** The heading's anchor; empty for the page's beginning. */
  anchor: string;
  /** The heading; the page's title for its beginning. */
  heading: string;
  /** The labels of its commands. */
  labels: string;
}

/** What a result shows of its page, read when the page is among the results. */
export interface Answers {
  /** One sentence that says what one finds there. */
  says: string;
  /** The commands of a section. */
  commands: Answer[];
  /** The parts of a section, its beginning first. */
  parts: Part[];
  /** What the flags of a command do, by their long names. Example: `{ '--rm': 'Removes the container when it exits.' }` */
  flags: Record<string, string>;
}

/** What there is to know of a section when it is among the results. */
export async function answersIn(section: Section): Promise<Answers> {
  const { headings } = await renderSection(section);
  const commands = placesIn(section.entry.body ?? '')?.commands ?? [];
  const parts = [{ slug: '', text: section.title }, ...headings.filter(({ depth }) => depth > 1)];
  return {
    says: section.description ?? '',
    commands: await Promise.all(
      commands.map(async ({ anchor, command: { label = '', text, calls }, fence }) => ({ under: anchor, label, words: [text, ...otherNames(calls)].join(' '), html: annotate(text, [markValues(text, fence), await highlightRanges(text, 'bash')]) })),
    ),
    parts: parts.map(({ slug, text }) => ({ anchor: slug, heading: text, labels: commands.filter(({ anchor }) => anchor === slug).map(({ command }) => command.label ?? '').join(' ') })),
    flags: {},
  };
}

/** What docker's commands in a line are called too, and their flags: `docker ps` is `docker container ls`, `-d` is `--detach`. */
function otherNames(calls: readonly Call[]): string[] {
  const { facts } = readReference();
  return calls.flatMap((call) => {
    const read = readDockerCall(call, facts);
    const flags = (read?.parts ?? []).flatMap(({ flag }) => (flag === undefined ? [] : [`--${flag.long}`, ...(flag.short === undefined ? [] : [`-${flag.short}`])]));
    return [...(facts.commands[read?.command ?? '']?.aliases ?? []), ...flags];
  });
}
