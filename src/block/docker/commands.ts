import { didYouMean } from '../../cookbook/nearest.ts';
import type { CliFacts, FlagFacts } from './facts.ts';

/** Groups of commands that also take an argument, although their usage line does not show it. */
const ALSO_TAKES_ARGUMENT = ['docker buildx history inspect'];

/** A flag and its long name. */
export interface KnownFlag extends FlagFacts {
  long: string;
}

/** A flag's long name or its letter, without hyphens. */
export type FlagName = { long: string } | { short: string };

const made = new WeakMap<CliFacts['commands'], Commands>();

/** The commands and flags of the facts, by any of their names. */
export function commandsOf(facts: Pick<CliFacts, 'commands'>): Commands {
  const known = made.get(facts.commands) ?? new Commands(facts.commands);
  made.set(facts.commands, known);
  return known;
}

/** Looks commands and flags up. */
export class Commands {
  readonly #commands: CliFacts['commands'];
  readonly #canonical = new Map<string, string>();

  constructor(commands: CliFacts['commands']) {
    this.#commands = commands;
    for (const [name, { aliases }] of Object.entries(commands)) {
      for (const each of [...aliases, name]) this.#canonical.set(each, name);
    }
  }

  /** The command that a word enters. Example: `docker container` and `run` → `docker run` */
  below(command: string, word: string | undefined): string | undefined {
    return this.#names(command).map((name) => this.#canonical.get(`${name} ${word}`)).find((found) => found !== undefined);
  }

  /** The usage, one line for each form. */
  usage(command: string): string {
    return this.#commands[command]?.usage ?? '';
  }

  /** Whether all that follows the first argument is another program's: `docker run IMAGE [COMMAND] [ARG...]`. */
  handsOn(command: string): boolean {
    return /\[ARGS?\.\.\.\]|\[ps OPTIONS\]/.test(this.usage(command));
  }

  /** Says that a word is no command, where one has to be. A word whose value only the shell knows may be one. */
  unknownFault(command: string, word: string | undefined): string | undefined {
    const below = this.#below(command);
    if (word === undefined || word === 'help' || below.size === 0 || ALSO_TAKES_ARGUMENT.includes(command)) return undefined;
    // Of two that are as near, the one with the same letters: `rnu` is `run` rather than `rm`.
    const near = [...below].sort((a, b) => Number(sorted(b) === sorted(word)) - Number(sorted(a) === sorted(word)));
    return `\`${command}\` has no command \`${word}\`${didYouMean(word, near)}`;
  }

  /** A flag by its long name, or by its letter. Every command has `--help`. */
  flag(command: string, name: FlagName): KnownFlag | undefined {
    const flags = this.#commands[command]?.flags ?? {};
    const found = Object.entries(flags).find(([long, { short }]) => ('long' in name ? long === name.long : short === name.short));
    if (found === undefined) return 'long' in name && name.long === 'help' ? { long: 'help', type: 'bool' } : undefined;
    return { long: found[0], ...found[1] };
  }

  /**
   * Says that a command has no such flag, and which one was probably meant or which command has it.
   * @param written the whole word up to the value, in which the flag stands
   */
  flagFault(command: string, name: FlagName, written: string): string {
    const flag = 'long' in name ? `--${name.long}` : `-${name.short}`;
    const longs = Object.keys(this.#commands[command]?.flags ?? {}).map((long) => `--${long}`);
    if ('short' in name && longs.includes(`-${written}`)) return `\`${written}\` is no flag of \`${command}\` (did you mean \`-${written}\`?)`;
    const above = this.#above(command);
    const owner = [...above, 'docker run', ...Object.keys(this.#commands)].find((other) => other !== command && this.flag(other, name) !== undefined);
    const place = owner !== undefined && above.includes(owner) ? `, so it stands right behind \`${owner}\`` : '';
    if (flag === '-h') return `\`-h\` is no flag of \`${command}\` (did you mean \`--help\`?)`;
    if (owner !== undefined) return `\`${flag}\` is no flag of \`${command}\`; \`${owner}\` has it${place}`;
    return `\`${flag}\` is no flag of \`${command}\`${'long' in name ? didYouMean(flag, longs) : ''}`;
  }

  #names(command: string): string[] {
    return [command, ...(this.#commands[command]?.aliases ?? [])];
  }

  /** The last words of the commands below a group. */
  #below(command: string): Set<string> {
    const words = new Set<string>();
    for (const name of this.#names(command)) {
      for (const other of this.#canonical.keys()) {
        const word = other.startsWith(`${name} `) ? other.slice(name.length + 1) : ' ';
        if (!word.includes(' ')) words.add(word);
      }
    }
    return words;
  }

  /** The groups that a command is in, the nearest first. */
  #above(command: string): string[] {
    const words = command.split(' ');
    return words.slice(1).map((_, index) => words.slice(0, words.length - 1 - index).join(' '));
  }
}

const sorted = (word: string): string => [...word].sort().join('');
