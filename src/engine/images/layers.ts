import { execFile } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unpackPackages } from '../../tools/debian.ts';
import type { StandIn } from './images.ts';

const run = promisify(execFile);

/** What every system has, of people and of folders. */
const PEOPLE = {
  passwd: 'root:x:0:0:root:/root:/bin/sh\nnginx:x:101:101::/nonexistent:/bin/false\nnode:x:1000:1000::/home/node:/bin/sh\nnobody:x:65534:65534::/nonexistent:/bin/false\n',
  group: 'root:x:0:\nnginx:x:101:\nnode:x:1000:\nnogroup:x:65534:\n',
};
const FOLDERS = ['bin', 'dev', 'etc', 'home', 'lib', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin', 'srv', 'sys', 'tmp', 'usr/bin', 'usr/local/bin', 'var/lib', 'var/log', 'var/run', 'var/tmp'];
const DEBIAN = ['bash', 'coreutils', 'dash', 'debianutils', 'findutils', 'grep', 'gzip', 'hostname', 'login', 'passwd', 'procps', 'sed', 'tar', 'util-linux', 'iputils-ping'];

/** Makes the layer that images of a kind are built on, as a tar archive at `file`. */
export async function baseLayer(base: StandIn['base'], folder: string, file: string): Promise<void> {
  for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(PEOPLE)) writeFileSync(join(folder, 'etc', name), text);
  writeFileSync(join(folder, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files dns\n');
  mkdirSync(join(folder, 'home/node'));
  if (base === 'busybox') await addBusybox(folder);
  else await addPackages(DEBIAN, folder);
  await pack(folder, file);
}

/** Makes the layer of what a stand-in has of its own, as a tar archive at `file`. */
export async function ownLayer({ packages = [], copies = {}, files = {}, links = {}, base }: StandIn, folder: string, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (packages.length > 0) await addPackages(packages, folder, base === 'debian' ? DEBIAN : []);
  for (const [to, from] of Object.entries(copies)) cpSync(realpathSync(from), join(folder, to), { recursive: true });
  for (const [to, { text, mode = 0o644 }] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(join(folder, to), text, { mode });
  }
  for (const [at, target] of Object.entries(links)) symlinkSync(target, join(folder, at));
  await pack(folder, file);
}

async function addBusybox(folder: string): Promise<void> {
  const root = await unpackPackages({ packages: ['busybox-static'], besideTheMachine: false });
  cpSync(join(root, 'bin/busybox'), join(folder, 'bin/busybox'));
  const { stdout } = await run(join(folder, 'bin/busybox'), ['--list-full']);
  for (const applet of stdout.trim().split('\n')) {
    const at = join(folder, applet);
    mkdirSync(dirname(at), { recursive: true });
    if (!existsSync(at)) symlinkSync('/bin/busybox', at);
  }
}

/** @param below packages that a layer below has already, with all that they need */
async function addPackages(packages: readonly string[], folder: string, below: readonly string[] = []): Promise<void> {
  const root = await unpackPackages({ packages, besideTheMachine: false });
  const known = below.length === 0 ? undefined : await unpackPackages({ packages: below, besideTheMachine: false });
  cpSync(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => {
      const name = path.slice(root.length + 1);
      if (/^usr\/share\/(?:doc|man|locale|info|bash-completion|lintian|bug|perl)\b|^usr\/lib\/[^/]+\/(?:perl|gconv|libperl)|^(?:usr\/)?lib\/systemd|^etc\/(?:passwd|group)$/.test(name)) return false;
      return known === undefined || lstatSync(path).isDirectory() || !existsSync(join(known, name));
    },
  });
}

/** Everything belongs to root but what is in a home folder, and nothing has a date, so that the same is the same. */
async function pack(folder: string, file: string): Promise<void> {
  const fixed = ['--sort=name', '--mtime=@0', '--numeric-owner', '--format=gnu'];
  await run('tar', [...fixed, '--owner=0', '--group=0', '--mode=u+rw', '--exclude=./home/node', '--exclude=./tmp', '--exclude=./var/tmp', '-C', folder, '-cf', file, '.']);
  const has = (name: string): boolean => existsSync(join(folder, name)) && readdirSync(join(folder, dirname(name))).length > 0;
  if (has('home/node')) await run('tar', [...fixed, '--owner=1000', '--group=1000', '-C', folder, '-rf', file, './home/node']);
  for (const name of ['tmp', 'var/tmp'].filter(has)) await run('tar', [...fixed, '--owner=0', '--group=0', '--mode=1777', '-C', folder, '-rf', file, `./${name}`]);
}
