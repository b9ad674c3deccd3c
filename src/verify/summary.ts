import { isResult } from './job.ts';
import type { Run } from './verifySections.ts';
import type { SectionFile } from '../cookbook/chooseSections.ts';
import type { Fault } from '../cookbook/fault.ts';

/** The faults of all runs, by file and line. What went wrong in both runs of a section is said once. */
export function faultsOf(runs: readonly Run[], sections: readonly SectionFile[], folder: string): Fault[] {
  return runs.flatMap(({ id, variant, faults }) => {
    const path = sections.find((section) => section.id === id)?.path ?? id;
    const first = runs.find((run) => run.id === id && run.variant === 'as written');
    const known = new Set(variant === 'as written' ? [] : first?.faults.map(({ line }) => line));
    return faults.filter(({ line }) => !known.has(line)).map(({ line, message }) => ({ file: `${folder}/${path}`, line, message: variant === 'as written' ? message : `${variant}: ${message}` }));
  });
}

/** The commands that are not run, with the author's reason, once for each. */
export function notRun(runs: readonly Run[]): { id: string; line: number; text: string; reason: string }[] {
  return runs
    .filter(({ variant }) => variant === 'as written')
    .flatMap(({ id, result }) => result?.results.flatMap((entry) => (!isResult(entry) && entry.kind === 'static' ? [{ id, line: entry.line, text: entry.text, reason: entry.reason }] : [])) ?? []);
}
