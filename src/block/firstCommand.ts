import { codeBlocks } from './codeBlocks.ts';

/** Blocks that prepare or warn do not answer the reader's question. */
const NOT_THE_ANSWER = ['setup', 'fails', 'bad'];

/**
 * Finds the command that a section is about: the first of its first shell block, on one line.
 * @param mdx the section's text
 */
export function firstCommand(mdx: string): string | undefined {
  for (const { fence, code } of codeBlocks(mdx)) {
    if (fence.lang !== 'bash' || NOT_THE_ANSWER.some((flag) => fence.flags.has(flag))) continue;
    const [command] = code.replace(/\\\n\s*/g, '').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (command !== undefined) return command;
  }
  return undefined;
}
