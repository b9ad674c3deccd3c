import { mdxToMdast, type MdastNode } from 'satteri';
import type { CodeBlock } from '../block/codeBlocks.ts';
import { readFence } from '../block/fence.ts';
import type { LineFault } from './frontmatter.ts';
import { didYouMean } from './nearest.ts';

/** Says what is wrong with a link's address, if anything is. */
type LinkCheck = (href: string) => string | undefined;

/** Says what is wrong with a block, by line of the file. */
export type BlockCheck = (block: CodeBlock) => LineFault[];

/** A section's file, taken apart. */
export interface ReadSection {
  /** The YAML between the fences, without them. */
  frontmatter: string;
  /** The line on which that YAML starts, from 1; 0 when there is none. */
  frontmatterLine: number;
  /** What is wrong with the text below it. */
  faults: LineFault[];
}

/**
 * Reads a section's MDX and finds what would make a bad page of it: text that is no MDX, a heading that is the
 * page's own or skips a level, and what the checks of blocks and links say.
 * @param linkFault says what is wrong with a link's address, if anything is
 * @param blockFaults says what is wrong with a block
 * @param diagrams the names of the diagrams that there are
 */
export function readSection(text: string, linkFault: LinkCheck, blockFaults: BlockCheck, diagrams: ReadonlySet<string>): ReadSection {
  const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const hasFence = fence?.index === 0;
  const faults: LineFault[] = hasFence ? [] : [{ line: 1, message: 'there is no frontmatter: begin the file with `title:` between two lines of `---`' }];
  const root = parseMdx(text, faults);
  if (root) faults.push(...bodyFaults(root, linkFault, blockFaults, diagrams));
  return { frontmatter: hasFence ? (fence[1] ?? '') : '', frontmatterLine: hasFence ? 2 : 0, faults };
}

function parseMdx(text: string, faults: LineFault[]): MdastNode | undefined {
  try {
    return mdxToMdast(text, { features: { frontmatter: true } });
  } catch (error) {
    const [, line = '1', message = String(error)] = /^(\d+):\d+: (.*)/s.exec(error instanceof Error ? error.message : '') ?? [];
    faults.push({ line: Number(line), message: `not valid MDX: ${message} (write \`\\{\` or \`\\<\` for the character itself)` });
    return undefined;
  }
}

function bodyFaults(root: MdastNode, linkFault: LinkCheck, blockFaults: BlockCheck, diagrams: ReadonlySet<string>): LineFault[] {
  const faults: LineFault[] = [];
  let level = 1;
  const visit = (node: MdastNode): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') {
      if (node.depth === 1) faults.push({ line, message: 'the title in the frontmatter is the page’s `#` heading: begin with `##`' });
      else if (node.depth > level + 1) faults.push({ line, message: `a heading of level ${node.depth} under one of level ${level}: use \`${'#'.repeat(level + 1)}\`` });
      level = node.depth;
    }
    if (node.type === 'code') {
      faults.push(...blockFaults({ fence: readFence(node.lang ?? '', node.meta ?? ''), code: node.value, line: line + 1 }));
    }
    if (node.type === 'link' || node.type === 'definition') {
      const fault = linkFault(node.url);
      if (fault !== undefined) faults.push({ line, message: fault });
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const fault = elementFault(node, diagrams);
      if (fault !== undefined) faults.push({ line, message: fault });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return faults;
}

/** Says what is wrong with an element of our own; HTML's are in lower case. */
function elementFault({ name, attributes }: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, diagrams: ReadonlySet<string>): string | undefined {
  if (name === null || !/^[A-Z]/.test(name)) return undefined;
  if (name !== 'Diagram') return `there is no \`<${name}>\`: write Markdown, or \`<Diagram name="…" />\``;
  const value = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'name')?.value;
  if (typeof value !== 'string') return 'a diagram needs its name: `<Diagram name="…" />`, a file in src/content/diagrams/ without its ending';
  return diagrams.has(value) ? undefined : `there is no diagram \`${value}\`${didYouMean(value, diagrams)} in src/content/diagrams/`;
}
