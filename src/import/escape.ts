import type { Edit } from './edits.ts';

/** A line that Markdown keeps in its paragraph for its indentation, and that would begin a block in MDX. */
const INDENT = '\\n[ \\t>]*(?: {4}|\\t)[ \\t]*';
const BLOCK_START = new RegExp(`(?<=${INDENT})[#+*=|>-]|(?<=${INDENT}~*)~|(?<=${INDENT}\`*)\`|(?<=${INDENT}\\d{1,9})[.)](?=\\s)`, 'g');

/**
 * Finds the characters of a text that MDX would read as code, or as the beginning of a block, and escapes those that
 * are not escaped already. https://mdxjs.com/docs/troubleshooting-mdx/#problems-writing-mdx
 * @param lead the line break and the indentation that stand before it, if only they do
 */
export function textEdits(source: string, lead: string): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? '';
    if (character === '\\') index += 1;
    else if (character === '{' || character === '}' || character === '<') edits.push({ start: index, end: index + 1, text: `\\${character}` });
  }
  const all = lead + source;
  for (const { index } of all.includes('\n') ? all.matchAll(BLOCK_START) : []) {
    const at = index - lead.length;
    if (at >= 0) edits.push({ start: at, end: at, text: '\\' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** What Markdown would make more of than itself: marks, and what makes a link of an address. */
export const MARKS = /[\\{}<*_`[\]~@]|:(?=\/\/)|(?<=\bwww)\./gi;

/** The first character of a word, written so that MDX does not read `import` or `export` as JavaScript. */
export const characterReference = (word: string): string => `&#${word.charCodeAt(0)};`;

/** Escapes every character that Markdown or MDX could read as more than itself. */
export function escapeAll(source: string): string {
  return source.replace(MARKS, '\\$&').replaceAll('&', '\\&');
}

/** Escapes an address that becomes the text of a link; there, addresses become no links of their own. */
export function escapeAddress(source: string): string {
  return source.replace(/[\\{}<*`[\]~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)/g, '\\$&');
}

/** Escapes the text of an image or a link, but not what stands in it as code. */
export function escapeLabel(source: string): string {
  return source.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|\\[^]|[{}<]/g, (part) => (part.length === 1 ? `\\${part}` : part));
}

/** Where the text of an image or a link ends, in `[text](…)` or `[text][…]`; brackets in it come in pairs. */
export function labelEnd(source: string): number {
  let depth = 0;
  for (let index = source.indexOf('['); index !== -1 && index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return index;
  }
  return source.length;
}

/**
 * Joins the lines of a paragraph that are HTML from end to end to their neighbours: MDX would take them out of it.
 * @param source the paragraph, with the `>` of a quotation that it may be in
 * @returns the edits, each with how many lines down it is
 */
export function joinEdits(source: string): (Edit & { down: number })[] {
  const edits: (Edit & { down: number })[] = [];
  const lines = source.split('\n');
  let start = 0;
  for (const [down, line] of lines.slice(1).entries()) {
    const above = lines[down] ?? '';
    start += above.length;
    const indent = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    if (!/(?: {2}|\\)$/.test(above) && (isHtml(above) || isHtml(line))) edits.push({ start, end: start + 1 + indent, text: ' ', down });
    start += 1;
  }
  return edits;
}

function isHtml(line: string): boolean {
  return line.replace(/^[ \t>]+/, '').startsWith('<') && line.trimEnd().endsWith('>');
}
