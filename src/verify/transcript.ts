import { isResult, type CommandResult } from './job.ts';
import type { Run } from './verifySections.ts';

/** Writes what was typed and printed in a run, as one would have seen it. */
export function transcript({ id, variant, result, took }: Run): string {
  const lines = [`── ${id}, ${variant}`];
  for (const entry of result?.results ?? []) {
    if (isResult(entry)) lines.push(...commandLines(entry));
    else if (entry.kind === 'file') lines.push(`  (wrote ${entry.path})`);
    else if (entry.kind === 'static') lines.push(`  (not run: ${entry.text}: ${entry.reason})`);
  }
  if (result !== undefined && result.left.length > 0) lines.push(`  (left behind, and removed with the engine: ${result.left.join(', ')})`);
  return [...lines, `── ${seconds(took)}`].join('\n');
}

function commandLines({ step, printed, code, end, took }: CommandResult): string[] {
  const how = { ended: `exit code ${code}`, left: `left, exit code ${code}`, stopped: 'stopped by the reader', hung: 'killed' }[end];
  return [...step.text.split('\n').map((line, index) => `${index === 0 ? '$' : '>'} ${line}`), ...printed.split('\n').filter(Boolean).map((line) => `  ${line}`), `  [${how}, ${seconds(took)}]`];
}

/** Example: `8.1 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
