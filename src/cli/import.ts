// `npm run import -- NOTE.md`: turns a note into the folder of a cookbook.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFaults } from '../cookbook/checkIntegration.ts';
import { listFaults } from '../cookbook/fault.ts';
import { importNote, type ImportedNote } from '../import/importNote.ts';

const USAGE = `npm run import -- NOTE.md [--into FOLDER] [--force]

Turns a note into the folder of a cookbook: cookbook.yaml, and a section for each ## heading.
  --into FOLDER   where the cookbook's folder is made (src/content/cookbooks)
  --force         overwrite the files of a cookbook that is there already
  --help          show this`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = process.env['INIT_CWD'] ?? process.cwd();

process.exitCode = main();

function main(): number {
  const options = { into: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(`${reasonOf(error)}\n\n${USAGE}`);
  }
  const { values, positionals } = given;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) return fail(`Name one note.\n\n${USAGE}`);
  if (values.into === '') return fail(`--into needs a folder.\n\n${USAGE}`);
  const path = resolve(here, name);
  let bytes: Uint8Array;
  try {
    if (!existsSync(path)) return fail(`${name}: there is no such file.`);
    if (statSync(path).isDirectory()) return fail(`${name} is a folder: name the note in it.`);
    bytes = readFileSync(path);
  } catch (error) {
    return fail(`${name} cannot be read: ${reasonOf(error)}`);
  }

  const result = importNote(bytes);
  if ('faults' in result) return fail(`Nothing is written. Mend this first:\n\n${listFaults(result.faults.map((fault) => ({ ...fault, file: name })))}`);
  const into = values.into === undefined ? join(root, 'src/content/cookbooks') : resolve(here, values.into);
  try {
    return write(result.note, join(into, result.note.folder), values.force === true);
  } catch (error) {
    return fail(`Nothing is written: ${reasonOf(error)}`);
  }
}

/** Writes all files or none: they are made in a folder beside the target, and take their place when all are there. */
function write(note: ImportedNote, folder: string, force: boolean): number {
  const shown = relative(here, folder) || folder;
  if (existsSync(folder) && !statSync(folder).isDirectory()) return fail(`Nothing is written: ${shown} is a file, and the cookbook’s folder would be there.`);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const names = note.files.map(({ name }) => name);
  const overwritten = names.filter((name) => there.includes(name));
  const others = there.filter((name) => !names.includes(name));
  if (there.length > 0 && !force) {
    console.error(`Nothing is written: ${shown} is there already.\n`);
    list('These files in it would be overwritten', overwritten, console.error);
    list('These would stay', others, console.error);
    return fail('Move it away, or add --force to overwrite.');
  }
  const made = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  try {
    mkdirSync(made, { recursive: true });
    for (const { name, text } of note.files) writeFileSync(join(made, name), text);
    if (there.length > 0) for (const name of names) renameSync(join(made, name), join(folder, name));
    else {
      if (existsSync(folder)) rmdirSync(folder);
      renameSync(made, folder);
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  report(note, shown, overwritten, others);
  return 0;
}

function report({ folder, files, repairs, remarks }: ImportedNote, shown: string, overwritten: readonly string[], left: readonly string[]): void {
  const width = Math.max(...files.map(({ name }) => name.length));
  const undescribed = files.filter(({ name, text }) => name.endsWith('.mdx') && !/^description:/m.test(text.slice(0, text.indexOf('\n---'))));
  list(`Wrote ${files.length} files to ${shown}`, files.map(({ name, title }) => `${name.padEnd(width)}  ${title}${overwritten.includes(name) ? '  (overwritten)' : ''}`));
  list('Repaired text that was read in the wrong encoding', repairs.map(({ line, was, is }) => `line ${line}  ${was} → ${is}`));
  list('Changed so that it reads the same in MDX, or worth knowing', remarks.map(({ line, message }) => `line ${line}  ${message}`));
  list('Left as they were: files that the note does not have', left);
  list('Without a description, for the note has no sentence to take; write one', undescribed.map(({ name }) => name));
  console.log(toMend(files.map(({ name, text }) => ({ path: `${folder}/${name}`, text })), dirname(shown)));
  console.log('See it with `npm run dev`.');
}

/** What a build would refuse. The files are written by now, so a check that cannot be made is no reason to stop. */
function toMend(files: readonly { path: string; text: string }[], folder: string): string {
  try {
    const faults = findFaults(files, folder);
    return faults.length > 0 ? `To mend before the site can be built\n${listFaults(faults)}\n` : 'Nothing in it keeps the site from being built.\n';
  } catch (error) {
    return `Not checked whether the site can be built with it: ${reasonOf(error)}\n`;
  }
}

function list(heading: string, lines: readonly string[], print: (text: string) => void = console.log): void {
  if (lines.length > 0) print(`${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
