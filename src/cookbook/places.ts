import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { readFence, type Fence } from '../block/fence.ts';
import { prepares } from '../block/prepares.ts';
import { roleOf } from '../block/role.ts';
import { oneLine, parseShell, ShellSyntaxError, type ShellCommand } from '../block/shell.ts';

/** A command that can answer a reader's question: none that prepares, fails or warns. */
export interface AnsweringCommand {
  /** The anchor of the heading that it stands under; empty above the first one. */
  anchor: string;
  command: ShellCommand;
  /** Its block's. */
  fence: Fence;
}

/** Where in a section an answer can stand, each in the order of the section. */
export interface Places {
  /** The headings' anchors, as Astro makes them: GitHub's way, a second heading of the same words with `-1` behind it. */
  anchors: string[];
  commands: AnsweringCommand[];
}

/** What is meant by a key of `asked.yaml`. */
export interface Key {
  section: string;
  /** Empty for the section as a whole. */
  anchor: string;
  /** A command on one line; undefined where none is named. */
  command: string | undefined;
}

/**
 * Finds the places of a section.
 * @param mdx the section's file
 * @returns undefined for a text that is no MDX
 */
export function placesIn(mdx: string): Places | undefined {
  const root = parse(mdx);
  if (root === undefined) return undefined;
  const slugger = new GithubSlugger();
  const places: Places = { anchors: [], commands: [] };
  const collect = (node: MdastNode): void => {
    if (node.type === 'heading') places.anchors.push(slugger.slug(textOf(node)));
    else if (node.type === 'code') places.commands.push(...commandsIn(node.value, readFence(node.lang ?? '', node.meta ?? ''), places.anchors.at(-1) ?? ''));
    else if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return places;
}

/** Reads a key of `asked.yaml`. Examples: `read-logs`, `read-logs#the-log-is-empty`, `read-logs $ docker logs -f web` */
export function readKey(key: string): Key {
  const [place = '', command] = key.split(/ \$ (.*)/s);
  const [section = '', anchor = ''] = place.split(/#(.*)/s);
  return { section, anchor, command };
}

/** Tells which command of a section a key means, from 0; -1 if it has no such command. */
export function commandAt({ commands }: Places, { anchor, command: named }: Key): number {
  return commands.findIndex((each) => (anchor === '' || each.anchor === anchor) && oneLine(each.command.text) === named);
}

function parse(mdx: string): MdastNode | undefined {
  try {
    return mdxToMdast(mdx, { features: { frontmatter: true } });
  } catch {
    return undefined; // said by the check of the section
  }
}

function commandsIn(code: string, fence: Fence, anchor: string): AnsweringCommand[] {
  if (fence.lang !== 'bash' || roleOf(fence) !== 'use') return [];
  try {
    return parseShell(code).filter((command) => !prepares(command)).map((command) => ({ anchor, command, fence }));
  } catch (error) {
    if (error instanceof ShellSyntaxError) return []; // said by the check of its block
    throw error;
  }
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
