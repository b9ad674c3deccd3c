import { before } from './judge.ts';
import type { JobResult } from './job.ts';
import { matchOutput } from './matchOutput.ts';

/**
 * Puts what was really printed in the place of each output block that differs from it.
 * @param mdx the section's file, which was run as it stands
 * @returns the file as it is to be, and the lines of the blocks that are new
 */
export function writeOutputs(mdx: string, result: JobResult): { mdx: string; lines: number[] } {
  const text = mdx.split('\n');
  const lines: number[] = [];
  for (const [index, step] of [...result.results.entries()].reverse()) {
    if (!('kind' in step) || step.kind !== 'output') continue;
    const commands = before(result.results, index);
    const last = commands.at(-1);
    if (last === undefined || matchOutput(step.text, commands.map(({ printed }) => printed).join('\n')) === undefined) continue;
    const difference = matchOutput(step.text, last.printed);
    if (difference === undefined) continue;
    const shown = step.text === '' ? 0 : step.text.split('\n').length;
    // A block in a list is indented as its fence is.
    const indent = /^\s*/.exec(text[step.line - 2] ?? '')?.[0] ?? '';
    text.splice(step.line - 1, shown, ...difference.printed.map((line) => (line === '' ? '' : indent + line)));
    lines.unshift(step.line);
  }
  return { mdx: text.join('\n'), lines };
}
