import type { MdastNode } from 'satteri';
import { shownHtml } from './html.ts';

const DESCRIPTION_LENGTH = 160;
/** Links by their address alone, `<https://…>`; `<image:tag>` looks like one and is a name to replace. */
export const WEB_ADDRESS = /^(?:https?|ftp|mailto):/i;

/** What a reader sees of a node, its marks left out, on one line. */
export function plainText(node: MdastNode): string {
  return shown(node).replace(/\s+/g, ' ').trim();
}

function shown(node: MdastNode): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'link' && isPlaceholder(node)) return `<${node.url}>`;
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node)) return '';
  const children: readonly MdastNode[] = node.children;
  const html = shownHtml(children);
  return children.map((child) => html.get(child) ?? shown(child)).join('');
}

function isPlaceholder({ url, children }: Extract<MdastNode, { type: 'link' }>): boolean {
  const [child] = children;
  return child?.type === 'text' && child.value === url && !WEB_ADDRESS.test(url) && /^[a-z][a-z0-9+.-]+:/i.test(url);
}

/**
 * Takes a section's description from its text: the first sentence of the paragraph that it begins with, if it does.
 * A paragraph that comes later is about what stands before it. Nothing is made up.
 */
export function describe(nodes: readonly MdastNode[]): string | undefined {
  const paragraph = nodes.find((node) => node.type !== 'html' || plainText({ type: 'paragraph', children: [node] }) !== '');
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = plainText(paragraph);
  // `e.g. nginx` and `1.2` end no sentence.
  const sentence = /^.*?[.!?…。！？](?=\s+[^\p{Ll}\s]|$|(?<=[。！？]))/u.exec(text)?.[0] ?? text;
  if (sentence.length <= DESCRIPTION_LENGTH) return sentence || undefined;
  const cut = sentence.slice(0, DESCRIPTION_LENGTH);
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut.replace(/[\ud800-\udbff]$/, '')} …`;
}
