import type { Call, Word } from '../shell.ts';
import { argumentNames } from './argumentNames.ts';
import { commandsOf, type Commands } from './commands.ts';
import { dockerWords } from './dockerWords.ts';
import type { CliFacts } from './facts.ts';
import { readFlags, type FlagUse } from './readFlags.ts';

/** A part of a call of docker, as a reader would ask about it. */
export interface DockerPart {
  /** `inner` is the command that runs in the container, all of it. */
  kind: 'command' | 'flag' | 'argument' | 'inner';
  /** Offsets into the text of the shell's command. */
  start: number;
  end: number;
  /** As it is written, on one line: `-p 80:80` also where a backslash divides the two. */
  text: string;
  /**
   * The command, canonical, that it belongs to. A flag before the subcommand belongs to the group: in
   * `docker --context x ps`, `docker` has the flag.
   */
  command: string;
  /** The flag; `--`, which ends the flags, is a part of kind `flag` without one. */
  flag?: FlagUse;
  /** The flag stands together with others behind one hyphen. The first one's text has the hyphen. */
  cluster?: true;
  /** The argument's name in the usage line. Example: `IMAGE` */
  argument?: string;
}

/** A call of docker, taken apart. */
export interface DockerCall {
  /** Canonical. Example: `docker run`, also for `docker container run` */
  command: string;
  /** In the order in which they stand. */
  parts: DockerPart[];
  /** What docker would not take, for people, and where it stands. */
  faults: { message: string; start: number }[];
}

/**
 * Takes a call of docker apart as the docker CLI does: https://pkg.go.dev/github.com/spf13/pflag for flags, and
 * `SetInterspersed(false)` in docker/cli and compose for the commands whose flags end at the first argument, which are
 * those that hand the rest on.
 * @returns undefined if the program is not docker, run as it is or by `sudo`, `xargs` and the like
 */
export function readDockerCall(call: Call, facts: Pick<CliFacts, 'commands'>): DockerCall | undefined {
  const words = dockerWords(call.words);
  const [docker] = words;
  if (docker === undefined) return undefined;
  const commands = commandsOf(facts);
  const result: DockerCall = { command: 'docker', parts: [commandPart([docker], 'docker')], faults: [] };
  const values: Word[] = [];
  let flagsEnd = false;
  let commandEnds = false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const { command } = result;
    if (!flagsEnd && word.text === '--') {
      result.parts.push({ kind: 'flag', start: word.start, end: word.end, text: word.text, command });
      flagsEnd = true;
    } else if (!flagsEnd && isFlag(word)) {
      const { parts, faults, next } = readFlags(word, words[at + 1], command, commands);
      result.parts.push(...parts);
      result.faults.push(...faults);
      if (next) at += 1;
    } else {
      const below: string | undefined = commandEnds || flagsEnd ? undefined : commands.below(command, word.value);
      if (below !== undefined) {
        enter(result, word, below);
      } else if (values.length > 0 && commands.handsOn(command)) {
        result.parts.push({ kind: 'inner', ...joined(words.slice(at)), command });
        break;
      } else {
        const fault = commandEnds ? undefined : commands.unknownFault(command, word.value);
        if (fault !== undefined) result.faults.push({ message: fault, start: word.start });
        // What follows an unknown command is nobody's flags.
        flagsEnd ||= fault !== undefined || commands.handsOn(command);
        commandEnds = true;
        values.push(word);
        result.parts.push({ kind: 'argument', start: word.start, end: word.end, text: word.text, command });
      }
    }
  }
  nameArguments(result, values, commands);
  return result;
}

/** A hyphen alone is an argument: standard input. A quoted flag is a flag all the same. */
function isFlag({ text, value }: Word): boolean {
  return /^-./.test(value ?? text);
}

function enter(result: DockerCall, word: Word, command: string): void {
  const last = result.parts.at(-1);
  result.command = command;
  if (last?.kind === 'command') result.parts[result.parts.length - 1] = { ...last, ...joined([last, word]), command };
  else result.parts.push(commandPart([word], command));
}

function commandPart(words: readonly Word[], command: string): DockerPart {
  return { kind: 'command', ...joined(words), command };
}

function joined(pieces: readonly { text: string; start: number; end: number }[]): { text: string; start: number; end: number } {
  return { text: pieces.map(({ text }) => text).join(' '), start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

function nameArguments({ command, parts }: DockerCall, words: readonly Word[], commands: Commands): void {
  const names = argumentNames(commands.usage(command), words.map(({ text, value }) => value ?? text));
  for (const part of parts.filter(({ kind }) => kind === 'argument')) {
    const name = names.shift();
    if (name !== undefined) part.argument = name;
  }
}
