import type { CommandFacts, FlagFacts } from './facts.ts';

/** What one command's `--help` says, without its sentences. */
export interface Help {
  /** The usage, one line for each form. Example: `docker buildx build [OPTIONS] PATH | URL | -` */
  usage: string;
  /** All names that the help lists, its own among them; none when it lists none. */
  aliases: string[];
  flags: Record<string, FlagFacts>;
  /** Plugins are marked with a star in the list. */
  subcommands: { name: string; plugin: boolean }[];
}

/** Reads what the docker CLI prints for `--help`. */
export function readHelp(text: string): Help {
  const help: Help = { usage: '', aliases: [], flags: {}, subcommands: [] };
  let heading = '';
  for (const line of text.split('\n')) {
    const [, title, rest = ''] = /^(\w[\w ]*):(?:\s+(.+))?$/.exec(line) ?? [];
    if (title !== undefined) heading = title;
    else if (/^\S/.test(line)) heading = '';
    if (heading === 'Usage') help.usage = [help.usage, (title === undefined ? line : rest).trim()].filter(Boolean).join('\n');
    else if (heading === 'Aliases') help.aliases.push(...line.split(',').map((name) => name.trim()).filter((name) => name.startsWith('docker ')));
    else if (heading.endsWith('Options')) Object.assign(help.flags, readFlag(line));
    else if (heading.endsWith('Commands')) {
      const [, name, star] = /^ {2}([\w-]+)(\*?) /.exec(line) ?? [];
      if (name !== undefined) help.subcommands.push({ name, plugin: star === '*' });
    }
  }
  return help;
}

/** A flag's line begins at one of two columns; what is further in continues a description. */
function readFlag(line: string): Record<string, FlagFacts> {
  const [, short, name, type = 'bool'] = /^(?: {2}-(\w), | {6})--([\w-]+)(?: (\S+))?(?: {2,}|$)/.exec(line) ?? [];
  if (name === undefined) return {};
  return { [name]: short === undefined ? { type } : { short, type } };
}

/**
 * Puts the names of each command together and chooses one of them: the shortest by words, `docker ps` rather than
 * `docker container ls`; among equals the one that its usage shows.
 * @param helps by each name that was walked
 */
export function gatherCommands(helps: ReadonlyMap<string, Help>): Record<string, CommandFacts> {
  const groups = new Map<string, Set<string>>();
  for (const [name, { usage, aliases }] of helps) {
    const names = [name, commandIn(usage, helps), ...aliases];
    const group = new Set(names.flatMap((each) => [...(groups.get(each) ?? [each])]));
    for (const each of group) groups.set(each, group);
  }
  const commands = [...new Set(groups.values())].map((group): [string, CommandFacts] => {
    const words = (name: string): number => name.split(' ').length;
    const shown = new Set([...group].map((name) => commandIn(helps.get(name)?.usage ?? '', helps)));
    const [name = '', ...others] = [...group].sort((a, b) => words(a) - words(b) || Number(shown.has(b)) - Number(shown.has(a)) || compare(a, b));
    const help = helps.get(name);
    const flags = Object.entries(help?.flags ?? {}).sort(([a], [b]) => compare(a, b));
    // The help of `docker build` shows its longer name.
    const usage = (help?.usage ?? '').split('\n').map((line) => line.replace(commandIn(line, helps), name)).join('\n');
    return [name, { usage, aliases: others.sort(compare), flags: Object.fromEntries(flags) }];
  });
  // No help lists --help, and every command takes it.
  for (const [name, command] of commands) if (name === 'docker') command.flags = { ...command.flags, help: { type: 'bool' } };
  return Object.fromEntries(commands.sort(([a], [b]) => compare(a, b)));
}

/** The command that a usage line is of. Example: `docker run [OPTIONS] IMAGE` → `docker run` */
function commandIn(usage: string, helps: ReadonlyMap<string, Help>): string {
  const words = (usage.split('\n')[0] ?? '').split(' ');
  for (let count = words.length; count > 1; count--) {
    const name = words.slice(0, count).join(' ');
    if (helps.has(name)) return name;
  }
  return 'docker';
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
