import { mdxToMdast, type MdastNode } from 'satteri';
import { annotate } from '../block/annotate.ts';
import { readDockerCall } from '../block/docker/readDockerCall.ts';
import { readFence } from '../block/fence.ts';
import { highlightRanges } from '../block/highlight.ts';
import { markValues } from '../block/markValues.ts';
import { prepares } from '../block/prepares.ts';
import { roleOf } from '../block/role.ts';
import { parseShell, type Call } from '../block/shell.ts';
import { renderSection, type Section } from '../cookbook/library.ts';
import { readReference } from '../reference/reference.ts';

/** A command that a result can show. */
export interface Answer {
  /** The anchor of the heading that it stands under; empty above the first one. */
  under: string;
  /** What it is for; empty where nothing is said. */
  label: string;
  /** What it is, as text, and both names of each of its flags. */
  words: string;
  /** Highlighted, with the reader's values marked. */
  html: string;
}

/** A part of a page: what stands under one heading, up to the next. */
export interface Part {
  /** The heading's anchor; empty for the page's beginning. */
  anchor: string;
  /** The heading; the page's title for its beginning. */
  heading: string;
  /** The labels of its commands. */
  labels: string;
}

/** What a result shows of its page, read when the page is among the results. */
export interface Answers {
  /** One sentence that says what one finds there. */
  says: string;
  /** The commands of a section. */
  commands: Answer[];
  /** The parts of a section, its beginning first. */
  parts: Part[];
  /** What the flags of a command do, by their long names. Example: `{ '--rm': 'Removes the container when it exits.' }` */
  flags: Record<string, string>;
}

/** What there is to know of a section when it is among the results: those of its commands that prepare, fail or warn are no answers. */
export async function answersIn(section: Section): Promise<Answers> {
  const { headings } = await renderSection(section);
  const below = headings.filter(({ depth }) => depth > 1);
  const parts: (Part & { nodes: MdastNode[] })[] = [{ anchor: '', heading: section.title, labels: '', nodes: [] }];
  const root = mdxToMdast(section.entry.body ?? '');
  for (const node of 'children' in root ? root.children : []) {
    if (node.type === 'heading') {
      const { slug, text } = below[parts.length - 1] ?? { slug: '', text: '' };
      parts.push({ anchor: slug, heading: text, labels: '', nodes: [] });
    } else parts.at(-1)?.nodes.push(node);
  }
  const commands = parts.flatMap(({ anchor, nodes }) => commandsIn(nodes).map((command) => ({ ...command, under: anchor })));
  return {
    says: section.description ?? '',
    commands: await Promise.all(
      commands.map(async ({ label, text, calls, fence, under }) => ({ under, label, words: [text, ...flagNames(calls)].join(' '), html: annotate(text, [markValues(text, fence), await highlightRanges(text, 'bash')]) })),
    ),
    parts: parts.map(({ anchor, heading, nodes }) => ({ anchor, heading, labels: commandsIn(nodes).map(({ label }) => label).join(' ') })),
    flags: {},
  };
}

function commandsIn(nodes: readonly MdastNode[]) {
  return nodes.flatMap((node) => {
    if (node.type !== 'code') return [];
    const fence = readFence(node.lang ?? '', node.meta ?? '');
    if (fence.lang !== 'bash' || roleOf(fence) !== 'use') return [];
    return parseShell(node.value).filter((command) => !prepares(command)).map(({ label, text, calls }) => ({ label: label ?? '', text, calls, fence }));
  });
}

/** The names of the flags that docker is called with: `-d` is `--detach` too. */
function flagNames(calls: readonly Call[]): string[] {
  const { facts } = readReference();
  return calls.flatMap((call) => readDockerCall(call, facts)?.parts ?? []).flatMap(({ flag }) => (flag === undefined ? [] : [`--${flag.long}`, ...(flag.short === undefined ? [] : [`-${flag.short}`])]));
}
