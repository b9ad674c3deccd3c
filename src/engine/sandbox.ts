import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/**
 * Starts a program in mount, network and process namespaces of its own: whatever it mounts, listens on or starts is
 * seen by nobody else, and ends with it. https://manpages.debian.org/bookworm/util-linux/unshare.1.en.html
 * @param command the program and its arguments
 * @throws an Error that says what to do where this machine does not allow it
 */
export function startInSandbox(command: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const unshare = ['unshare', '--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc', ...command];
  const [program = '', ...words] = [...becomingRoot(env), ...unshare];
  return spawn(program, words, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Says why this machine cannot run an engine of the tests' own, if it cannot. */
export function whyNoSandbox(): string | undefined {
  if (process.platform !== 'linux') return `an engine of its own needs Linux, and this is ${process.platform}: open a pull request, and it is run there`;
  if (!isRoot() && !mayBecomeRoot()) return 'an engine of its own needs root, for namespaces and mounts: run `sudo env "PATH=$PATH" npm run verify`';
  const tried = spawnSync(becomingRoot({})[0] ?? 'unshare', [...becomingRoot({}).slice(1), ...(isRoot() ? [] : ['unshare']), '--mount', '--net', '--pid', '--fork', 'true'], { encoding: 'utf8' });
  return tried.status === 0 ? undefined : `this machine allows no namespaces of its own: ${tried.stderr.trim()}`;
}

function becomingRoot(env: NodeJS.ProcessEnv): string[] {
  // sudo drops the environment; what a tool needs of it is handed on.
  const kept = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return isRoot() ? [] : ['sudo', '-n', 'env', ...kept];
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** On a hosted runner, which is thrown away, sudo is used without being asked; on a person's machine it is not. */
function mayBecomeRoot(): boolean {
  return process.env['CI'] !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0;
}
