import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { checkFields, readFrontmatter, type LineFault } from '../cookbook/frontmatter.ts';
import { noteSchema, type NoteFrontmatter } from '../cookbook/schema.ts';
import { jsonFault } from './jsonFault.ts';

/** A note, its frontmatter read. */
export interface NoteParts {
  frontmatter?: NoteFrontmatter;
  faults: LineFault[];
  /** Where the text begins in the file, as an offset; 0 when the end of the frontmatter is not known. */
  bodyStart: number;
}

const LANGUAGES = { '---': 'yaml', '+++': 'toml', ';;;': 'json' } as const;

/**
 * Reads a note's frontmatter: JSON or YAML between `---`, TOML between `+++`, JSON between `;;;`, or the language
 * named behind `---`. Empty lines above it are passed over.
 * @param text the whole note, with Unix line ends
 */
export function readNote(text: string): NoteParts {
  const blank = /^\s*\n/.exec(text)?.[0] ?? '';
  const above = blank.split('\n').length - 1;
  const opening = /^(---|\+\+\+|;;;)[ \t]*(json|yaml|toml)?[ \t]*\n/.exec(text.slice(blank.length));
  if (!opening) return fail(above + 1, 'there is no frontmatter: begin the note with `---`, a line `title: …`, a line `created_at: YYYY-MM-DD`, and `---`');
  const [fence, mark = '---', named] = opening;
  const start = blank.length + fence.length;
  const closing = text.slice(start).search(new RegExp(`^${mark.replace(/\+/g, '\\+')}[ \\t]*$`, 'm'));
  if (closing === -1) return fail(above + 1, `the frontmatter is not closed: write \`${mark}\` on a line of its own below it`);
  const source = text.slice(start, start + closing);
  const end = text.indexOf('\n', start + closing);
  const bodyStart = end === -1 ? text.length : end + 1;
  const language = named ?? (source.trimStart().startsWith('{') ? 'json' : LANGUAGES[mark as keyof typeof LANGUAGES]);
  return { ...read(source, language, above + 1), bodyStart };
}

function fail(line: number, message: string): NoteParts {
  return { faults: [{ line, message }], bodyStart: 0 };
}

type Fields = Pick<NoteParts, 'frontmatter' | 'faults'>;

function read(source: string, language: string, above: number): Fields {
  if (language === 'toml') return readToml(source, above);
  const fault = language === 'json' ? jsonFault(source) : undefined;
  if (fault) return { faults: [{ ...fault, line: above + fault.line }] };
  try {
    const { data, faults } = readFrontmatter(source, noteSchema, above);
    return data === undefined ? { faults } : { frontmatter: data, faults };
  } catch (error) {
    // The reader gives up on aliases of aliases of aliases, which would grow without end.
    return { faults: [{ line: above + 1, message: `the frontmatter cannot be read: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}

function readToml(source: string, above: number): Fields {
  try {
    const lines = source.split('\n');
    const lineOf = ([field]: readonly PropertyKey[]): number => above + 1 + Math.max(0, lines.findIndex((line) => fieldOf(line) === field));
    const { data, faults } = checkFields(withWrittenDays(parseToml(source), lines), noteSchema, lineOf);
    return data === undefined ? { faults } : { frontmatter: data, faults };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const [, reason = String(error)] = /^(?:Invalid TOML document: )?(.*)/.exec(error instanceof Error ? error.message : String(error)) ?? [];
    return { faults: [{ line: above + line, message: `the frontmatter is not valid TOML: ${reason}` }] };
  }
}

/** The field that a line of TOML begins: `x = …`, `"x" = …` or `[x]`. */
const fieldOf = (line: string): string | undefined => /^\s*\[*\s*["']?([\w-]+)["']?\s*[\].=]/.exec(line)?.[1];

/** A Date that the reader makes of 2025-02-30 is the second of March; the author's own day is held against the schema. */
function withWrittenDays(fields: Record<string, unknown>, lines: readonly string[]): Record<string, unknown> {
  const written = (field: string): string | undefined => /=\s*(\d{4}-\d{2}-\d{2})/.exec(lines.find((line) => fieldOf(line) === field) ?? '')?.[1];
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value instanceof TomlDate ? (written(field) ?? value) : value]));
}
