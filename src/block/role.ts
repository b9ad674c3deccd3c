import type { Fence } from './fence.ts';

/** What a block is for: to be used, to prepare, to show a failure or a mistake, or what a command printed. */
export type Role = 'use' | 'setup' | 'fails' | 'bad' | 'output';

/** Tells a block's role by its fence. Example: ```` ```bash setup ```` prepares what the next commands need. */
export function roleOf({ lang, flags }: Fence): Role {
  if (lang === 'output') return 'output';
  return (['setup', 'fails', 'bad'] as const).find((role) => flags.has(role)) ?? 'use';
}
