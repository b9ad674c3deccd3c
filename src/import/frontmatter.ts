import { parse as parseToml, TomlError } from 'smol-toml';
import { checkFields, readFrontmatter, type LineFault } from '../cookbook/frontmatter.ts';
import { noteSchema, type NoteFrontmatter } from '../cookbook/schema.ts';

/** A note, its frontmatter read. */
export interface NoteParts {
  frontmatter?: NoteFrontmatter;
  faults: LineFault[];
  /** Where the text begins in the file, as an offset. */
  bodyStart: number;
}

const LANGUAGES = { '---': 'yaml', '+++': 'toml', ';;;': 'json' } as const;

/**
 * Reads a note's frontmatter: JSON or YAML between `---`, TOML between `+++`, or the language named behind `---`.
 * @param text the whole note, with Unix line ends
 */
export function readNote(text: string): NoteParts {
  const opening = /^(---|\+\+\+|;;;)[ \t]*(json|yaml|toml)?[ \t]*\n/.exec(text);
  if (!opening) return fail(1, 'there is no frontmatter: begin the note with `---`, a line `title: …`, a line `created_at: YYYY-MM-DD`, and `---`');
  const [fence, mark = '---', named] = opening;
  const closing = text.slice(fence.length).search(new RegExp(`^${mark.replace(/\+/g, '\\+')}[ \\t]*$`, 'm'));
  if (closing === -1) return fail(1, `the frontmatter is not closed: write \`${mark}\` on a line of its own behind it`);
  const source = text.slice(fence.length, fence.length + closing);
  const end = text.indexOf('\n', fence.length + closing);
  const bodyStart = end === -1 ? text.length : end + 1;
  const language = named ?? (source.trimStart().startsWith('{') ? 'json' : LANGUAGES[mark as keyof typeof LANGUAGES]);
  if (language === 'toml') return { ...readToml(source), bodyStart };
  if (language === 'json') {
    const fault = jsonFault(source);
    if (fault) return { faults: [fault], bodyStart };
  }
  const { data, faults } = readFrontmatter(source, noteSchema, 1);
  return data === undefined ? { faults, bodyStart } : { frontmatter: data, faults, bodyStart };
}

function fail(line: number, message: string): NoteParts {
  return { faults: [{ line, message }], bodyStart: 0 };
}

/** YAML would take JSON with, say, a comma too many; an author who writes JSON wants to know. */
function jsonFault(source: string): LineFault | undefined {
  try {
    JSON.parse(source);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const reason = message.replace(/ in JSON at position.*$/s, '').replace(/^Unexpected token (.*?), .* is not valid JSON$/s, 'unexpected $1');
    const at = line === undefined ? source.trimEnd().split('\n').length : Number(line);
    return { line: at + 1, message: `the frontmatter is not valid JSON: ${reason}${column === undefined ? '' : ` at column ${column}`}. Look for a comma or a quote too many or too few, there or just above` };
  }
}

function readToml(source: string): Pick<NoteParts, 'frontmatter' | 'faults'> {
  try {
    const lines = source.split('\n');
    const lineOf = ([field]: readonly PropertyKey[]): number => 2 + Math.max(0, lines.findIndex((line) => new RegExp(`^\\s*"?${String(field)}"?\\s*=`).test(line)));
    const { data, faults } = checkFields(parseToml(source), noteSchema, lineOf);
    return data === undefined ? { faults } : { frontmatter: data, faults };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const [, reason = String(error)] = /^(?:Invalid TOML document: )?(.*)/.exec(error instanceof Error ? error.message : String(error)) ?? [];
    return { faults: [{ line: line + 1, message: `the frontmatter is not valid TOML: ${reason}` }] };
  }
}
