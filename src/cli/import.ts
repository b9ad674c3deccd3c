// `npm run import -- NOTE.md`: turns a note into the folder of a cookbook.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFaults } from '../cookbook/checkIntegration.ts';
import { listFaults } from '../cookbook/fault.ts';
import { importNote, type ImportedNote } from '../import/importNote.ts';

const USAGE = `npm run import -- NOTE.md [--into FOLDER] [--force]

Turns a note into the folder of a cookbook: cookbook.yaml, and a section for each ## heading.
  --into FOLDER   where the cookbook's folder is made (src/content/cookbooks)
  --force         overwrite the files of a cookbook that is there already`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = process.env['INIT_CWD'] ?? process.cwd();

process.exitCode = main();

function main(): number {
  const options = { into: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  const { values, positionals } = given;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) return fail(`Name one note.\n\n${USAGE}`);
  const path = resolve(here, name);
  if (!existsSync(path)) return fail(`${name}: there is no such file.`);
  if (statSync(path).isDirectory()) return fail(`${name} is a folder: name the note in it.`);

  const result = importNote(readFileSync(path));
  if ('faults' in result) return fail(`Nothing is written. Mend this first:\n\n${listFaults(result.faults.map((fault) => ({ ...fault, file: name })))}`);
  const into = values.into === undefined ? join(root, 'src/content/cookbooks') : resolve(here, values.into);
  return write(result.note, join(into, result.note.folder), values.force === true);
}

/** Writes all files or none: a new folder takes its name only when all are in it. */
function write(note: ImportedNote, folder: string, force: boolean): number {
  const shown = relative(here, folder) || folder;
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const names = note.files.map(({ name }) => name);
  const overwritten = names.filter((name) => there.includes(name));
  if (there.length > 0 && !force) {
    return fail(`Nothing is written: ${shown} is there already, with ${there.length} files${overwritten.length > 0 ? `, ${overwritten.length} of which would be overwritten` : ''}.\nMove it away, or add --force to overwrite.`);
  }
  const target = there.length > 0 ? folder : `${folder}.new`;
  mkdirSync(target, { recursive: true });
  for (const { name, text } of note.files) writeFileSync(join(target, name), text);
  if (target !== folder) renameSync(target, folder);
  report(note, shown, overwritten, there.filter((name) => !names.includes(name)));
  return 0;
}

function report({ folder, files, repairs, remarks }: ImportedNote, shown: string, overwritten: readonly string[], left: readonly string[]): void {
  const list = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) console.log(`${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  };
  const width = Math.max(...files.map(({ name }) => name.length));
  list(`Wrote ${files.length} files to ${shown}`, files.map(({ name, title }) => `${name.padEnd(width)}  ${title}${overwritten.includes(name) ? '  (overwritten)' : ''}`));
  list('Repaired text that was read in the wrong encoding', repairs.map(({ line, was, is }) => `line ${line}  ${was} → ${is}`));
  list('Changed so that it reads the same in MDX, or worth knowing', remarks);
  list('Left as they were: files that the note does not have', left);
  list('Without a description, for the note has no sentence to take; write one', files.filter(({ name, text }) => name.endsWith('.mdx') && !text.includes('\ndescription:')).map(({ name }) => name));
  const faults = findFaults(files.map(({ name, text }) => ({ path: `${folder}/${name}`, text })), dirname(shown));
  if (faults.length > 0) console.log(`To mend before the site can be built\n${listFaults(faults)}\n`);
  console.log('See it with `npm run dev`.');
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
