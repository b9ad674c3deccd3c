import { markdownToMdast, type MdastNode } from 'satteri';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { slug } from '../cookbook/slug.ts';
import { applyEdits, type Edit } from './edits.ts';

/** A section of a note: its heading, and the text below it. */
export interface NoteSection {
  title: string;
  slug: string;
  /** Its first sentence of plain text, if there is one. */
  description: string | undefined;
  /** The text, its headings a level up, with the definitions that it refers to. */
  text: string;
  /** The line of its heading in the note, from 1. */
  line: number;
}

/** A note's sections, and what is wrong or was dropped. */
export interface NoteSections {
  sections: NoteSection[];
  faults: LineFault[];
  /** What an author should know of, by line. */
  remarks: LineFault[];
}

const DESCRIPTION_LENGTH = 160;

/**
 * Splits a note's text at its `##` headings. A Markdown reader finds them, so that a `##` in a fence, a comment or a
 * quotation is none, and `Title` with a line of `-` below it is one. https://spec.commonmark.org/0.31.2/#headings
 * @param body the text below the frontmatter
 * @param above how many lines stand above it in the file
 * @param title the note's own title, which may stand in it as a `#` heading again
 */
export function splitSections(body: string, above: number, title: string): NoteSections {
  const { children } = markdownToMdast(body) as Extract<MdastNode, { type: 'root' }>;
  const faults: LineFault[] = [];
  const remarks: LineFault[] = [];
  const lineOf = (node: MdastNode): number => above + (node.position?.start.line ?? 1);
  const starts = children.filter((node) => node.type === 'heading' && node.depth === 2);
  const first = starts[0];
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 1) {
      if (textOf(node).trim() === title && (first === undefined || offsetOf(node) < offsetOf(first))) remarks.push({ line: lineOf(node), message: 'dropped a heading that repeats the title' });
      else faults.push({ line: lineOf(node), message: 'a `#` heading: the title in the frontmatter is the note’s only one. Make it a `##`, which begins a section' });
    } else if (first !== undefined && offsetOf(node) < offsetOf(first) && node.type !== 'definition') {
      faults.push({ line: lineOf(node), message: 'text before the first `##` belongs to no section: put it below a `##`, or make it the `description`' });
    } else if (node.type === 'code' && isOpen(body, node)) {
      faults.push({ line: lineOf(node), message: 'a fence that is never closed: write the same row of backticks or tildes below the code' });
    }
  }
  if (first === undefined) faults.push({ line: above + 1, message: 'there is no section: a section begins with a `##` heading' });

  const definitions = children.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition');
  const sections = starts.map((start, index): NoteSection => {
    const from = start.position?.end.offset ?? 0;
    const to = starts[index + 1]?.position?.start.offset ?? body.length;
    const own = children.filter((node) => offsetOf(node) >= from && offsetOf(node) < to);
    const edits = own.flatMap((node): Edit[] => (node.type === 'heading' && node.depth > 2 ? [{ start: offsetOf(node), end: offsetOf(node) + 1, text: '' }] : []));
    const shifted = applyEdits(body.slice(from, to), edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })));
    if (edits.length > 0) remarks.push({ line: lineOf(start), message: 'moved the headings in this section a level up, for its own title is the page’s' });
    if (own.length === 0) remarks.push({ line: lineOf(start), message: 'the section is empty' });
    const used = new Set(own.flatMap((node) => referencesIn(node)));
    const borrowed = definitions.filter((node) => !own.includes(node) && used.has(node.identifier)).map((node) => body.slice(offsetOf(node), node.position?.end.offset));
    const name = textOf(start).replace(/\s+/g, ' ').trim();
    return { title: name, slug: slug(name), description: describe(own), text: [shifted.trim(), ...borrowed].filter(Boolean).join('\n\n'), line: lineOf(start) };
  });
  return { sections, faults: [...faults, ...titleFaults(sections)], remarks };
}

const offsetOf = (node: MdastNode): number => node.position?.start.offset ?? 0;

function titleFaults(sections: readonly NoteSection[]): LineFault[] {
  return sections.flatMap(({ title, slug: own, line }, index): LineFault[] => {
    if (title === '') return [{ line, message: 'a `##` without a title' }];
    if (own === '') return [{ line, message: `the title \`${title}\` has no letter or digit to make an address of` }];
    const twin = sections.slice(0, index).find((section) => section.slug === own);
    if (!twin) return [];
    const why = twin.title === title ? 'the same title' : `a title that makes the same address, \`${own}\``;
    return [{ line, message: `\`${title}\` has ${why} as line ${twin.line}: give each section its own` }];
  });
}

/** A fence is open when the file ends before the row that closes it. */
function isOpen(body: string, node: Extract<MdastNode, { type: 'code' }>): boolean {
  const source = body.slice(offsetOf(node), node.position?.end.offset);
  const fence = /^\s*(`{3,}|~{3,})/.exec(source)?.[1];
  const last = source.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return fence !== undefined && !(source.includes('\n') && last.length >= fence.length && [...last].every((character) => character === fence[0]));
}

function describe(nodes: readonly MdastNode[]): string | undefined {
  // A paragraph that comes later is about what stands before it.
  const [paragraph] = nodes;
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  if (sentence.length <= DESCRIPTION_LENGTH) return sentence || undefined;
  return `${sentence.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, '')} …`;
}

function textOf(node: MdastNode): string {
  if (node.type === 'html') return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

function referencesIn(node: MdastNode): string[] {
  const own = node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference' ? [node.identifier] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => referencesIn(child))] : own;
}
