import { readFrontmatter } from '../cookbook/frontmatter.ts';
import { askedSchema } from '../cookbook/schema.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import type { Entry } from './smallIndex.ts';
import { tellingStems } from './words.ts';

/** A question that a reader asked. */
export interface Asked {
  /** The anchor of the heading that answers it; empty for the beginning of the page. */
  anchor: string;
  /** The stems of its telling words. */
  stems: ReadonlySet<string>;
}

/**
 * Reads what readers asked, from the `asked.yaml` of each cookbook. What is wrong with one is said by the check of the
 * cookbooks, before anything is built.
 * @param folder the cookbooks' folder
 * @returns the questions by the path of the page that answers them. Example of a path: `compose/wait-for-the-database/`
 */
export function readAsked(folder: string): Map<string, Asked[]> {
  const byPath = new Map<string, Asked[]>();
  for (const { path, text } of readSourceFiles(folder).filter(({ path }) => path.endsWith('/asked.yaml'))) {
    for (const [key, questions] of Object.entries(readFrontmatter(text, askedSchema).data ?? {})) {
      const [section = '', anchor = ''] = key.split('#');
      const page = path.replace('asked.yaml', `${section}/`);
      byPath.set(page, [...(byPath.get(page) ?? []), ...questions.map((question) => ({ anchor, stems: tellingStems(question) }))]);
    }
  }
  return byPath;
}

/**
 * Adds the aliases that the small index leaves out, as questions that the beginning of their page answers.
 * @param all every entry, and `kept` the same with the aliases that the small index has
 */
export function withLeftOut(asked: ReadonlyMap<string, readonly Asked[]>, all: readonly Entry[], kept: readonly Entry[]): Map<string, Asked[]> {
  return new Map(
    all.map(({ path, aliases }, place) => [path, [...(asked.get(path) ?? []), ...aliases.filter((alias) => !kept[place]?.aliases.includes(alias)).map((alias) => ({ anchor: '', stems: tellingStems(alias) }))]]),
  );
}
