import { oneLine } from '../block/shell.ts';
import { didYouMean } from './nearest.ts';
import type { Fault } from './fault.ts';
import { readFrontmatter } from './frontmatter.ts';
import { outlineFaults, type CookbookEntry, type OutlineFault, type SectionEntry } from './outline.ts';
import { commandAt, placesIn, readKey, type Key, type Places } from './places.ts';
import { askedSchema, cookbookSchema, sectionSchema, SLUG } from './schema.ts';
import { readSection, type BlockCheck } from './readSection.ts';
import type { SourceFile } from './sourceFiles.ts';

/** Names that the site itself uses at its root. */
const RESERVED = ['404', '_astro', 'answers', 'pagefind', 'reference', 'verified'];

/**
 * Checks every file of the cookbooks and what they say of each other.
 * @param files all files of the cookbooks' folder
 * @param folder the folder's own path, which is put before each file's in a fault
 * @param checkBlock says what is wrong with a block
 * @param diagrams the names of the diagrams that there are
 * @returns every fault of every file, none when all is well
 */
export function checkCookbooks(files: readonly SourceFile[], folder: string, checkBlock: BlockCheck, diagrams: ReadonlySet<string> = new Set()): Fault[] {
  const faults: Fault[] = [];
  const cookbooks: CookbookEntry[] = [];
  const sections: SectionEntry[] = [];
  const unread = new Set<string>();
  const lines = new Map<string, (path: OutlineFault['path']) => number>();
  const places = new Map(files.filter(isSection).map(({ path, text }) => [idOf(path), placesIn(text)]));

  for (const file of files) {
    const report = (found: readonly { line: number; message: string }[]): void => {
      faults.push(...found.map((fault) => ({ ...fault, file: `${folder}/${file.path}` })));
    };
    if (isCookbook(file)) {
      const id = file.path.split('/')[0] ?? '';
      const read = readFrontmatter(file.text, cookbookSchema);
      report(read.faults);
      report(nameFaults(id, 'folder'));
      lines.set(id, read.lineOf);
      if (read.data) cookbooks.push({ id, data: read.data });
      else unread.add(id);
    } else if (isSection(file)) {
      const id = idOf(file.path);
      const section = readSection(file.text, (href) => linkFault(href, file.path, places), checkBlock, diagrams);
      const read = readFrontmatter(section.frontmatter, sectionSchema, section.frontmatterLine - 1);
      report([...section.faults, ...(section.frontmatterLine > 0 ? read.faults : [])]);
      report(nameFaults(id.split('/')[1] ?? '', 'file'));
      lines.set(id, read.lineOf);
      // A section with a fault of its own still counts as there: one mistake is reported once.
      sections.push({ id, data: read.data ?? { title: id, aliases: [], redirects: [], draft: false } });
    } else if (isAsked(file)) {
      const { data = {}, faults: found, lineOf } = readFrontmatter(file.text, askedSchema);
      report(found);
      for (const key of Object.keys(data)) {
        const { section, ...at } = readKey(key);
        const fault = placeFault({ ...at, section: file.path.replace('asked.yaml', section) }, places);
        if (fault !== undefined) report([{ line: lineOf([key]), message: `${key}: ${fault}` }]);
      }
    } else {
      report([{ line: 1, message: 'not a file of a cookbook: a cookbook is a folder with cookbook.yaml, one .mdx file for each section, and asked.yaml if you like' }]);
    }
  }
  const structure = outlineFaults(cookbooks, sections.filter(({ id }) => !unread.has(id.split('/')[0] ?? '')));
  for (const { id, path, message } of structure) {
    const file = id.includes('/') ? `${id}.mdx` : `${id}/cookbook.yaml`;
    const field = path.length > 0 ? `${path[0]}: ` : '';
    faults.push({ file: `${folder}/${file}`, line: path.length > 0 ? (lines.get(id)?.(path) ?? 1) : 1, message: field + message });
  }
  return faults;
}

const isCookbook = ({ path }: SourceFile): boolean => /^[^/]+\/cookbook\.yaml$/.test(path);
const isAsked = ({ path }: SourceFile): boolean => /^[^/]+\/asked\.yaml$/.test(path);
const isSection = ({ path }: SourceFile): boolean => /^[^/]+\/[^/]+\.mdx$/.test(path);
const idOf = (path: string): string => path.replace(/\.mdx$/, '');

function nameFaults(name: string, kind: 'file' | 'folder'): { line: number; message: string }[] {
  if (kind === 'folder' && RESERVED.includes(name)) return [{ line: 1, message: `the folder cannot be called \`${name}\`: the site uses that address itself` }];
  if (SLUG.test(name)) return [];
  return [{ line: 1, message: `the ${kind} \`${name}\` becomes an address: name it with lower-case words and hyphens between them` }];
}

/** The places of each section; undefined for one that cannot be read, which is said already. */
type Sections = ReadonlyMap<string, Places | undefined>;

/** Says what is wrong with a link to another section, if anything is. */
function linkFault(href: string, from: string, sections: Sections): string | undefined {
  const url = URL.parse(href, `file:///${from}`);
  if (!url) return `\`${href}\` is no address that a link can have`;
  const { protocol, pathname, hash } = url;
  const path = pathname.slice(1);
  if (protocol !== 'file:' || !path.endsWith('.mdx')) return undefined;
  const fault = placeFault({ section: idOf(path), anchor: decoded(hash.slice(1)), command: undefined }, sections);
  return fault && `the link \`${href}\` leads nowhere: ${fault}`;
}

/** An anchor as it is meant; as it is written if its `%` signs mean nothing. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Says what is wrong with a section and a place in it, if anything is. */
function placeFault(key: Key, sections: Sections): string | undefined {
  const { section, anchor, command } = key;
  if (!sections.has(section)) return `there is no section \`${section}\`${didYouMean(section, sections.keys())}`;
  const places = sections.get(section);
  if (places === undefined) return undefined;
  if (anchor !== '' && !places.anchors.includes(anchor)) return `the section has no heading with the anchor \`${anchor}\`${didYouMean(anchor, places.anchors)}`;
  if (command === undefined || commandAt(places, key) >= 0) return undefined;
  return `the section has no command \`${command}\` there that could answer${didYouMean(command, places.commands.map((each) => oneLine(each.command.text)))}`;
}
