import { readFrontmatter } from '../cookbook/frontmatter.ts';
import { readDockerCall } from '../block/docker/readDockerCall.ts';
import { commandAt, placesIn, readKey, type Key, type Places } from '../cookbook/places.ts';
import { askedSchema } from '../cookbook/schema.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import { readReference } from '../reference/reference.ts';
import { NO_PLACE } from './phrases.ts';
import type { Entry } from './smallIndex.ts';
import { nameAsWord, stem, tellingStems } from './words.ts';

/** A question that a reader asked. */
export interface Asked {
  /**
   * What answers it: 0 for the beginning of the page, then its headings from 1 in their order, and behind the last of
   * them its commands; `NO_PLACE` for all of it.
   */
  leadsTo: number;
  /** The stems of its telling words. */
  stems: ReadonlySet<string>;
  /** As it was asked; left out for what nobody worded so: an alias, a command's name. */
  text?: string;
}

/**
 * Reads what readers asked, from the `asked.yaml` of each cookbook, and adds the names of the commands that a section runs,
 * which ask for them. What is wrong with a file is said by the check of the cookbooks, before anything is built.
 * @param folder the cookbooks' folder
 * @returns the questions by the path of the page that answers them. Example of a path: `compose/wait-for-the-database/`
 */
export function readAsked(folder: string): Map<string, Asked[]> {
  const files = readSourceFiles(folder);
  const placesOf = new Map(files.filter(({ path }) => path.endsWith('.mdx')).map(({ path, text }) => [path, placesIn(text)]));
  const byPath = new Map([...placesOf].flatMap(([path, places]) => (places === undefined ? [] : [[path.replace(/\.mdx$/, '/'), namesIn(places)] as const])));
  for (const { path, text } of files.filter(({ path }) => path.endsWith('/asked.yaml'))) {
    for (const [name, questions] of Object.entries(readFrontmatter(text, askedSchema).data ?? {})) {
      const key = readKey(name);
      const page = path.replace('asked.yaml', key.section);
      const leadsTo = place(key, placesOf.get(`${page}.mdx`));
      byPath.set(`${page}/`, [...(byPath.get(`${page}/`) ?? []), ...questions.map((question) => ({ leadsTo, stems: tellingStems(question), text: question }))]);
    }
  }
  return byPath;
}

/** The names of the docker commands of a section, each at the first command that has it. */
function namesIn({ anchors, commands }: Places): Asked[] {
  const { facts } = readReference();
  const first = new Map<string, number>();
  for (const [place, { command }] of commands.entries()) {
    for (const call of command.calls) {
      const name = readDockerCall(call, facts)?.command;
      if (name !== undefined && !first.has(name)) first.set(name, anchors.length + 1 + place);
    }
  }
  return [...first].map(([name, leadsTo]) => ({ leadsTo, stems: new Set([stem(nameAsWord(name))]) }));
}

/** What a key leads to, as `Asked.leadsTo`; 0 where it names what is not there, which an author may write in `npm run dev`. */
function place(key: Key, places: Places | undefined): number {
  if (places === undefined) return 0;
  if (key.command === undefined) return places.anchors.indexOf(key.anchor) + 1;
  const command = commandAt(places, key);
  return command < 0 ? 0 : places.anchors.length + 1 + command;
}

/**
 * Adds the aliases that the small index leaves out, as questions that their page answers, no place of it before another.
 * @param all every entry, and `kept` the same with the aliases that the small index has
 */
export function withLeftOut(asked: ReadonlyMap<string, readonly Asked[]>, all: readonly Entry[], kept: readonly Entry[]): Map<string, Asked[]> {
  return new Map(
    all.map(({ path, aliases }, place) => [path, [...(asked.get(path) ?? []), ...aliases.filter((alias) => !kept[place]?.aliases.includes(alias)).map((alias) => ({ leadsTo: NO_PLACE, stems: tellingStems(alias) }))]]),
  );
}
