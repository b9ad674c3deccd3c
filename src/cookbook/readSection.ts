import { mdxToMdast, type MdastNode } from 'satteri';
import { languageFault } from '../block/language.ts';
import type { LineFault } from './frontmatter.ts';

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
 * page's own or skips a level, a block in no known language, a link to a section that is not there.
 * @param linkFault says what is wrong with a link's address, if anything is
 */
export function readSection(text: string, linkFault: (href: string) => string | undefined): ReadSection {
  const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const hasFence = fence?.index === 0;
  const faults: LineFault[] = hasFence ? [] : [{ line: 1, message: 'there is no frontmatter: begin the file with `title:` between two lines of `---`' }];
  try {
    faults.push(...bodyFaults(mdxToMdast(text, { features: { frontmatter: true } }), linkFault));
  } catch (error) {
    const [, line = '1', message = String(error)] = /^(\d+):\d+: (.*)/s.exec(error instanceof Error ? error.message : '') ?? [];
    faults.push({ line: Number(line), message: `not valid MDX: ${message} (write \`\\{\` or \`\\<\` for the character itself)` });
  }
  return { frontmatter: hasFence ? (fence[1] ?? '') : '', frontmatterLine: hasFence ? 2 : 0, faults };
}

function bodyFaults(root: MdastNode, linkFault: (href: string) => string | undefined): LineFault[] {
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
      const fault = languageFault(node.lang ?? '');
      if (fault !== undefined) faults.push({ line, message: fault });
    }
    if (node.type === 'link' || node.type === 'definition') {
      const fault = linkFault(node.url);
      if (fault !== undefined) faults.push({ line, message: fault });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return faults;
}
