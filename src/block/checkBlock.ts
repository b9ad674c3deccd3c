import { didYouMean } from '../cookbook/nearest.ts';
import type { Reference } from '../reference/reference.ts';
import type { CodeBlock } from './codeBlocks.ts';
import { readDockerfile } from './dockerfile/readDockerfile.ts';
import { explain } from './explain.ts';
import { languageFault } from './language.ts';
import { parseShell, ShellSyntaxError } from './shell.ts';
import { valueFaults, type ValueKinds } from './values.ts';

/** Words that may stand alone on a fence. */
const FLAGS = ['setup', 'fails', 'follows', 'bad', 'layers'];

/** Something wrong in a block, at a line of the file. */
export interface BlockFault {
  line: number;
  message: string;
}

/**
 * Checks a block: its fence, its values, that the shell can read it, and that Docker has and the reference explains
 * every command and flag in it. A block marked `bad` is meant to be wrong.
 */
export function checkBlock(block: CodeBlock, kinds: ValueKinds, reference: Reference): BlockFault[] {
  const { fence, code, line } = block;
  const onFence = [languageFault(fence.lang), ...flagFaults(fence.flags), ...valueFaults(fence, code, kinds)];
  const faults = onFence.filter((message) => message !== undefined).map((message) => ({ line: line - 1, message }));
  if (fence.lang === 'bash' && !fence.flags.has('bad')) faults.push(...shellFaults(code, line, reference));
  if (fence.lang === 'dockerfile' && !fence.flags.has('bad')) faults.push(...dockerfileFaults(code, line, reference));
  return faults;
}

function dockerfileFaults(code: string, line: number, { instructions }: Reference): BlockFault[] {
  const file = readDockerfile(code);
  const unknownFlags = file.instructions.flatMap(({ keyword, flags, line: at }) => {
    const known = Object.keys(instructions.get(keyword)?.flags ?? {});
    return flags.filter(({ name }) => !known.includes(name)).map(({ name }) => ({ line: at, message: `${keyword} has no flag \`--${name}\`${didYouMean(name, known)}` }));
  });
  return [...file.faults, ...unknownFlags].map((fault) => ({ ...fault, line: line + fault.line - 1 }));
}

function flagFaults(flags: ReadonlySet<string>): string[] {
  return [...flags].filter((flag) => !FLAGS.includes(flag)).map((flag) => `\`${flag}\` on a fence means nothing${didYouMean(flag, FLAGS)}; it may be ${FLAGS.join(', ')}, title="…", static="…", or a value such as container=web`);
}

function shellFaults(code: string, line: number, reference: Reference): BlockFault[] {
  try {
    return parseShell(code).flatMap((command) =>
      explain(command, reference).faults.map(({ start, message }) => ({
        line: line + command.line - 1 + command.text.slice(0, start).split('\n').length - 1,
        message,
      })),
    );
  } catch (error) {
    if (!(error instanceof ShellSyntaxError)) throw error;
    return [{ line: line + error.line - 1, message: error.message }];
  }
}
