import { mdxToMdast, type MdastNode } from 'satteri';
import { readFence, type Fence } from './fence.ts';

/** A fenced block of a section's MDX. */
export interface CodeBlock {
  fence: Fence;
  code: string;
  /** The line of its first line of code in the file, from 1. */
  line: number;
}

/** Finds every fenced block of a section, in order. */
export function codeBlocks(mdx: string): CodeBlock[] {
  return collect(mdxToMdast(mdx));
}

function collect(node: MdastNode): CodeBlock[] {
  if (node.type === 'code') return [{ fence: readFence(node.lang ?? '', node.meta ?? ''), code: node.value, line: (node.position?.start.line ?? 0) + 1 }];
  return 'children' in node ? node.children.flatMap((child) => collect(child)) : [];
}
