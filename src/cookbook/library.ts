import { getCollection, render, type CollectionEntry } from 'astro:content';
import { firstCommand } from '../block/firstCommand.ts';
import { lastChanges } from '../site/git.ts';
import { cookbooksFolder } from '../site/site.ts';
import { sectionFile } from '../site/urls.ts';
import { FaultsError } from './fault.ts';
import { outline, outlineFaults } from './outline.ts';

/** A section as the pages know it. */
export interface Section {
  /** `cookbook/section`, its path on the site. */
  id: string;
  title: string;
  description: string | undefined;
  aliases: string[];
  redirects: string[];
  draft: boolean;
  /** The first command that a reader is shown, on one line; undefined where there is none. */
  command: string | undefined;
  /** The day of its last commit, `YYYY-MM-DD`; undefined where git does not know. */
  changed: string | undefined;
  /** What to render. */
  entry: CollectionEntry<'sections'>;
}

/** A cookbook as the pages know it, with its sections in order. */
export interface Cookbook {
  id: string;
  title: string;
  description: string | undefined;
  category: string | undefined;
  tags: string[];
  created: string;
  draft: boolean;
  sections: Section[];
}

/**
 * All cookbooks in order. Drafts are among them while one writes, never in a build.
 * @throws FaultsError when cookbooks and sections do not fit together
 */
export function cookbooks(): Promise<readonly Cookbook[]> {
  if (import.meta.env.DEV) return readCookbooks(); // the author's next change must show
  return (library ??= readCookbooks());
}

let library: Promise<readonly Cookbook[]> | undefined;

async function readCookbooks(): Promise<readonly Cookbook[]> {
  const entries = await Promise.all([getCollection('cookbooks'), getCollection('sections')]);
  const faults = outlineFaults(...entries);
  if (faults.length > 0) {
    throw new FaultsError(faults.map(({ id, message }) => ({ file: `${cookbooksFolder}/${id}`, line: 1, message })));
  }
  const days = lastChanges();
  return outline(...entries, import.meta.env.DEV).map(({ cookbook: { id, data }, sections }) => ({
    ...data,
    id,
    description: data.description,
    category: data.category,
    created: data.created_at,
    sections: sections.map((entry) => ({
      ...entry.data,
      id: entry.id,
      description: entry.data.description,
      command: firstCommand(entry.body ?? ''),
      changed: days.get(sectionFile(entry.id)),
      entry,
    })),
  }));
}

/** Renders a section's text: its component, and the headings in it. */
export async function renderSection(section: Section) {
  return render(section.entry);
}
