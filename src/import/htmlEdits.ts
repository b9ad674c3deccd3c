import type { MdastNode } from 'satteri';
import type { Edit } from './edits.ts';
import { characterReference, escapeAll, joinEdits, MARKS } from './escape.ts';
import { readTags, type Tag } from './html.ts';

/** In HTML a line that begins with `import` is text, whatever stands above it. */
const MARKS_OR_SCRIPT = new RegExp(`${MARKS.source}|(?<![^\\n])[ie](?=(?:mport|xport)\\b)`, 'gi');

/** An edit of a text's HTML: on which line, and what it does. */
export type HtmlEdit = Edit & { line: number; what: string };

/**
 * Writes the HTML among a node's children as MDX wants it: tags closed, comments in braces, the rest as characters.
 * @param text the Markdown that the nodes' offsets are in
 * @param elementsAsText whether elements, which must be nested as in XML, are characters too
 */
export function htmlEdits(parent: Extract<MdastNode, { children: unknown }>, text: string, elementsAsText: boolean): HtmlEdit[] {
  const edits: HtmlEdit[] = [];
  const nodes = parent.children.filter((node: MdastNode) => node.type === 'html');
  const pieces = nodes.map((node) => text.slice(node.position?.start.offset, node.position?.end.offset));
  const tags = readTags(pieces);
  nodes.forEach((node, piece) => {
    const source = pieces[piece] ?? '';
    const offset = node.position?.start.offset ?? 0;
    let line = node.position?.start.line ?? 1;
    let at = 0;
    const add = (start: number, end: number, by: string, what: string): void => void edits.push({ start: offset + start, end: offset + end, text: by, line, what });
    // Between tags that stand in no paragraph, Markdown has no marks.
    const escapeUpTo = (end: number): void => {
      const between = source.slice(at, end);
      const first = line;
      for (const { 0: found, index } of between.matchAll(MARKS_OR_SCRIPT)) {
        line = first + between.slice(0, index).split('\n').length - 1;
        add(at + index, at + index + 1, /\w/.test(found) && found !== '_' ? characterReference(found) : `\\${found}`, `escaped \`${found}\``);
      }
      line = first + between.split('\n').length - 1;
    };
    for (const tag of tags[piece] ?? []) {
      escapeUpTo(tag.start);
      const was = source.slice(tag.start, tag.end);
      const isText = tag.role === 'text' || (elementsAsText && (tag.role === 'open' || tag.role === 'close'));
      const by = isText ? escapeAll(was) : onOwnLine(tag, source, parent.type);
      if (by !== was) add(tag.start, tag.end, by, isText ? 'escaped `<`' : `wrote ${tag.role === 'comment' ? 'a comment' : `\`${was}\``} as MDX wants it`);
      line += was.split('\n').length - 1;
      at = tag.end;
    }
    escapeUpTo(source.length);
  });
  if (parent.type === 'paragraph' && tags.flat().some(({ role }) => role !== 'text')) return edits.concat(joined(parent, text, nodes));
  return edits;
}

function joined({ position }: MdastNode, text: string, html: readonly MdastNode[]): HtmlEdit[] {
  const offset = position?.start.offset ?? 0;
  const edits = joinEdits(text.slice(offset, position?.end.offset)).map((edit) => ({
    start: offset + edit.start,
    end: offset + edit.end,
    text: edit.text,
    line: (position?.start.line ?? 1) + edit.down,
    what: 'joined a line of HTML to its paragraph',
  }));
  // The lines of a comment are its own.
  const long = html.filter((node) => node.position?.start.line !== node.position?.end.line);
  return edits.filter(({ start }) => !long.some((node) => start >= (node.position?.start.offset ?? 0) && start < (node.position?.end.offset ?? 0)));
}

/** An element with Markdown in it, `<details>` above all, wants its tags on lines of their own; so does a long comment. */
function onOwnLine({ mdx, pair, piece, role, start, end }: Tag, source: string, parent: MdastNode['type']): string {
  const spans = role === 'comment' ? mdx.includes('\n') : pair !== undefined && pair.piece !== piece;
  if (!spans || parent !== 'root') return mdx;
  const before = role === 'open' || /(^|\n)[ \t]*$/.test(source.slice(0, start)) ? '' : '\n';
  const after = role === 'close' || /^[ \t]*(\n|$)/.test(source.slice(end)) ? '' : '\n';
  return before + mdx + after;
}
