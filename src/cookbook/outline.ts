import { didYouMean } from './nearest.ts';
import type { CookbookFrontmatter, SectionFrontmatter } from './schema.ts';

/** A cookbook as it was read: its folder's name and its frontmatter. */
export interface CookbookEntry {
  id: string;
  data: CookbookFrontmatter;
}

/** A section as it was read. Its id is `cookbook/section`, the path of its file without `.mdx`. */
export interface SectionEntry {
  id: string;
  data: SectionFrontmatter;
}

/** A fault of the structure, at a field of a cookbook or a section. */
export interface OutlineFault {
  /** The cookbook's id, or the section's with its slash. */
  id: string;
  /** The path of the field. Example: `['sections', 2]` */
  path: readonly (string | number)[];
  message: string;
}

/** A cookbook in order, with its sections in order; of type S, so that a caller gets back its own entries. */
export interface OutlineCookbook<C extends CookbookEntry, S extends SectionEntry> {
  cookbook: C;
  sections: S[];
}

/**
 * Puts cookbooks and sections in reading order.
 * @param drafts whether drafts are kept (while one writes) or left out (in a build)
 * @returns the cookbooks by `order`, then by `created_at` and title, each with its sections as it lists them;
 *   cookbooks whose every section is a draft are left out with them
 */
export function outline<C extends CookbookEntry, S extends SectionEntry>(
  cookbooks: readonly C[],
  sections: readonly S[],
  drafts: boolean,
): OutlineCookbook<C, S>[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return [...cookbooks]
    .filter((cookbook) => drafts || !cookbook.data.draft)
    .sort(compareCookbooks)
    .map((cookbook) => ({
      cookbook,
      sections: cookbook.data.sections
        .map((slug) => byId.get(`${cookbook.id}/${slug}`))
        .filter((section) => section !== undefined)
        .filter((section) => drafts || !section.data.draft),
    }))
    .filter(({ sections }) => sections.length > 0);
}

function compareCookbooks(a: CookbookEntry, b: CookbookEntry): number {
  return (
    (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || // NaN for two without an order: falls through
    a.data.created_at.localeCompare(b.data.created_at) ||
    a.data.title.localeCompare(b.data.title)
  );
}

/**
 * Finds every fault of the structure: sections that are listed and missing, listed twice, there and not listed,
 * folders without a cookbook, and old slugs that two pages would answer.
 */
export function outlineFaults(cookbooks: readonly CookbookEntry[], sections: readonly SectionEntry[]): OutlineFault[] {
  const faults: OutlineFault[] = [];
  const files = new Set(sections.map((section) => section.id));
  const listed = new Set<string>();
  for (const { id, data } of cookbooks) {
    data.sections.forEach((slug, index) => {
      const first = data.sections.indexOf(slug);
      if (first !== index) {
        faults.push({ id, path: ['sections', index], message: `\`${slug}\` is listed twice: delete one of the two` });
      } else if (!files.has(`${id}/${slug}`)) {
        faults.push({ id, path: ['sections', index], message: `\`${slug}\` is listed, but there is no ${slug}.mdx beside cookbook.yaml${didYouMean(slug, slugsOf(id, sections))}` });
      }
      listed.add(`${id}/${slug}`);
    });
  }
  const known = new Set(cookbooks.map((cookbook) => cookbook.id));
  for (const { id } of sections) {
    const [cookbook = '', slug = ''] = id.split('/');
    if (!known.has(cookbook)) {
      faults.push({ id, path: [], message: 'its folder has no cookbook.yaml: add one that lists its sections' });
    } else if (!listed.has(id)) {
      faults.push({ id, path: [], message: `\`${slug}\` is not in the \`sections\` of cookbook.yaml: add it where it is to be read` });
    }
  }
  return [...faults, ...redirectFaults(sections)];
}

function redirectFaults(sections: readonly SectionEntry[]): OutlineFault[] {
  const faults: OutlineFault[] = [];
  const taken = new Map(sections.map((section) => [section.id, 'is a section']));
  for (const { id, data } of sections) {
    const cookbook = id.split('/')[0] ?? '';
    data.redirects.forEach((slug, index) => {
      const old = `${cookbook}/${slug}`;
      const owner = taken.get(old);
      if (owner !== undefined) {
        faults.push({ id, path: ['redirects', index], message: `\`${slug}\` ${owner}: one address can lead to one page only` });
      } else {
        taken.set(old, `already leads to ${id}`);
      }
    });
  }
  return faults;
}

function slugsOf(cookbook: string, sections: readonly SectionEntry[]): string[] {
  const folder = `${cookbook}/`;
  return sections.filter(({ id }) => id.startsWith(folder)).map(({ id }) => id.slice(folder.length));
}
