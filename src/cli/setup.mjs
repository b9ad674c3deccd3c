// Runs before every npm script, on any Node from 20 on: installs the packages that the lock file names, once.
// Plain JavaScript without packages, for neither TypeScript nor a package can be counted on yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = `${root}node_modules/.installed`;
const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (once) …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('\nThe packages could not be installed: npm says why above. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// The lock file brings a Node that is new enough, first on the PATH of every npm script. Where it could not be
// installed, the reader's own must do.
const node = `${root}node_modules/.bin/${process.platform === 'win32' ? 'node.cmd' : 'node'}`;
const { stdout } = spawnSync(existsSync(node) ? node : process.execPath, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
const [, major = '0', minor = '0'] = /^v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
if (Number(major) < 22 || (Number(major) === 22 && Number(minor) < 18)) {
  console.error(`Node ${stdout?.trim() || 'of an unknown version'} is too old and a newer one could not be installed. Install Node 24 from https://nodejs.org and try again.`);
  process.exit(1);
}
