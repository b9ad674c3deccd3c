import { isResult, type CommandResult, type JobResult } from './job.ts';
import { matchOutput } from './matchOutput.ts';
import type { OutputStep } from './steps.ts';

/** What a run found wrong in a section. */
export interface RunFault {
  /** The line in the section's file, from 1. */
  line: number;
  /** What is wrong; further lines hold what was printed. */
  message: string;
}

/** How docker says that a container could not be run at all: https://docs.docker.com/engine/containers/run/#exit-status */
const NOT_RUN = [125, 126, 127];
/** A program behind a pipe was satisfied before the one in front of it was done. */
const PIPE_CLOSED = 141;

/** Tells what is wrong with what came of a section, command by command and output by output. */
export function judge({ results }: JobResult): RunFault[] {
  return results.flatMap((entry, index): RunFault[] => {
    if (isResult(entry)) return judgeCommand(entry);
    return entry.kind === 'output' ? judgeOutput(entry, before(results, index)) : [];
  });
}

function judgeCommand({ step, code, end, took, printed }: CommandResult): RunFault[] {
  const fault = (message: string): RunFault[] => [{ line: step.line, message: `\`${firstLine(step.text)}\` ${message}${indented(printed)}` }];
  if (end === 'hung') return fault(`did not end within ${Math.round(took / 1000)} seconds and was killed; a command that follows something has \`follows\` on its fence`);
  const failed = code !== undefined && (end === 'left' ? NOT_RUN.includes(code) : code !== 0 && code !== PIPE_CLOSED);
  if (step.fails && !failed) return fault('was to fail, and did not');
  if (!step.fails && failed) return fault(`failed with exit code ${code}`);
  return [];
}

function judgeOutput(step: OutputStep, commands: readonly CommandResult[]): RunFault[] {
  const last = commands.at(-1);
  if (last === undefined) return [{ line: step.line, message: 'there is no command before this output' }];
  const ways = [last.printed, commands.map(({ printed }) => printed).join('\n')];
  const differences = ways.map((printed) => matchOutput(step.text, printed));
  const [difference] = differences;
  if (difference === undefined || differences.includes(undefined)) return [];
  const shown = step.text.split('\n');
  const line = Math.min(difference.at, shown.length - 1);
  const where = step.text === '' ? 'is empty here' : difference.at < shown.length ? `shows \`${shown[line]}\`` : 'ends too soon here';
  return [{ line: step.line + line, message: `the output of \`${firstLine(last.step.text)}\` ${where}, but Docker printed${difference.printed.length === 0 ? ' nothing' : ':'}${indented(difference.printed.join('\n'))}` }];
}

/** The commands of the block that an output follows: those above it that are of the same block as the last. */
export function before(results: JobResult['results'], index: number): CommandResult[] {
  const above = results.slice(0, index).filter(isResult);
  return above.filter(({ step }) => step.block === above.at(-1)?.step.block);
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

function indented(text: string): string {
  const all = text.split('\n');
  const shown = all.length > 30 ? ['…', ...all.slice(-30)] : all;
  return text.trim() === '' ? '' : `\n${shown.map((line) => `      | ${line}`).join('\n')}`;
}
