import { markdownToMdast, type MdastNode } from 'satteri';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { slug } from '../cookbook/slug.ts';
import { borrowedDefinitions, isDefinition, unusedDefinitions } from './definitions.ts';
import { applyEdits } from './edits.ts';
import { headingEdits } from './headings.ts';
import { noteFaults } from './noteFaults.ts';
import { describe, plainText } from './plainText.ts';
import { titleFault } from './titleFault.ts';

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
  /** The lines in the note where its text begins and where it ends. */
  textLine: number;
  lastLine: number;
}

/** A note's sections, and what is wrong or was dropped. */
export interface NoteSections {
  sections: NoteSection[];
  /** A paragraph above the first section, for a cookbook that has no description of its own. */
  description: string | undefined;
  faults: LineFault[];
  /** What an author should know of, by line. */
  remarks: LineFault[];
}

/**
 * Splits a note's text at its `##` headings. A Markdown reader finds them, so that a `##` in a fence, a comment or a
 * quotation is none, and `Title` with a line of `-` below it is one. https://spec.commonmark.org/0.31.2/#headings
 * @param body the text below the frontmatter
 * @param above how many lines stand above it in the file
 * @param title the note's own title, which may stand in it as a `#` heading again
 * @param described whether the frontmatter has a description; if not, one paragraph above the first `##` becomes it
 */
export function splitSections(body: string, above: number, title: string, described: boolean): NoteSections {
  const root = markdownToMdast(body);
  const children: readonly MdastNode[] = 'children' in root ? root.children : [];
  const lineOf = (node: MdastNode): number => above + (node.position?.start.line ?? 1);
  const faults = noteFaults(body, root, lineOf);
  const remarks: LineFault[] = [];
  const starts = children.filter((node) => node.type === 'heading' && node.depth === 2);
  const first = starts[0] === undefined ? body.length : offsetOf(starts[0]);
  let description: string | undefined;

  for (const node of children) {
    if (node.type === 'heading' && node.depth === 1) {
      if (plainText(node) === title && offsetOf(node) < first) remarks.push({ line: lineOf(node), message: 'dropped a heading that repeats the title' });
      else faults.push({ line: lineOf(node), message: 'a `#` heading: the title in the frontmatter is the note’s only one. Make it a `##`, which begins a section' });
    } else if (starts.length > 0 && offsetOf(node) < first && !isDefinition(node)) {
      if (!described && description === undefined && isPlain(node)) {
        description = plainText(node);
        remarks.push({ line: lineOf(node), message: 'made the paragraph above the first `##` the cookbook’s description' });
      } else faults.push({ line: lineOf(node), message: 'text before the first `##` belongs to no section: put it below a `##`, or make it the `description`' });
    }
  }
  if (starts.length === 0) faults.push({ line: above + 1, message: 'there is no section: a section begins with a `##` heading' });
  for (const node of unusedDefinitions(children)) {
    if (offsetOf(node) < first) remarks.push({ line: lineOf(node), message: `dropped the definition \`${node.identifier}\`, which nothing refers to` });
  }

  const definitions = children.filter(isDefinition);
  const contents = starts.map((): MdastNode[] => []);
  let current = -1;
  for (const node of children) {
    if (node === starts[current + 1]) current += 1;
    else contents[current]?.push(node);
  }
  const sections = starts.map((start, index): NoteSection => {
    const from = start.position?.end.offset ?? 0;
    const to = starts[index + 1]?.position?.start.offset ?? body.length;
    const own = contents[index] ?? [];
    const edits = headingEdits(body, own).map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const text = applyEdits(body.slice(from, to), edits);
    if (edits.length > 0) remarks.push({ line: lineOf(start), message: 'moved the headings in this section up, for its own title is the page’s' });
    if (own.length === 0) remarks.push({ line: lineOf(start), message: 'the section is empty' });
    const borrowed = borrowedDefinitions(own, definitions).map((node) => body.slice(offsetOf(node), node.position?.end.offset));
    const name = plainText(start);
    const blank = /^\s*\n/.exec(text)?.[0] ?? '';
    const textLine = above + (start.position?.end.line ?? 1) + blank.split('\n').length - 1;
    const trimmed = text.slice(blank.length).trimEnd();
    return {
      title: name,
      slug: slug(name),
      description: describe(own),
      text: [trimmed, ...borrowed].filter(Boolean).join('\n\n'),
      line: lineOf(start),
      textLine,
      lastLine: textLine + trimmed.split('\n').length - 1,
    };
  });
  return { sections, description, faults: [...faults, ...titleFaults(sections)], remarks };
}

const offsetOf = (node: MdastNode): number => node.position?.start.offset ?? 0;

/** A paragraph that loses nothing as plain text. */
function isPlain(node: MdastNode): boolean {
  return node.type === 'paragraph' && node.children.every(({ type }) => type === 'text' || type === 'inlineCode');
}

function titleFaults(sections: readonly NoteSection[]): LineFault[] {
  const earlier = new Map<string, NoteSection>();
  return sections.flatMap((section): LineFault[] => {
    const { title, slug: own, line } = section;
    if (title === '') return [{ line, message: 'a `##` without a title' }];
    const fault = titleFault(title);
    if (fault !== undefined) return [{ line, message: fault }];
    const twin = earlier.get(own);
    earlier.set(own, twin ?? section);
    if (!twin) return [];
    const why = twin.title === title ? `has the same title as line ${twin.line}` : `makes the same address as line ${twin.line}, \`${own}\``;
    return [{ line, message: `\`${title}\` ${why}: give each section its own` }];
  });
}
