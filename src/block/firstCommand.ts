import { mdxToMdast, type MdastNode } from 'satteri';
import { readFence } from './fence.ts';

/** Blocks that prepare, warn or are not run do not answer the reader's question. */
const NOT_THE_ANSWER = ['setup', 'fails', 'bad'];

/**
 * Finds the command that a section is about: the first of its first shell block, on one line.
 * @param text the section's MDX
 */
export function firstCommand(text: string): string | undefined {
  for (const code of codeBlocks(mdxToMdast(text))) {
    const { lang, flags } = readFence(code.lang ?? '', code.meta ?? '');
    if (lang !== 'bash' || NOT_THE_ANSWER.some((flag) => flags.has(flag))) continue;
    const [command] = code.value.replace(/\\\n\s*/g, '').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (command !== undefined) return command;
  }
  return undefined;
}

type Code = Extract<MdastNode, { type: 'code' }>;

function codeBlocks(node: MdastNode): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap((child) => codeBlocks(child)) : [];
}
