import { stringify } from 'yaml';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { slug } from '../cookbook/slug.ts';
import { decode } from './decode.ts';
import { readNote } from './frontmatter.ts';
import { repairMacRoman, type Repair } from './macRoman.ts';
import { splitSections } from './sections.ts';
import { toMdx } from './toMdx.ts';

/** A file of the new cookbook. */
export interface NewFile {
  /** In the cookbook's folder. Example: `interactive-mode.mdx` */
  name: string;
  title: string;
  text: string;
}

/** What a note becomes. */
export interface ImportedNote {
  /** The cookbook's folder, made from its title. Example: `docker-images-and-containers` */
  folder: string;
  /** `cookbook.yaml` first, then the sections in order. */
  files: NewFile[];
  repairs: Repair[];
  /** What was written differently, and what the author should know of. */
  remarks: string[];
}

/**
 * Turns a note into the files of a cookbook; it reads and writes none itself.
 * @param bytes the note's file
 * @returns the files, or every fault of the note, in which case there are no files
 */
export function importNote(bytes: Uint8Array): { note: ImportedNote } | { faults: LineFault[] } {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { faults: [decoded.fault] };
  const { text, repairs } = repairMacRoman(decoded.text);
  const { frontmatter, faults, bodyStart } = readNote(text);
  if (bodyStart === 0) return { faults };
  const above = text.slice(0, bodyStart).split('\n').length - 1;
  const split = splitSections(text.slice(bodyStart), above, frontmatter?.title ?? '');
  const folder = slug(frontmatter?.title ?? '');
  if (frontmatter && folder === '') faults.push({ line: 1, message: `the title \`${frontmatter.title}\` has no letter or digit to make an address of` });
  const all = [...faults, ...split.faults].sort((a, b) => a.line - b.line);
  if (!frontmatter || all.length > 0) return { faults: all };

  const remarks = split.remarks.map(({ line, message }) => `line ${line}  ${message}`);
  const sections = split.sections.map((section): NewFile => {
    const { text: mdx, changes } = toMdx(section.text);
    const name = `${section.slug}.mdx`;
    remarks.push(...changes.map(({ line, what }) => `${name}, line ${line} of its text  ${what}`));
    const fields = section.description === undefined ? { title: section.title } : { title: section.title, description: section.description };
    return { name, title: section.title, text: `---\n${toYaml(fields)}---\n${mdx === '' ? '' : `\n${mdx}\n`}` };
  });
  const { title, draft, created_at, category, tags, description } = frontmatter;
  const outline = split.sections.map((section) => section.slug);
  const cookbook = toYaml({ title, draft, created_at, category, tags, description, sections: outline });
  return { note: { folder, files: [{ name: 'cookbook.yaml', title, text: cookbook }, ...sections], repairs, remarks } };
}

function toYaml(fields: Record<string, unknown>): string {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return stringify(given, { lineWidth: 0 });
}
