import type { MdastNode } from 'satteri';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { isIndented } from './indentedCode.ts';

/** HTML that goes on to its own end, whatever comes. https://spec.commonmark.org/0.31.2/#html-blocks */
const ENDLESS = [
  [/^\s*<!--/, '-->', 'a comment'],
  [/^\s*<(?:script|pre|style|textarea)(?=[\s>]|$)/i, '</', 'HTML'],
] as const;

/**
 * Finds what in a note would take the text below it along, or could not be on a section's page.
 * @param body the note's text
 * @param lineOf the line of a node in the note's file
 */
export function noteFaults(body: string, root: MdastNode, lineOf: (node: MdastNode) => number): LineFault[] {
  const faults: LineFault[] = [];
  const visit = (node: MdastNode, parent?: MdastNode): void => {
    const report = (message: string): void => void faults.push({ line: lineOf(node), message });
    const source = body.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'code' && !isIndented(source, node.value) && isOpen(source)) report('a fence that is never closed: write the same row of backticks or tildes below the code');
    if (node.type === 'heading' && node.depth === 1 && parent !== root) report('a `#` heading inside something else: the title in the frontmatter is the note’s only one. Use `###`');
    if (node.type === 'html' && parent?.type !== 'paragraph') {
      const what = ENDLESS.find(([start, end]) => start.test(source) && !source.slice(2).includes(end));
      if (what) report(`${what[2]} that is never closed: write \`${what[1]}${what[1] === '</' ? '…>' : ''}\` where it ends`);
      else if (/^[ \t>]*(?:```|~~~)/m.test(withoutComments(source))) report('a fence right below HTML is text to Markdown: leave a line empty above it and below it');
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root);
  return faults;
}

const withoutComments = (html: string): string => html.replace(/<!--[^]*?(?:-->|$)/g, '');

/**
 * A fence is open when what it is in ends before the row that closes it.
 * @param source the block of code, with the `>` of a quotation that it may be in
 */
function isOpen(source: string): boolean {
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]*/, ''));
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  const last = lines.length > 1 ? (lines.at(-1)?.trim() ?? '') : '';
  return fence !== undefined && !(last.length >= fence.length && [...last].every((character) => character === fence[0]));
}
