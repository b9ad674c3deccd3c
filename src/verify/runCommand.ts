import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandResult } from './job.ts';
import { killTree } from './killTree.ts';
import { asSeen } from './asSeen.ts';
import type { CommandStep } from './steps.ts';

/** How long a terminal has to stand still before its reader acts, in milliseconds. */
const QUIET = 700;
/** How long a reader waits for something to be shown at all. */
const PATIENCE = 4000;
const GRACE = 3000;
const TICK = 50;

/** What ends a session at a prompt: Ctrl-D does in shells and in most languages' prompts, `exit` in the rest. */
const WAYS_OUT = ['\x04', 'exit\r'];

/** Where a section's commands run. */
export interface Shell {
  /** Holds what the shell keeps between commands: its variables and folder. */
  state: string;
  env: NodeJS.ProcessEnv;
  /** How long a command may take, in milliseconds. */
  limit: number;
}

/** Makes the shell that a section's commands run in, one after another, as in one terminal. */
export function openShell(state: string, folder: string, env: NodeJS.ProcessEnv, limit: number): Shell {
  mkdirSync(state, { recursive: true });
  writeFileSync(`${state}/folder`, folder);
  writeFileSync(`${state}/variables`, '');
  return { state, env, limit };
}

/** Runs a command of a section in its shell, as a reader at a terminal would. */
export async function runCommand(step: CommandStep, shell: Shell): Promise<CommandResult> {
  const started = Date.now();
  const { manner, text } = step;
  const file = `${shell.state}/printed`;
  writeFileSync(file, '');
  writeFileSync(`${shell.state}/command`, script(text, shell.state, manner.terminal));
  const output = openSync(file, 'a');
  const words = manner.terminal ? ['script', '-qefc', `bash ${shell.state}/command`, '/dev/null'] : ['bash', `${shell.state}/command`];
  const child = spawn(words[0] ?? 'bash', words.slice(1), { env: shell.env, cwd: shell.state, stdio: ['pipe', output, output] });
  closeSync(output);
  const done = new Promise<number | undefined>((resolve) => child.once('exit', (code) => resolve(code ?? undefined)));
  child.stdin?.on('error', () => {}); // it may end before it has read its answer
  if (manner.answer !== '') child.stdin?.write(manner.answer);
  if (!manner.terminal && !manner.follows) child.stdin?.end();
  const printed = (): string => readFileSync(file, 'utf8');
  const end = await (manner.follows ? follow(child, printed) : manner.terminal ? converse(child, printed, shell.limit) : within(child, shell.limit));
  if (end === 'stopped' || end === 'hung') killTree(child.pid);
  const code = await done;
  return { step, printed: asSeen(printed()), code: end === 'stopped' || end === 'hung' ? undefined : code, end, took: Date.now() - started };
}

/** What one command needs of those before it, and leaves to those behind it. */
function script(text: string, state: string, terminal: boolean): string {
  return [
    `trap '{ declare -p | grep -Ev "^declare -[^ ]*r|^declare -[^ ]+ (_|BASH|DIRSTACK|FUNCNAME|GROUPS|PIPESTATUS|LINENO|RANDOM|SRANDOM|SECONDS|EPOCH|SHLVL|PPID)"; declare -f; } > ${state}/variables; pwd > ${state}/folder' EXIT`,
    `cd "$(cat ${state}/folder)"`,
    `. ${state}/variables 2>/dev/null`,
    ...(terminal ? ['stty cols 120 rows 40'] : []),
    'set -o pipefail',
    text,
    '',
  ].join('\n');
}

const over = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function within(child: ChildProcess, limit: number): Promise<CommandResult['end']> {
  return (await ends(child, limit)) ? 'ended' : 'hung';
}

async function ends(child: ChildProcess, limit: number): Promise<boolean> {
  if (over(child)) return true;
  const timer = new AbortController();
  const exit = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
  const late = wait(limit, false, { signal: timer.signal }).catch(() => true);
  const ended = await Promise.race([exit, late]);
  timer.abort();
  return ended;
}

/** Waits until a command has shown something and stands still, has ended, or shows nothing. */
async function settle(child: ChildProcess, printed: () => string): Promise<void> {
  let before = printed();
  let still = 0;
  for (let waited = 0; !over(child); waited += TICK) {
    await wait(TICK);
    const now = printed();
    still = now === before ? still + TICK : 0;
    before = now;
    if (still >= (now === '' ? PATIENCE : QUIET)) return;
  }
}

async function follow(child: ChildProcess, printed: () => string): Promise<CommandResult['end']> {
  await settle(child, printed);
  return over(child) ? 'ended' : 'stopped';
}

async function converse(child: ChildProcess, printed: () => string, limit: number): Promise<CommandResult['end']> {
  const until = Date.now() + limit;
  for (const way of WAYS_OUT) {
    await settle(child, printed);
    if (over(child)) return way === WAYS_OUT[0] ? 'ended' : 'left';
    child.stdin?.write(way);
    if (await ends(child, Math.min(GRACE, until - Date.now()))) return 'left';
  }
  return 'stopped';
}
