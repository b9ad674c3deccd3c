import type { MdastNode } from 'satteri';
import type { Edit } from './edits.ts';

/**
 * Moves a section's headings up, for its own title is the page's `#`: `###` becomes `##`, and none is more than one
 * level below the one before it.
 * @param body the text that the nodes' offsets are in
 */
export function headingEdits(body: string, nodes: readonly MdastNode[]): Edit[] {
  const edits: Edit[] = [];
  let level = 1;
  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') {
      const wanted = Math.max(2, Math.min(node.depth - 1, level + 1));
      const start = body.indexOf('#', node.position?.start.offset);
      if (wanted < node.depth) edits.push({ start, end: start + node.depth - wanted, text: '' });
      level = Math.min(node.depth, wanted);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return edits;
}
