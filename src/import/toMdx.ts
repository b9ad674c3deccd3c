import { mdxToMdast, markdownToMdast, type MdastNode } from 'satteri';
import { applyEdits, type Edit } from './edits.ts';

/** HTML elements without an end; MDX wants them closed. https://html.spec.whatwg.org/#void-elements */
const VOID = /^<(area|br|col|embed|hr|img|input|source|track|wbr)((?:\s[^>]*?)?)\s*\/?>$/i;

/** What was written differently, so that MDX reads it as the author meant it. */
export interface Conversion {
  text: string;
  /** The lines that were changed, from 1, each with the reason. */
  changes: { line: number; what: string }[];
}

/**
 * Turns Markdown into MDX that says the same. In MDX `{` and `<` begin code, `import` and `export` at the start of a
 * paragraph are JavaScript, and there are no HTML comments, no `<https://…>` links and no code by indentation.
 * https://mdxjs.com/docs/what-is-mdx/#markdown
 * @param text a section's Markdown
 */
export function toMdx(text: string): Conversion {
  const first = convert(text, false);
  try {
    mdxToMdast(first.text);
    return first;
  } catch {
    // HTML that is not closed as MDX wants it stays what it was in the note: characters.
    return convert(text, true);
  }
}

function convert(text: string, htmlAsText: boolean): Conversion {
  const edits: Edit[] = [];
  const changes = new Map<string, Conversion['changes'][number]>();
  const edit = (start: number, end: number, by: string, line: number, what: string): void => {
    edits.push({ start, end, text: by });
    changes.set(`${line} ${what}`, { line, what });
  };
  const visit = (node: MdastNode, parent?: MdastNode): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const line = node.position?.start.line ?? 1;
    const source = text.slice(start, end);
    if (node.type === 'text') {
      escapeText(source, (index, character, down) => edit(start + index, start + index + 1, `\\${character}`, line + down, `escaped \`${character}\``));
      const word = parent?.type === 'paragraph' && parent.position?.start.offset === start ? /^(import|export)\b/.exec(source)?.[1] : undefined;
      if (word !== undefined) edit(start, start + 1, `&#${word.charCodeAt(0)};`, line, `escaped \`${word}\``);
    } else if (node.type === 'html') {
      editHtml(source, htmlAsText, (from, to, by, what) => edit(start + from, start + to, by, line, what));
    } else if (node.type === 'link' && source.startsWith('<')) {
      const shown = source.slice(1, -1);
      edit(start, end, `[${shown}](${node.url})`, line, 'wrote out a link');
      return;
    } else if (node.type === 'code' && !/^\s*(```|~~~)/.test(source)) {
      const indent = ' '.repeat((node.position?.start.column ?? 1) - 1 - (/^ */.exec(source)?.[0].length ? 0 : 4));
      edit(start - (/^ */.exec(source)?.[0].length ? 0 : 4), end, ['```text', ...node.value.split('\n'), '```'].join(`\n${indent}`), line, 'fenced indented code');
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(markdownToMdast(text));
  return { text: applyEdits(text, edits), changes: [...changes.values()] };
}

/** Finds the characters of a text that MDX would read as code and that are not escaped already. */
function escapeText(source: string, found: (index: number, character: string, lineDown: number) => void): void {
  let down = 0;
  for (let index = 0; index < source.length; index++) {
    if (source[index] === '\n') down += 1;
    if (source[index] === '\\') index += 1;
    else if ('{}<'.includes(source[index] ?? ' ')) found(index, source[index] ?? '', down);
  }
}

function editHtml(source: string, asText: boolean, edit: (from: number, to: number, by: string, what: string) => void): void {
  const comment = /^<!--([\s\S]*?)-->\s*$/.exec(source);
  const [, name, attributes = ''] = VOID.exec(source.trim()) ?? [];
  if (comment) edit(0, source.length, `{/*${(comment[1] ?? '').replaceAll('*/', '* /')}*/}`, 'rewrote a comment');
  else if (name !== undefined && !asText) edit(0, source.trimEnd().length, `<${name}${attributes} />`, `closed \`<${name}>\``);
  else if (asText || !/^<\/?[a-z][a-z0-9]*(\s[^<>]*)?>/i.test(source)) escapeText(source, (index, character) => edit(index, index + 1, `\\${character}`, `escaped \`${character}\``));
}
