import type { Fence } from '../block/fence.ts';
import { codeBlocks, type CodeBlock } from '../block/codeBlocks.ts';
import { fillValues } from '../block/fillValues.ts';
import { roleOf } from '../block/role.ts';
import { parseShell } from '../block/shell.ts';
import type { Value } from '../block/values.ts';
import type { CliFacts } from '../reference/facts.ts';
import { manner, type Manner } from './manner.ts';

/** A file to write. */
export interface FileStep {
  kind: 'file';
  /** Relative to the section's folder. Example: `docker/Dockerfile` */
  path: string;
  text: string;
  line: number;
}

/** A command to run. */
export interface CommandStep {
  kind: 'command';
  /** As a reader copies it. */
  text: string;
  /** Its line in the section's file, from 1. */
  line: number;
  /** Which block it is in, from 0. */
  block: number;
  manner: Manner;
  /** Whether it must fail. */
  fails: boolean;
}

/** What the commands before it printed, as the section shows it. */
export interface OutputStep {
  kind: 'output';
  text: string;
  /** The line of its first line in the section's file, from 1. */
  line: number;
}

/** A command that is not run, and why. */
export interface StaticStep {
  kind: 'static';
  text: string;
  reason: string;
  line: number;
}

export type Step = FileStep | CommandStep | OutputStep | StaticStep;

/**
 * Reads a section as what is to be done, top to bottom.
 * @param mdx the section's file
 * @param mine the word to put in for a value; undefined leaves its example
 * @throws ShellSyntaxError if a block is no shell
 */
export function stepsOf(mdx: string, facts: CliFacts, mine: (value: Value) => string | undefined = () => undefined): Step[] {
  return codeBlocks(mdx).flatMap((block, index): Step[] => {
    const { fence, code, line } = block;
    if (roleOf(fence) === 'bad') return [];
    if (fence.lang === 'output') return [{ kind: 'output', text: fillValues(code, fence, mine), line }];
    if (fence.lang === 'bash') return commandSteps(block, index, facts, mine);
    const path = fence.attributes.get('title');
    return path === undefined ? [] : [{ kind: 'file', path, text: `${fillValues(code, fence, mine)}\n`, line }];
  });
}

function commandSteps({ fence, code, line }: CodeBlock, block: number, facts: CliFacts, mine: (value: Value) => string | undefined): Step[] {
  const reason = fence.attributes.get('static');
  return parseShell(code).map((command): Step => {
    const text = fillValues(command.text, fence, mine);
    const at = line + command.line - 1;
    if (reason !== undefined) return { kind: 'static', text, reason, line: at };
    return { kind: 'command', text, line: at, block, manner: manner(command, fence, facts), fails: isFailure(fence) };
  });
}

const isFailure = (fence: Fence): boolean => fence.flags.has('fails');
