import { codeBlocks } from '../block/codeBlocks.ts';
import { explain } from '../block/explain.ts';
import { parseShell } from '../block/shell.ts';
import type { Reference } from './reference.ts';

/** Where a docker command is used. */
export interface Usage {
  /** The ids of the sections, in the order in which they were given. */
  sections: string[];
  /** The long names of its flags that any of them uses. */
  flags: Set<string>;
}

/**
 * Finds which sections use which docker commands.
 * @param sections their ids and texts
 */
export function findUsage(sections: readonly { id: string; text: string }[], reference: Reference): ReadonlyMap<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const { id, text } of sections) {
    for (const { fence, code } of codeBlocks(text)) {
      if (fence.lang !== 'bash' || fence.flags.has('bad')) continue;
      for (const { command, flags } of parseShell(code).flatMap((each) => explain(each, reference).used)) {
        const own = usage.get(command) ?? { sections: [], flags: new Set() };
        usage.set(command, own);
        if (!own.sections.includes(id)) own.sections.push(id);
        for (const flag of flags) own.flags.add(flag);
      }
    }
  }
  return usage;
}
