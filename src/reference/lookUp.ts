import type { CliFacts, FlagFacts } from './facts.ts';
import type { CommandEntry } from './schema.ts';

/** Finds the name under which the facts have a command. Example: `docker container ls` → `docker ps` */
export function canonicalName(name: string, { commands }: CliFacts): string | undefined {
  if (Object.hasOwn(commands, name)) return name;
  return Object.entries(commands).find(([, { aliases }]) => aliases.includes(name))?.[0];
}

/** Finds what we say of a command, by any of its names. Example: `docker image rm` has the entry of `docker rmi` */
export function findCommand(name: string, entries: Iterable<CommandEntry>, facts: CliFacts): CommandEntry | undefined {
  const canonical = canonicalName(name, facts);
  return [...entries].find(({ command }) => command === canonical);
}

/**
 * Finds a flag of a command as it is written. Every command takes `--help`.
 * @param name any name of the command
 * @param written Example: `--detach`, `-d`
 * @returns its long name without the hyphens, and what Docker says of it
 */
export function findFlag(name: string, written: string, facts: CliFacts): { name: string; facts: FlagFacts } | undefined {
  const canonical = canonicalName(name, facts);
  const own = canonical === undefined ? undefined : facts.commands[canonical]?.flags;
  if (own === undefined) return undefined;
  const flags = { help: { type: 'bool' }, ...own };
  const found = Object.entries<FlagFacts>(flags).find(([long, { short }]) => written === `--${long}` || (short !== undefined && written === `-${short}`));
  return found && { name: found[0], facts: found[1] };
}

/** Gives each command that says so (`sameFlagsAs`) the other's words for those of its flags that it has none of. */
export function shareFlags(entries: readonly CommandEntry[], { commands }: CliFacts): CommandEntry[] {
  return entries.map((entry) => {
    const other = entries.find(({ command }) => command === entry.sameFlagsAs);
    if (other === undefined) return entry;
    const shared = Object.entries(other.flags).filter(([flag]) => Object.hasOwn(commands[entry.command]?.flags ?? {}, flag));
    return { ...entry, flags: { ...Object.fromEntries(shared), ...entry.flags } };
  });
}
