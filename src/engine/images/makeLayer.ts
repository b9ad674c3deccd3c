import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Layer } from './layers.ts';
import { librariesOf } from './libraries.ts';
import { pack } from './pack.ts';

const run = promisify(execFile);

/** Where packages are unpacked: all that files are taken from, and those that come whole. */
export interface Unpacked {
  all: string;
  whole: string;
}

/** Our own files, a folder for each layer. */
export const ROOTS = fileURLToPath(new URL('roots', import.meta.url));

/** As in Debian, the programs of `/bin` lie in `/usr/bin`. */
const MERGED = ['bin', 'sbin', 'lib', 'lib64'];
const FOLDERS = [...MERGED.map((name) => `usr/${name}`), 'dev', 'etc', 'home', 'media', 'mnt', 'opt', 'proc', 'root', 'run', 'srv', 'sys', 'tmp', 'usr/local/bin', 'usr/share', 'var/cache', 'var/lib', 'var/log', 'var/tmp'];
const PEOPLE = { root: 0, daemon: 1, bin: 2, mail: 8, 'www-data': 33, nobody: 65_534 };
/** What is not in the real ones either, or what nobody looks for in a container. */
const LEFT_OUT = /^usr\/share\/(?:doc|man|locale|info|bash-completion|lintian|bug|perl|zsh|i18n|nodejs\/@types)\b|^usr\/lib\/[^/]+\/(?:perl|gconv|libperl)|^usr\/lib\/systemd|^etc\/(?:passwd|group)$|\/(?:__pycache__|bitcode|EXTERNALLY-MANAGED)$/;

/**
 * Makes a layer: unpacked in `folder`, and as a tar archive beside it.
 * @param below the folders of the layers that it lies on
 * @returns the archive
 * @throws an Error that says what to put right in `layers.ts`
 */
export async function makeLayer(layer: Layer, below: readonly string[], unpacked: Unpacked, folder: string): Promise<string> {
  const isGround = below.length === 0;
  mkdirSync(folder, { recursive: true });
  if (isGround) makeGround(folder);
  if (layer.whole !== undefined) copy(unpacked.whole, folder, '');
  await take(layer.takes ?? [], unpacked.all, folder, below);
  for (const [name, globs] of Object.entries(layer.offers ?? {})) {
    const offer = join(folder, 'usr/share/packages', name);
    mkdirSync(offer, { recursive: true });
    await take(globs, unpacked.all, offer, [...below, folder]);
  }
  for (const [to, glob] of Object.entries(layer.joins ?? {})) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(join(folder, to), found(glob, unpacked.all).map((path) => readFileSync(join(unpacked.all, path), 'utf8')).join(''));
  }
  if (layer.applets) await linkApplets(folder);
  for (const [to, from] of Object.entries(layer.copies ?? {})) cpSync(realpathSync(from), join(folder, to), { recursive: true });
  if (existsSync(join(ROOTS, layer.name))) copy(join(ROOTS, layer.name), folder, '');
  for (const program of (layer.onPath ?? []).flatMap((glob) => globSync(`${glob}/*`, { cwd: folder }))) link(folder, `/usr/local/bin/${basename(program)}`, `/${program}`);
  for (const [at, target] of Object.entries(layer.links ?? {})) link(folder, at, target);
  if (layer.users !== undefined || isGround) writePeople(folder, { ...PEOPLE, ...layer.users });
  for (const name of Object.keys(layer.folders ?? {})) mkdirSync(join(folder, name), { recursive: true });
  const archive = `${folder}.tar`;
  await pack(folder, archive, layer.folders ?? {});
  return archive;
}

function makeGround(folder: string): void {
  for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
  for (const name of MERGED) symlinkSync(`usr/${name}`, join(folder, name));
  symlinkSync('/run', join(folder, 'var/run'));
  writeFileSync(join(folder, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files dns\n');
}

/** Copies files and folders that lie below `from`, and the libraries that they need and the layers below have not. */
async function take(globs: readonly string[], from: string, to: string, below: readonly string[]): Promise<void> {
  const taken = globs.flatMap((glob) => found(glob, from));
  for (const path of taken) copy(from, to, path);
  for (const library of await librariesOf(from, taken)) {
    if ([...below, to].some((folder) => existsSync(join(folder, library)))) continue;
    mkdirSync(dirname(join(to, library)), { recursive: true });
    cpSync(realpathSync(join(from, library)), join(to, library));
  }
}

function found(glob: string, folder: string): string[] {
  const paths = globSync(glob, { cwd: folder }).sort();
  if (paths.length === 0) throw new Error(`src/engine/images/layers.ts takes ${glob}, and no package has it: see what the package is called now, or where it has its files`);
  return paths;
}

function copy(from: string, to: string, path: string): void {
  // A folder that is a link in the ground stays one.
  const filter = (source: string): boolean => {
    const name = source.slice(from.length + 1);
    return !LEFT_OUT.test(name) && !(MERGED.includes(name) && existsSync(join(to, name)));
  };
  mkdirSync(dirname(join(to, path)), { recursive: true });
  // A library by the name that programs ask for is a link to the file with its whole version.
  const source = path.includes('.so.') ? realpathSync(join(from, path)) : join(from, path);
  cpSync(source, join(to, path), { recursive: true, verbatimSymlinks: true, filter });
}

async function linkApplets(folder: string): Promise<void> {
  const { stdout } = await run(join(folder, 'usr/bin/busybox'), ['--list-full']);
  for (const applet of stdout.trim().split('\n')) {
    if (!existsSync(join(folder, applet))) link(folder, applet, '/bin/busybox');
  }
}

function link(folder: string, at: string, target: string): void {
  mkdirSync(dirname(join(folder, at)), { recursive: true });
  symlinkSync(target, join(folder, at));
}

function writePeople(folder: string, people: Readonly<Record<string, number>>): void {
  const home = (name: string, id: number): string => (id === 0 ? '/root' : id < 1000 ? '/nonexistent' : `/home/${name}`);
  const shell = (id: number): string => (id === 0 || (id >= 1000 && id < 2000) ? '/bin/sh' : '/usr/sbin/nologin');
  const lines = (line: (name: string, id: number) => string): string => Object.entries(people).map(([name, id]) => `${line(name, id)}\n`).join('');
  mkdirSync(join(folder, 'etc'), { recursive: true });
  writeFileSync(join(folder, 'etc/passwd'), lines((name, id) => `${name}:x:${id}:${id}::${home(name, id)}:${shell(id)}`));
  writeFileSync(join(folder, 'etc/group'), lines((name, id) => `${name}:x:${id}:`));
}
