import type { Fault } from '../cookbook/fault.ts';
import { didYouMean } from '../cookbook/nearest.ts';
import type { CliFacts } from './facts.ts';
import { INSTRUCTION_FLAGS } from './instructionFlags.ts';
import { canonicalName } from './lookUp.ts';
import type { ReferenceFile } from './parseReference.ts';
import { INSTRUCTIONS, type CommandEntry, type FlagEntry, type InstructionEntry, type ValueKind } from './schema.ts';

/** The kinds that go with a type of Docker's; with any other type, such as `string` and `list`, each may go. */
const KINDS: Record<string, readonly ValueKind[]> = {
  bytes: ['size'],
  decimal: ['cpus'],
  duration: ['duration'],
  filter: ['filter'],
  'gpu-request': ['text'],
  int: ['number', 'seconds'],
  mount: ['mount'],
  network: ['network'],
  port: ['publish'],
  scale: ['option'],
  uint: ['number', 'seconds'],
  uint16: ['number'],
  ulimit: ['option'],
};

type Path = readonly string[];
type Report = (path: Path, message: string) => void;

/**
 * Holds our words against what Docker has: each command, flag, kind of value, argument and link.
 * @returns every fault with its file, line and field; none when all is well
 */
export function checkReference(facts: CliFacts, commands: readonly ReferenceFile<CommandEntry>[], instructions: readonly ReferenceFile<InstructionEntry>[]): Fault[] {
  const faults: Fault[] = [];
  const reportOn = ({ file, lineOf }: ReferenceFile<unknown>): Report => (path, message) => {
    faults.push({ file, line: lineOf(path), message: `${path.join('.')}: ${message}` });
  };
  for (const one of commands) {
    const report = reportOn(one);
    checkName(one.file, ['command'], one.data.command, commands.filter(({ data }) => data.command === one.data.command), report);
    checkCommand(one.data, facts, commands.map(({ data }) => data), report);
  }
  for (const one of instructions) {
    const report = reportOn(one);
    checkName(one.file, ['instruction'], one.data.instruction, instructions.filter(({ data }) => data.instruction === one.data.instruction), report);
    checkInstruction(one.data, report);
  }
  const folder = instructions[0]?.file.replace(/[^/]*$/, '') ?? 'instructions/';
  const missing = INSTRUCTIONS.filter((name) => !instructions.some(({ data }) => data.instruction === name));
  return [...faults, ...missing.map((name) => ({ file: `${folder}${name.toLowerCase()}.yaml`, line: 1, message: `instruction: \`${name}\` has no file` }))];
}

function checkName(file: string, path: Path, name: string, same: readonly { file: string }[], report: Report): void {
  const expected = `${name.toLowerCase().replaceAll(' ', '-')}.yaml`;
  if (!file.endsWith(`/${expected}`)) report(path, `\`${name}\` belongs in a file called ${expected}`);
  const [first] = same;
  if (first !== undefined && first.file !== file) report(path, `\`${name}\` has an entry already, in ${first.file}`);
}

function checkCommand(entry: CommandEntry, facts: CliFacts, entries: readonly CommandEntry[], report: Report): void {
  const { command } = entry;
  const own = facts.commands[command];
  if (own === undefined) {
    const canonical = canonicalName(command, facts);
    report(['command'], canonical === undefined ? `Docker ${facts.version} has no command \`${command}\`${didYouMean(command, Object.keys(facts.commands))}` : `\`${command}\` is another name of \`${canonical}\`: put it there`);
    return;
  }
  const links = [command, ...own.aliases].map((name) => `https://docs.docker.com/reference/cli/${name.replaceAll(' ', '/')}/`);
  if (!links.includes(entry.link)) report(['link'], `expected the page of this command, such as ${links[0]}, found ${entry.link}`);
  if (entry.sameFlagsAs !== undefined && !entries.some((other) => other.command === entry.sameFlagsAs && other !== entry)) {
    report(['sameFlagsAs'], `\`${entry.sameFlagsAs}\` has no entry${didYouMean(entry.sameFlagsAs, entries.map((other) => other.command))}`);
  }
  checkArguments(entry, own.usage, Object.keys(facts.commands).some((name) => name.startsWith(`${command} `)), report);
  const types = Object.fromEntries(Object.entries(own.flags).map(([name, { type }]) => [name, type]));
  checkFlags(`\`${command}\` of Docker ${facts.version}`, entry.flags, types, report);
}

function checkArguments(entry: CommandEntry, usage: string, isGroup: boolean, report: Report): void {
  const names = isGroup ? [] : argumentNames(usage, entry.command);
  for (const name of Object.keys(entry.arguments)) {
    if (!names.includes(name)) report(['arguments', name], `the usage has no \`${name}\`${didYouMean(name, names)}: ${usage.replaceAll('\n', ', or ')}`);
  }
  for (const name of names) {
    if (!Object.hasOwn(entry.arguments, name)) report(['arguments'], `\`${name}\` is missing, which the usage has: ${usage.replaceAll('\n', ', or ')}`);
  }
}

/** What is in capitals in a usage, but for the options. Example: `docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]` has three */
export function argumentNames(usage: string, command: string): string[] {
  const bare = usage.replaceAll(command, '').replaceAll('[OPTIONS]', '');
  return [...new Set(bare.match(/\b[A-Z][A-Z_]*\b/g))];
}

function checkInstruction({ instruction, link, flags }: InstructionEntry, report: Report): void {
  const page = `https://docs.docker.com/reference/dockerfile/#${instruction.toLowerCase()}`;
  if (link !== page && !link.startsWith(`${page}-`)) report(['link'], `expected ${page}, found ${link}`);
  checkFlags(`\`${instruction}\``, flags, INSTRUCTION_FLAGS[instruction] ?? {}, report);
}

function checkFlags(owner: string, flags: Record<string, FlagEntry>, types: Record<string, string>, report: Report): void {
  for (const [name, { value }] of Object.entries(flags)) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    const kinds = KINDS[type ?? ''];
    if (type === undefined) report(['flags', name], `${owner} has no flag \`--${name}\`${didYouMean(`--${name}`, Object.keys(types).map((known) => `--${known}`))}`);
    else if (type === 'bool' && value !== undefined) report(['flags', name, 'value'], `\`--${name}\` is a switch: it takes no value`);
    else if (type !== 'bool' && value === undefined) report(['flags', name], `\`--${name}\` takes a value (${type}): say which kind`);
    else if (value !== undefined && kinds && !kinds.includes(value)) report(['flags', name, 'value'], `Docker takes \`${type}\`, which goes with ${kinds.join(' or ')}, not with ${value}`);
  }
}
