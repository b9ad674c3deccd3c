import { codeBlocks } from '../block/codeBlocks.ts';
import { explain } from '../block/explain.ts';
import { roleOf } from '../block/role.ts';
import { parseShell } from '../block/shell.ts';
import type { Reference } from './reference.ts';

/** Where a docker command is used. */
export interface Usage {
  /** The ids of the sections, in the order in which they were given: not of those that only prepare something with it, if there are others. */
  sections: string[];
  /** The long names of its flags that any of them uses. */
  flags: Set<string>;
}

/**
 * Finds which sections use which docker commands.
 * @param sections their ids and texts
 */
export function findUsage(sections: readonly { id: string; text: string }[], reference: Reference): ReadonlyMap<string, Usage> {
  const usage = new Map<string, Usage & { preparing: string[] }>();
  for (const { id, text } of sections) {
    for (const { fence, code } of codeBlocks(text)) {
      const role = roleOf(fence);
      if (fence.lang !== 'bash' || role === 'bad') continue;
      for (const { command, flags } of parseShell(code).flatMap((each) => explain(each, reference).used)) {
        const own = usage.get(command) ?? { sections: [], preparing: [], flags: new Set() };
        usage.set(command, own);
        const using = role === 'setup' ? own.preparing : own.sections;
        if (!using.includes(id)) using.push(id);
        for (const flag of flags) own.flags.add(flag);
      }
    }
  }
  return new Map([...usage].map(([command, { sections: using, preparing, flags }]) => [command, { sections: using.length > 0 ? using : preparing, flags }]));
}
