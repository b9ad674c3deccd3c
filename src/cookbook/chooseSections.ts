import { didYouMean } from './nearest.ts';
import type { SourceFile } from './sourceFiles.ts';

/** A section's file. */
export interface SectionFile {
  /** Example: `docker-images-and-containers/interactive-mode` */
  id: string;
  /** Relative to the cookbooks' folder. */
  path: string;
  mdx: string;
}

/** The sections among the files of the cookbooks' folder. */
export function sectionFiles(files: readonly SourceFile[]): SectionFile[] {
  return files.filter(({ path }) => path.endsWith('.mdx')).map(({ path, text }) => ({ id: path.replace(/\.mdx$/, ''), path, mdx: text }));
}

/**
 * Finds the sections that somebody names on the command line.
 * @param names each a section, a cookbook, `cookbook/section` or a path to a file; none for all
 * @throws an Error that lists what is no section
 */
export function chooseSections(sections: readonly SectionFile[], names: readonly string[]): SectionFile[] {
  if (names.length === 0) return [...sections];
  const faults: string[] = [];
  const chosen = new Set<SectionFile>();
  for (const name of names) {
    const wanted = name.replace(/\.mdx$/, '').replace(/^\.\//, '').replace(/\/$/, '');
    const found = sections.filter(({ id }) => id === wanted || wanted.endsWith(`/${id}`) || id.endsWith(`/${wanted}`) || id.startsWith(`${wanted}/`));
    if (found.length === 0) faults.push(`there is no section \`${name}\`${didYouMean(wanted, sections.flatMap(({ id }) => [id, id.split('/')[1] ?? '']))}`);
    for (const section of found) chosen.add(section);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return sections.filter((section) => chosen.has(section));
}
