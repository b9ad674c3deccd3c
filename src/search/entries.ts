import { codeBlocks } from '../block/codeBlocks.ts';
import { cookbooks, type Section } from '../cookbook/library.ts';
import { commandPages } from '../reference/commandPages.ts';
import { readReference } from '../reference/reference.ts';
import type { CommandEntry } from '../reference/schema.ts';
import { withoutForms } from '../verify/forms.ts';
import { answersIn } from './answers.ts';
import { mostLinked } from './mostLinked.ts';
import { commandPath, type StartingPoint } from './pack.ts';
import type { Entry } from './smallIndex.ts';
import { isFiller, words } from './words.ts';

/** What the small index holds: every section, and every command of the reference. */
export async function searchEntries(): Promise<Entry[]> {
  const sections = (await cookbooks()).flatMap((cookbook) => cookbook.sections);
  const pages = await commandPages();
  return [
    ...sections.map(sectionEntry),
    ...pages.map(({ entry }): Entry => ({ path: commandPath(entry.command), title: entry.command, aliases: [], flags: flagNames(entry).join(' ') })),
  ];
}

/** How many sections can be offered before anything is typed: one more than are shown, for none is offered on its own page. */
const MOST = 7;

/** The sections to begin with, those that the others lead to most first. */
export async function startingPoints(): Promise<StartingPoint[]> {
  const sections = (await cookbooks()).flatMap((cookbook) => cookbook.sections);
  const first = mostLinked(sections.map((section) => ({ ...section, text: section.entry.body ?? '' }))).slice(0, MOST);
  return Promise.all(first.map(async (section) => ({ path: `${section.id}/`, title: section.title, command: (await answersIn(section)).commands[0]?.html ?? '' })));
}

/** What a section runs, the full text knows: with its commands here a reader fetches 1.4 KB more, and finds no more. */
function sectionEntry(section: Section): Entry {
  const text = section.entry.body ?? '';
  return {
    path: `${section.id}/`,
    title: section.title,
    aliases: [...new Set([...section.aliases, ...messages(text)].map(tellingWords))],
    flags: '',
  };
}

/** Both names of a flag. Example: `--detach/-d` */
function namesOf(long: string, short: string | undefined): string {
  return short === undefined ? `--${long}` : `--${long}/-${short}`;
}

function flagNames({ command, flags }: CommandEntry): string[] {
  const facts = readReference().facts.commands[command];
  return Object.keys(flags).map((long) => namesOf(long, facts?.flags[long]?.short));
}

/** An alias is compared and never shown: its fillers would only be carried. */
function tellingWords(alias: string): string {
  return words(alias).filter((word) => !isFiller(word)).join(' ') || alias;
}

/** What Docker says when a command of the section fails: its constant part. */
function messages(mdx: string): string[] {
  const blocks = codeBlocks(mdx);
  return blocks.flatMap(({ fence, code }, index) => {
    if (fence.lang !== 'output' || !blocks[index - 1]?.fence.flags.has('fails')) return [];
    const [line = ''] = code.split('\n');
    return [withoutForms(line).replace(/‹[^›]*›/g, '').replace(/["“][^"”]*["”]/g, '')];
  });
}
