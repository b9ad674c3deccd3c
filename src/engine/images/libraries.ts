import { execFile } from 'node:child_process';
import { closeSync, globSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html#elfid */
const ELF = '\x7fELF';

/**
 * The libraries that programs need to run, and the loader that finds them: asked of the loader itself.
 * https://man7.org/linux/man-pages/man8/ld.so.8.html
 * @param root a folder that packages are unpacked in, with all that they need
 * @param paths programs, and folders with programs or libraries in them, below the root
 * @returns paths below the root, sorted
 * @throws an Error if a library is not there
 */
export async function librariesOf(root: string, paths: readonly string[]): Promise<string[]> {
  const files = paths.flatMap((path) => (statSync(join(root, path)).isDirectory() ? globSync(`${path}/**/*`, { cwd: root }) : [path]));
  const programs = [...new Set(files.filter((path) => isProgram(join(root, path))))];
  if (programs.length === 0) return [];
  const [loader] = globSync('usr/lib*/ld-linux-*', { cwd: root });
  if (loader === undefined) throw new Error(`no package in ${root} brings the loader of programs, ld-linux`);
  const folders = globSync('usr/lib/{*-linux-gnu,mysql/private,*-linux-gnu/*}', { cwd: root }).map((folder) => join(root, folder));
  const found = new Set<string>();
  for (const program of programs) {
    const needs = await run(join(root, loader), ['--library-path', folders.join(':'), '--list', join(root, program)]).then(
      ({ stdout }) => stdout,
      () => undefined, // it is linked statically
    );
    if (needs === undefined) continue;
    found.add(loader);
    for (const [, name, path] of needs.matchAll(/^\s+(\S+) => (\S+|not found)/gm)) {
      if (path === undefined || !path.startsWith(root)) throw new Error(`${program} needs ${name}, and no package brings it: add the one that does to src/engine/images/layers.ts`);
      found.add(path.slice(root.length + 1));
    }
  }
  return [...found].sort();
}

function isProgram(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const file = openSync(path, 'r');
  const start = Buffer.alloc(ELF.length);
  readSync(file, start, 0, start.length, 0);
  closeSync(file);
  return start.toString('latin1') === ELF;
}
