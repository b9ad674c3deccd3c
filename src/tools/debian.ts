import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ownSources, sidAlone, withSid } from './aptSources.ts';

const run = promisify(execFile);
const CACHE = resolve('node_modules/.cache/tools');

/** What of Debian is unpacked. */
export interface Unpack {
  /** Package names; `docker.io/sid` takes one from that suite. Example: `['shellcheck', 'docker-cli/sid']` */
  packages: readonly string[];
  /**
   * Whether to leave out what the machine has already; otherwise all dependencies come, as for an empty system, from
   * Debian's newest suite.
   */
  besideTheMachine: boolean;
}

/**
 * Downloads packages from the machine's own Debian or Ubuntu sources, dependencies included, and unpacks them below
 * node_modules: nothing is installed, no service is started, and no root is needed. A second call finds them there.
 * @returns the folder that they are unpacked in, with `usr` and so on in it
 * @throws an Error that says what apt said
 */
export async function unpackPackages({ packages, besideTheMachine }: Unpack): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([packages, besideTheMachine])).digest('hex').slice(0, 12);
  const folder = join(CACHE, `packages-${key}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${randomUUID()}`;
  try {
    const archives = await download(packages, besideTheMachine, `${making}/apt`);
    for (const archive of archives) await run('dpkg-deb', ['-x', archive, `${making}/root`]);
    await mkdir(`${making}/root`, { recursive: true });
    await rename(`${making}/root`, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // another process was quicker
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}

/** Says why packages cannot be had on this machine, if they cannot. */
export function whyNoPackages(): string | undefined {
  if (process.platform !== 'linux') return `this is ${process.platform}, and they are unpacked from Debian's or Ubuntu's packages`;
  if (!existsSync('/usr/bin/apt-get')) return 'this Linux has no apt-get to unpack them with';
  return undefined;
}

async function download(packages: readonly string[], besideTheMachine: boolean, folder: string): Promise<string[]> {
  const archives = `${folder}/archives`;
  await mkdir(`${folder}/lists/partial`, { recursive: true });
  await mkdir(`${archives}/partial`, { recursive: true });
  await mkdir(`${folder}/none`);
  const fromSid = packages.some((name) => name.endsWith('/sid'));
  await writeFile(`${folder}/apt.sources`, !besideTheMachine ? sidAlone() : fromSid ? withSid(ownSources()) : ownSources());
  // Below 500, so that a package comes from there only where that is asked for, or nowhere else to be had.
  await writeFile(`${folder}/preferences`, 'Package: *\nPin: release n=sid\nPin-Priority: 100\n');
  await writeFile(`${folder}/status`, besideTheMachine ? readFileSync('/var/lib/dpkg/status') : '');
  const settings = {
    'Dir::State': folder,
    'Dir::State::lists': `${folder}/lists`,
    'Dir::State::status': `${folder}/status`,
    'Dir::Cache': folder,
    'Dir::Cache::archives': archives,
    'Dir::Etc::sourcelist': `${folder}/apt.sources`,
    'Dir::Etc::sourceparts': `${folder}/none`,
    'Dir::Etc::preferences': `${folder}/preferences`,
    'Dir::Etc::preferencesparts': `${folder}/none`,
    'Acquire::Languages': 'none',
    // A mirror that stands still is still signed.
    'Acquire::Check-Valid-Until': 'false',
    'APT::Sandbox::User': '',
    'Debug::NoLocking': 'true',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const apt = async (...words: string[]): Promise<void> => {
    await run('apt-get', [...options, '-qq', ...words], { env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 64 << 20 }).catch((error: unknown) => {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      throw new Error(`apt-get ${words[0]} failed: ${said || String(error)}`);
    });
  };
  await apt('update');
  await apt('install', '--download-only', '--reinstall', '--no-install-recommends', '--yes', '--allow-downgrades', ...packages);
  return (await readdir(archives)).filter((name) => name.endsWith('.deb')).map((name) => join(archives, name));
}
