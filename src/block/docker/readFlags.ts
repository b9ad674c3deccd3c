import type { Word } from '../shell.ts';
import type { Commands } from './commands.ts';
import type { DockerPart } from './readDockerCall.ts';

/** A flag as it is used. */
export interface FlagUse {
  /** Without hyphens. Example: `publish` */
  long: string;
  short: string | undefined;
  written: 'short' | 'long';
  /** What it is set to, with offsets into the text of the shell's command; `value` is undefined if only the shell knows. */
  value?: { text: string; value: string | undefined; start: number; end: number };
}

interface ReadFlags {
  parts: DockerPart[];
  faults: { message: string; start: number }[];
  /** Whether the word after it is its value. */
  next: boolean;
}

/**
 * Reads a word of flags as pflag does: `--name=web`, `--name web`, `-it`, `-p80:80`, `-p=80:80`, `-p 80:80`.
 * A flag that takes a value takes the next word, whatever it is; one of type `bool` takes a value only after `=`.
 * https://github.com/spf13/pflag/blob/master/flag.go (parseLongArg, parseSingleShortArg)
 * @param word begins with a hyphen
 */
export function readFlags(word: Word, next: Word | undefined, command: string, commands: Commands): ReadFlags {
  return asWritten(word).startsWith('--') ? readLong(word, next, command, commands) : readShorts(word, next, command, commands);
}

function readLong(word: Word, next: Word | undefined, command: string, commands: Commands): ReadFlags {
  const written = asWritten(word);
  const equals = written.indexOf('=');
  const long = written.slice(2, equals === -1 ? undefined : equals);
  const flag = commands.flag(command, { long });
  const part = { kind: 'flag', start: word.start, end: word.end, text: word.text, command } as const;
  if (flag === undefined) return { parts: [part], faults: [{ message: commands.flagFault(command, { long }, `--${long}`), start: word.start }], next: false };
  const use: FlagUse = { long, short: flag.short, written: 'long' };
  if (equals !== -1) return { parts: [{ ...part, flag: { ...use, value: rest(word, equals + 1) } }], faults: [], next: false };
  if (flag.type === 'bool') return { parts: [{ ...part, flag: use }], faults: [], next: false };
  return withNext(part, use, next);
}

function readShorts(word: Word, next: Word | undefined, command: string, commands: Commands): ReadFlags {
  const written = asWritten(word);
  const result: ReadFlags = { parts: [], faults: [], next: false };
  for (let at = 1; at < written.length; at++) {
    const short = written.charAt(at);
    const whole = { kind: 'flag', command, ...piece(word, at === 1 ? 0 : at) } as const;
    const flag = commands.flag(command, { short });
    if (flag === undefined) {
      result.faults.push({ message: commands.flagFault(command, { short }, written.replace(/=.*/s, '')), start: whole.start });
      result.parts.push(whole);
      break;
    }
    const use: FlagUse = { long: flag.long, short, written: 'short' };
    const equals = written[at + 1] === '=';
    if (equals || (flag.type !== 'bool' && at + 1 < written.length)) {
      result.parts.push({ ...whole, flag: { ...use, value: rest(word, at + (equals ? 2 : 1)) } });
      break;
    }
    if (flag.type !== 'bool') {
      const last = withNext(whole, use, next);
      result.parts.push(...last.parts);
      result.faults.push(...last.faults);
      result.next = last.next;
      break;
    }
    result.parts.push({ ...whole, ...piece(word, at === 1 ? 0 : at, at + 1), flag: use });
  }
  return { ...result, parts: result.parts.length > 1 ? result.parts.map((part) => ({ ...part, cluster: true })) : result.parts };
}

/** A piece of a word; the whole word where quotes around it leave no offsets. */
function piece({ text, start, end }: Word, from: number, to = text.length): { text: string; start: number; end: number } {
  return text.startsWith('-') ? { text: text.slice(from, to), start: start + from, end: start + to } : { text, start, end };
}

/** A flag whose value is the next word. */
function withNext(part: DockerPart, use: FlagUse, next: Word | undefined): ReadFlags {
  if (next === undefined) {
    const name = use.written === 'short' ? `-${use.short}` : `--${use.long}`;
    return { parts: [{ ...part, flag: use }], faults: [{ message: `\`${name}\` of \`${part.command}\` needs a value`, start: part.start }], next: false };
  }
  const { text, value, start, end } = next;
  return { parts: [{ ...part, end, text: `${part.text} ${text}`, flag: { ...use, value: { text, value, start, end } } }], faults: [], next: true };
}

/** What a flag's name is read from: the text where it begins with the hyphen, so that offsets hold, else the value. */
function asWritten({ text, value }: Word): string {
  return text.startsWith('-') ? text : (value ?? text);
}

/** The value in the same word. */
function rest(word: Word, from: number): NonNullable<FlagUse['value']> {
  return { value: word.value?.slice(from), ...piece(word, from) };
}
