import { stringify } from 'yaml';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { slug } from '../cookbook/slug.ts';
import { decode } from './decode.ts';
import { readNote } from './frontmatter.ts';
import { repairMacRoman, type Repair } from './macRoman.ts';
import { splitSections } from './sections.ts';
import { titleFault } from './titleFault.ts';
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
  /** What was written differently, and what the author should know of, by its line in the note. */
  remarks: LineFault[];
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
  try {
    return importText(text, repairs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ line: 1, message: 'quotations or lists are nested too deeply to be read' }] };
  }
}

function importText(text: string, repairs: Repair[]): { note: ImportedNote } | { faults: LineFault[] } {
  const { frontmatter, faults, bodyStart } = readNote(text);
  if (bodyStart === 0) return { faults };
  const above = text.slice(0, bodyStart).split('\n').length - 1;
  const split = splitSections(text.slice(bodyStart), above, frontmatter?.title ?? '', frontmatter === undefined || frontmatter.description !== undefined);
  const folder = slug(frontmatter?.title ?? '');
  const fault = frontmatter && titleFault(frontmatter.title);
  if (fault !== undefined) faults.push({ line: 1, message: fault });

  let remarks = split.remarks;
  const sections = split.sections.map((section): NewFile => {
    const { text: mdx, changes, fault } = toMdx(section.text);
    if (fault !== undefined) faults.push({ line: section.line, message: `the text of this section cannot be written as MDX: ${fault}` });
    const lines = changes.map(({ line, what }) => ({ line: section.textLine + line - 1, message: what }));
    // A definition that was copied from below is reported where it stands.
    remarks = remarks.concat(lines.filter(({ line }) => line <= section.lastLine));
    const fields = section.description === undefined ? { title: section.title } : { title: section.title, description: section.description };
    return { name: `${section.slug}.mdx`, title: section.title, text: `---\n${toYaml(fields)}---\n${mdx === '' ? '' : `\n${mdx}\n`}` };
  });
  const all = [...faults, ...split.faults].sort((a, b) => a.line - b.line);
  if (!frontmatter || all.length > 0) return { faults: all };

  const { title, draft, created_at, category, tags, description = split.description } = frontmatter;
  const outline = split.sections.map((section) => section.slug);
  const cookbook = toYaml({ title, draft, created_at, category, tags, description, sections: outline });
  const files = [{ name: 'cookbook.yaml', title, text: cookbook }, ...sections];
  return { note: { folder, files, repairs, remarks: remarks.sort((a, b) => a.line - b.line) } };
}

function toYaml(fields: Record<string, unknown>): string {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return stringify(given, { lineWidth: 0 });
}
