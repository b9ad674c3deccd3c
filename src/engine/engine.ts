import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Where an engine keeps what it has, below a folder of its own, and what of the machine that stands for. */
const PLACES = { data: '/var/lib/docker', containerd: '/var/lib/containerd', etc: '/etc/docker', run: '/run' };

/** How long an engine may take to answer, in milliseconds. */
const START_MS = 60_000;

/**
 * Starts a Docker Engine with nothing in it, inside a sandbox: in its usual places, so that every command finds it as
 * on a reader's machine, yet with mounts over them, so that an engine of the machine's own is neither seen nor touched.
 * @param folder an empty folder for all that the engine writes
 * @throws an Error with the end of the engine's log if it does not come up
 */
export async function startEngine(folder: string): Promise<void> {
  for (const [name, place] of Object.entries(PLACES)) {
    mkdirSync(`${folder}/${name}`, { recursive: true });
    mkdirSync(place, { recursive: true });
    execFileSync('mount', ['--bind', `${folder}/${name}`, place]);
  }
  const groups = readFileSync('/etc/group', 'utf8');
  writeFileSync(`${folder}/group`, withDockerGroup(groups));
  execFileSync('mount', ['--bind', `${folder}/group`, '/etc/group']);
  const log = `${folder}/engine.log`;
  const output = createWriteStream(log);
  await new Promise((resolve) => output.once('open', resolve));
  // The sandbox has no systemd to ask for a cgroup.
  const engine = spawn('dockerd', ['--exec-opt', 'native.cgroupdriver=cgroupfs'], { stdio: ['ignore', output, output] });
  let ended = false;
  engine.once('exit', () => (ended = true));
  engine.once('error', () => (ended = true));
  const until = Date.now() + START_MS;
  while (!ended && Date.now() < until) {
    if (existsSync('/run/docker.sock') && answers()) return;
    await wait(50);
  }
  throw new Error(`the engine did not start: ${readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')}`);
}

/** Docker's packages make the group for which its socket is; a machine without such a package has none. */
function withDockerGroup(groups: string): string {
  if (/^docker:/m.test(groups)) return groups;
  let id = 998; // the highest that a system group gets, https://manpages.debian.org/bookworm/passwd/useradd.8.en.html
  while (groups.includes(`:${id}:`)) id -= 1;
  return `${groups}docker:x:${id}:\n`;
}

function answers(): boolean {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
