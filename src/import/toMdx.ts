import { markdownToMdast, mdxToJs, type MdastNode } from 'satteri';
import { applyEdits, type Edit } from './edits.ts';
import { characterReference, escapeAddress, escapeAll, escapeLabel, labelEnd, textEdits } from './escape.ts';
import { htmlEdits } from './htmlEdits.ts';
import { fenceIndented, isIndented } from './indentedCode.ts';
import { WEB_ADDRESS } from './plainText.ts';

/** What was written differently, so that MDX reads it as the author meant it. */
export interface Conversion {
  text: string;
  /** The lines that were changed, from 1, each with the reason. */
  changes: { line: number; what: string }[];
  /** Why it still is no MDX. */
  fault?: string;
}

/**
 * Turns Markdown into MDX that says the same. In MDX `{` and `<` begin code, `import` and `export` at the start of a
 * paragraph are JavaScript, and there are no HTML comments, no `<https://…>` links and no code by indentation.
 * https://mdxjs.com/docs/what-is-mdx/#markdown
 * @param text a section's Markdown
 */
export function toMdx(text: string): Conversion {
  let result = convert(text, false);
  let fault = mdxFault(result.text);
  if (fault !== undefined && text.includes('<')) {
    // Elements that are not nested as MDX wants it stay what they are in the note: characters.
    result = convert(text, true);
    fault = mdxFault(result.text);
  }
  return fault === undefined ? result : { ...result, fault };
}

function mdxFault(mdx: string): string | undefined {
  try {
    mdxToJs(mdx);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function convert(text: string, elementsAsText: boolean): Conversion {
  const edits: Edit[] = [];
  const changes = new Map<string, Conversion['changes'][number]>();
  const edit = (line: number, what: string, { start, end, text: by }: Edit, offset = 0): void => {
    edits.push({ start: offset + start, end: offset + end, text: by });
    changes.set(`${line} ${what}`, { line, what });
  };

  const visit = (node: MdastNode): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const line = node.position?.start.line ?? 1;
    const source = text.slice(start, end);
    if (node.type === 'text') {
      let at = 0;
      let down = 0;
      for (const found of textEdits(source, /\n[ \t>]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '')) {
        for (; at < found.start; at++) if (source[at] === '\n') down += 1;
        edit(line + down, `escaped \`${source.slice(found.start, found.start + 1)}\``, found, start);
      }
      const word = start === 0 || text[start - 1] === '\n' ? /^(import|export)\b/.exec(source)?.[1] : undefined;
      if (word !== undefined) edit(line, `escaped \`${word}\``, { start, end: start + 1, text: characterReference(word) });
    } else if (node.type === 'link' && !source.startsWith('[')) {
      for (const found of autolinkEdits(node.url, source, text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40))) edit(line, found.what, found, start);
      return;
    } else if (node.type === 'image' || node.type === 'imageReference') {
      const alt = source.slice(0, labelEnd(source));
      const by = escapeLabel(alt);
      if (by !== alt) edit(line, 'escaped an image’s text', { start, end: start + alt.length, text: by });
    } else if (node.type === 'code') {
      if (isIndented(source, node.value)) edit(line, 'fenced indented code', { ...fenceIndented(text, start, node.value), end });
      else for (const found of fenceEdits(source, node.value)) edit(line, found.what, found, start);
    }
    if (!('children' in node)) return;
    for (const found of htmlEdits(node, text, elementsAsText)) edit(found.line, found.what, found);
    for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(text));
  return { text: applyEdits(text, edits), changes: [...changes.values()].sort((a, b) => a.line - b.line) };
}

/**
 * `<https://…>` becomes a link that is written out; `<image:tag>` looks like one, and is a name to replace.
 * @param before what stands before it: a `!` would make an image of it, and a `\` would make text of it
 * @param after what stands behind it: a `\` there would become part of it
 */
function autolinkEdits(url: string, source: string, before: string, after: string): (Edit & { what: string })[] {
  const isAngled = source.startsWith('<');
  const end = source.length;
  if (isAngled && !WEB_ADDRESS.test(url)) return [{ start: 0, end, text: escapeAll(source), what: 'escaped `<`' }];
  if (!isAngled && !/[{}<\\]/.test(source) && !/^(?:[?!.,:;*_~'")]|&\w+;)*[{}<]/.test(after)) return [];
  const label = escapeAddress(isAngled ? source.slice(1, -1) : source);
  const address = url.replaceAll('\\', '%5C').replaceAll('<', '%3C').replaceAll('>', '%3E').replace(/&(?=#?\w+;)/g, '&amp;');
  const link = { start: 0, end, text: `[${label}](${/[()\s]/.test(address) ? `<${address}>` : address})`, what: 'wrote out a link' };
  const mark = /(?<!\\)(?:\\\\)*(!|\\)$/.exec(before)?.[1];
  return mark === undefined ? [link] : [{ start: -1, end: -1, text: '\\', what: `escaped \`${mark}\`` }, link];
}

/** Names the language `dockerfile`, and lengthens a fence that MDX, which takes any indentation, would close early. */
function fenceEdits(source: string, code: string): (Edit & { what: string })[] {
  const [, indent = '', fence = '', space = '', lang = ''] = /^(\s*)(`{3,}|~{3,})([ \t]*)([^\s`]*)/.exec(source) ?? [];
  const named = indent.length + fence.length + space.length;
  const edits: (Edit & { what: string })[] = [];
  if (/^(docker|dockerfile)$/i.test(lang) && lang !== 'dockerfile') edits.push({ start: named, end: named + lang.length, text: 'dockerfile', what: `\`${lang}\` is now \`dockerfile\`` });
  const rows = [...code.matchAll(/^[ \t]*(`{3,}|~{3,})[ \t]*$/gm)].map(([, row = '']) => row).filter((row) => row[0] === fence[0] && row.length >= fence.length);
  if (rows.length > 0) {
    const more = (fence[0] ?? '`').repeat(Math.max(...rows.map((row) => row.length)) + 1 - fence.length);
    for (const at of [indent.length, source.trimEnd().length]) edits.push({ start: at, end: at, text: more, what: 'lengthened a fence' });
  }
  return edits;
}
