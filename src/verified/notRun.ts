import { codeBlocks } from '../block/codeBlocks.ts';
import { parseShell } from '../block/shell.ts';

/** A block that is not run. */
export interface NotRun {
  /** Its commands, as they are shown. */
  commands: string[];
  /** Why, in the author's words. Example: `opens a page in your browser` */
  reason: string;
}

/** A section's shell blocks: how many there are, and those that are not run. Those marked `bad` are no commands to run. */
export function shellBlocks(mdx: string): { count: number; notRun: NotRun[] } {
  const blocks = codeBlocks(mdx).filter(({ fence }) => fence.lang === 'bash' && !fence.flags.has('bad'));
  const notRun = blocks.flatMap(({ fence, code }): NotRun[] => {
    const reason = fence.attributes.get('static');
    return reason === undefined ? [] : [{ commands: parseShell(code).map(({ text }) => text), reason }];
  });
  return { count: blocks.length, notRun };
}
