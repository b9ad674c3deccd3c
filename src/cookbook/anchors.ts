import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';

/**
 * Finds the anchors of a section's headings, in their order, as Astro makes them: GitHub's way, a second heading of the
 * same words with `-1` behind it.
 * @param mdx the section's file
 * @returns undefined for a text that is no MDX
 */
export function anchorsIn(mdx: string): string[] | undefined {
  const slugger = new GithubSlugger();
  try {
    const root = mdxToMdast(mdx, { features: { frontmatter: true } });
    return headings(root).map((heading) => slugger.slug(textOf(heading)));
  } catch {
    return undefined;
  }
}

function headings(node: MdastNode): MdastNode[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headings) : [];
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
