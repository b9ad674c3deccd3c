import { askedSchema } from '../cookbook/schema.ts';
import { readFrontmatter } from '../cookbook/frontmatter.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import { isFiller, stem, words } from './words.ts';

/**
 * Reads what readers asked, from the `asked.yaml` of each cookbook. What is wrong with one is said by the check of the
 * cookbooks, before anything is built.
 * @param folder the cookbooks' folder
 * @returns by the path of a section's page, the stems of each question's telling words. Example of a path: `compose/wait-for-the-database/`
 */
export function readAsked(folder: string): Map<string, Set<string>[]> {
  const files = readSourceFiles(folder).filter(({ path }) => path.endsWith('/asked.yaml'));
  return new Map(
    files.flatMap(({ path, text }) =>
      Object.entries(readFrontmatter(text, askedSchema).data ?? {}).map(([section, questions]) => [path.replace('asked.yaml', `${section}/`), questions.map(tellingStems)] as const),
    ),
  );
}

function tellingStems(question: string): Set<string> {
  return new Set(words(question).filter((word) => !isFiller(word)).map(stem));
}
