import { cookbooks, type Section } from '../cookbook/library.ts';
import { readReference } from './reference.ts';
import type { CommandEntry } from './schema.ts';
import { findUsage } from './usage.ts';

/** A docker command that the cookbook uses, with the sections that use it. */
export interface UsedCommand {
  entry: CommandEntry;
  sections: Section[];
}

/** Every docker command that has a page, by name. A command has one if any section shows it. */
export async function commandPages(): Promise<UsedCommand[]> {
  const sections = (await cookbooks()).flatMap((cookbook) => cookbook.sections);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const reference = readReference();
  const usage = findUsage(sections.map(({ id, entry }) => ({ id, text: entry.body ?? '' })), reference);
  return [...reference.commands.values()].flatMap((entry) => {
    const used = usage.get(entry.command);
    return used ? [{ entry, sections: used.sections.flatMap((id) => byId.get(id) ?? []) }] : [];
  });
}
