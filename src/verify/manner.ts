import { readDockerCall, type DockerCall } from '../block/docker/readDockerCall.ts';
import type { Fence } from '../block/fence.ts';
import type { ShellCommand } from '../block/shell.ts';
import type { CliFacts } from '../reference/facts.ts';

/** How a command is to be run, as a reader at a terminal would. */
export interface Manner {
  /** In a pseudo-terminal: something is typed to it, or it wants one. */
  terminal: boolean;
  /** It goes on until the reader stops it; it is stopped when it has shown what it shows. */
  follows: boolean;
  /** What is typed to it at once. Example: `y` for a prune that asks */
  answer: string;
}

/**
 * Tells by its flags how a command is to be run: those of Docker that take a terminal (`run -it`, `compose exec`),
 * that follow (`logs -f`, `attach`, `stats`, `events`), and that ask first (`prune`).
 */
export function manner(command: ShellCommand, fence: Fence, facts: CliFacts): Manner {
  const calls = command.calls.flatMap((call) => readDockerCall(call, facts) ?? []);
  return {
    terminal: calls.some(wantsTerminal),
    follows: fence.flags.has('follows') || calls.some(follows),
    answer: calls.some(asks) ? 'y\n' : '',
  };
}

function wantsTerminal(call: DockerCall): boolean {
  const { command } = call;
  if (command === 'docker compose exec' || command === 'docker compose run') return !has(call, 'no-tty') && !has(call, 'no-TTY') && !has(call, 'detach');
  if (command === 'docker start') return has(call, 'interactive');
  // A container that has a terminal takes nobody without one.
  if (command === 'docker attach' || command === 'docker compose attach') return true;
  return has(call, 'tty') && !has(call, 'detach') && command !== 'docker create';
}

function follows(call: DockerCall): boolean {
  switch (call.command) {
    case 'docker logs':
    case 'docker service logs':
    case 'docker compose logs':
      return has(call, 'follow');
    case 'docker stats':
    case 'docker compose stats':
      return !has(call, 'no-stream');
    case 'docker events':
      return !has(call, 'until');
    case 'docker compose up':
      return !has(call, 'detach') && !has(call, 'wait') && !has(call, 'no-start') && !has(call, 'abort-on-container-exit') && !has(call, 'exit-code-from');
    case 'docker attach':
    case 'docker compose attach':
    case 'docker compose events':
    case 'docker compose watch':
      return true;
    case 'docker start':
      return has(call, 'attach') && !has(call, 'interactive');
    default:
      return false;
  }
}

function asks(call: DockerCall): boolean {
  return /\bprune$/.test(call.command) && !has(call, 'force');
}

function has({ parts }: DockerCall, long: string): boolean {
  return parts.some(({ flag }) => flag?.long === long && flag.value?.value !== 'false');
}
