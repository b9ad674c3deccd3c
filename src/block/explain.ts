import type { Reference } from '../reference/reference.ts';
import type { CommandEntry } from '../reference/schema.ts';
import { readDockerCall, type DockerCall, type DockerPart } from './docker/readDockerCall.ts';
import { partsKind, valueParts, type ValuePart } from './docker/valueParts.ts';
import type { Call, ShellCommand, Token } from './shell.ts';

/** A part of a command with what it means. */
export interface Row {
  /** Offsets of the part in the command's text. */
  start: number;
  end: number;
  /** How the part is called in the row. Example: `-d, --detach` */
  name: string;
  /** What it does, in one line. */
  says: string;
  /** What else is worth knowing, in Markdown. */
  more?: string | undefined;
  /** The canonical command, when the part is one: it has a page of its own. */
  command?: string;
  /** Of a value with pieces: what each of them is. */
  pieces: ValuePart[];
}

/** A flag that can be written in another form. */
export interface OtherForm {
  start: number;
  end: number;
  /** Example: `--detach` */
  text: string;
}

/** A command, explained. */
export interface Explanation {
  rows: Row[];
  otherForms: OtherForm[];
  /** The docker commands in it, by their shortest names, with the flags that are used. */
  used: { command: string; flags: string[] }[];
  /** What Docker does not have, and what has no entry in the reference. */
  faults: { start: number; message: string }[];
}

/** Explains each part of a command, in order. */
export function explain(command: ShellCommand, reference: Reference): Explanation {
  const explanation: Explanation = { rows: [], otherForms: [], used: [], faults: [] };
  for (const call of command.calls) {
    const docker = readDockerCall(call, reference.facts);
    if (docker === undefined) explainProgram(call, reference, explanation);
    else explainDocker(docker, reference, explanation);
  }
  for (const token of command.tokens) explainSign(token, reference, explanation);
  explanation.rows.sort((a, b) => a.start - b.start || b.end - a.end);
  return explanation;
}

/** A sign of the shell is explained where it first stands: by how it is written, or else by its kind. */
function explainSign({ kind, text, start, end }: Token, { shell }: Reference, { rows }: Explanation): void {
  const sign = kind === 'redirect' ? (/^\d?(?:[<>]{1,3}|&>|>&)(?:&\d)?/.exec(text)?.[0] ?? text) : text;
  const says = shell[sign] ?? shell[kind];
  const name = kind === 'substitution' ? '$( … )' : text;
  if (says !== undefined && !rows.some((row) => row.name === name)) rows.push({ start, end, name, says, pieces: [] });
}

function explainProgram({ words: [program] }: Call, reference: Reference, { rows, faults }: Explanation): void {
  if (program === undefined) return;
  const says = reference.shell[program.value ?? program.text];
  if (says === undefined) faults.push({ start: program.start, message: `the program \`${program.text}\` is not explained: add it to src/content/reference/shell.yaml` });
  else if (!rows.some((row) => row.name === program.text)) rows.push({ start: program.start, end: program.end, name: program.text, says, pieces: [] });
}

function explainDocker(call: DockerCall, reference: Reference, explanation: Explanation): void {
  const entry = reference.commands.get(call.command);
  explanation.faults.push(...call.faults);
  if (entry === undefined) {
    if (call.faults.length === 0) explanation.faults.push({ start: call.parts[0]?.start ?? 0, message: `\`${call.command}\` is not explained: add ${fileOf(call.command)}` });
    return;
  }
  // Of `docker compose -f compose.yaml up`, both `docker compose` and `docker compose up` are used, and each has its flags.
  for (const command of new Set([call.command, ...call.parts.map((part) => part.command)])) {
    explanation.used.push({ command, flags: call.parts.flatMap(({ flag, command: owner }) => (flag && owner === command ? [flag.long] : [])) });
  }
  for (const part of call.parts) {
    const row = rowOf(part, reference.commands.get(part.command) ?? entry);
    // The letters of a cluster such as `-it` are pointed at together, for their other form stands for all of them.
    if (row && part.cluster) Object.assign(row, clusterOf(part, call.parts));
    if (row) explanation.rows.push(row);
    else if (part.flag) explanation.faults.push({ start: part.start, message: `\`--${part.flag.long}\` of \`${part.command}\` is not explained: add it to the \`flags\` in ${fileOf(part.command)}` });
  }
  explanation.otherForms.push(...otherForms(call.parts));
}

const fileOf = (command: string): string => `src/content/reference/commands/${command.replaceAll(' ', '-')}.yaml`;

function rowOf(part: DockerPart, entry: CommandEntry): Row | undefined {
  const { start, end, text } = part;
  if (part.kind === 'command') return { start, end, name: text, says: entry.says, more: entry.more, command: entry.command, pieces: [] };
  if (part.kind === 'inner') return { start, end, name: text, says: 'What runs in the container, with its arguments.', pieces: [] };
  if (part.flag) {
    const { long, short, value } = part.flag;
    const known = entry.flags[long];
    if (!known) return long === 'help' ? { start, end, name: text, says: 'Shows what the command does and all its flags.', pieces: [] } : undefined;
    const name = short === undefined ? `--${long}` : `-${short}, --${long}`;
    return { start, end, name, says: known.says, more: known.more, pieces: piecesOf(part.command, long, value?.value ?? value?.text ?? '') };
  }
  const names = (part.argument ?? '').split(/[:|]/);
  const says = names.map((name) => entry.arguments[name]).filter((line) => line !== undefined);
  if (says.length === 0) return undefined;
  return { start, end, name: text, says: says.at(-1) ?? '', pieces: piecesOf(part.command, part.argument ?? '', text) };
}

/** The pieces of a value, where there is more than one to tell apart. */
function piecesOf(command: string, name: string, value: string): ValuePart[] {
  const kind = partsKind(command, name);
  const pieces = kind === undefined ? [] : valueParts(kind, value);
  return pieces.length > 1 ? pieces : [];
}

/** From the first letter of a flag's cluster to its last. */
function clusterOf(part: DockerPart, parts: readonly DockerPart[]): { start: number; end: number } {
  const letters = parts.filter(({ cluster }) => cluster);
  let [from, to] = [letters.indexOf(part), letters.indexOf(part)];
  while (letters[from - 1]?.end === letters[from]?.start) from -= 1;
  while (letters[to + 1]?.start === letters[to]?.end && letters[to] !== undefined) to += 1;
  return { start: letters[from]?.start ?? part.start, end: letters[to]?.end ?? part.end };
}

/** Both forms of each flag; the letters of a cluster such as `-it` become words of their own together. */
function otherForms(parts: readonly DockerPart[]): OtherForm[] {
  const forms: OtherForm[] = [];
  for (const { flag, cluster, start, end } of parts) {
    if (flag?.short === undefined) continue;
    const last = forms.at(-1);
    if (flag.written === 'long') forms.push({ start, end: start + 2 + flag.long.length, text: `-${flag.short}` });
    else if (cluster && last?.end === start) Object.assign(last, { end: start + 1, text: `${last.text} --${flag.long}` });
    else if (flag.value?.start !== start + 2) forms.push({ start, end: cluster ? end : start + 2, text: `--${flag.long}` }); // `-p80:80` has no long form as it stands
  }
  return forms;
}
