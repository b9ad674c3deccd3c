// `npm start`: builds the site if anything has changed since it was last built, and serves it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { address } from '../site/site.ts';
import { serveSite } from './serveSite.ts';

const PORT = 4321;
const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'node_modules/.built');

process.chdir(root);
const now = fingerprint();
if (!existsSync('dist/index.html') || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, now);
}
const { url } = await serve(Number(process.env['PORT'] ?? PORT));
console.log(`\n  ${url}\n\nThe built site, as readers get it. Stop it with Ctrl+C. To write, use \`npm run dev\`.`);

/** What the built site depends on: every source file's path, time and size, the commit, and the address. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(address));
  for (const file of ['package-lock.json', 'astro.config.mjs', '.git/logs/HEAD', ...walk('src'), ...walk('public')]) {
    const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

async function serve(port: number): Promise<{ url: string }> {
  try {
    return await serveSite('dist', address.base, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, so another one is used.`);
    return serveSite('dist', address.base, 0);
  }
}
