import type { Proof } from './schema.ts';

/** How many commands of a section ran, and how often, in words. Example: `12 commands, twice` */
export function commandsRun({ commands, times }: Pick<Proof, 'commands' | 'times'>): string {
  return `${commands} ${commands === 1 ? 'command' : 'commands'}${times === 2 ? ', twice' : ''}`;
}
