import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Nothing has a date or a name of this machine, so that the same is the same. */
const FIXED = ['--sort=name', '--mtime=@0', '--numeric-owner', '--format=gnu'];
/** All may write there. */
const TEMPORARY = ['tmp', 'var/tmp'];

/**
 * Packs a folder as the layer of an image. All belongs to root, but for what is in the folders of others.
 * @param owners the numbers of those others. Example: `{ '/home/node': 1000 }`
 */
export async function pack(folder: string, archive: string, owners: Readonly<Record<string, number>>): Promise<void> {
  const others = Object.entries(owners).map(([path, id]) => ({ path: path.slice(1), id }));
  const apart = [...others.map(({ path }) => path), ...TEMPORARY.filter((path) => existsSync(join(folder, path)))];
  const tar = (id: number, mode: string, ...words: string[]): Promise<unknown> => run('tar', [...FIXED, `--owner=${id}`, `--group=${id}`, `--mode=${mode}`, '-C', folder, '-f', archive, ...words]);
  await tar(0, 'u+rw,go+r,go-w', ...apart.map((path) => `--exclude=./${path}`), '-c', '.');
  for (const { path, id } of others) await tar(id, 'u+rw,go+r,go-w', '-r', `./${path}`);
  for (const path of apart.slice(others.length)) await tar(0, '1777', '-r', `./${path}`);
}
