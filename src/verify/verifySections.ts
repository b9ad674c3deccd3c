import { firstExamples } from '../block/pageValues.ts';
import type { Value } from '../block/values.ts';
import type { SectionFile } from '../cookbook/chooseSections.ts';
import type { CliFacts } from '../reference/facts.ts';
import type { Tools } from '../tools/tools.ts';
import { isResult, type JobResult } from './job.ts';
import { judge, type RunFault } from './judge.ts';
import { otherValue } from './otherValues.ts';
import { runJob } from './runJob.ts';
import { stepsOf } from './steps.ts';

/** Once with the examples as they stand, once with other words in their place. */
export type Variant = 'as written' | 'with other values';

/** What came of running a section once. */
export interface Run {
  id: string;
  variant: Variant;
  /** Undefined if it could not be run to its end; then `faults` says why. */
  result: JobResult | undefined;
  faults: RunFault[];
  /** How many commands ran. */
  commands: number;
  /** Milliseconds, the engine's start included. */
  took: number;
}

/** What all runs have in common. */
export interface Setting {
  tools: Tools;
  facts: CliFacts;
  /** The private Hub's storage. */
  hub: string;
  /** The repositories on it. */
  hubImages: ReadonlySet<string>;
  /** How many engines run side by side. */
  engines: number;
  /** How long a command may take, in milliseconds. */
  limit: number;
}

/**
 * Runs sections on engines side by side, each run on an engine of its own that has nothing in it.
 * @param report is called as each run ends
 * @returns a run for each section and variant, those of a section together, in the order in which they came; a section
 * without values has no second run
 */
export async function verifySections(sections: readonly SectionFile[], setting: Setting, report: (run: Run) => void): Promise<Run[]> {
  const waiting = sections.flatMap((section) => variantsOf(section).map((variant) => ({ section, variant })));
  const runs = new Map<(typeof waiting)[number], Run>();
  const queue = [...waiting];
  const engine = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const run = await runSection(next.section, next.variant, setting);
      runs.set(next, run);
      report(run);
    }
  };
  await Promise.all(Array.from({ length: setting.engines }, engine));
  return waiting.flatMap((each) => runs.get(each) ?? []);
}

/** How often a section is run: a second time if a reader may put values of their own in. */
export function variantsOf({ mdx }: SectionFile): Variant[] {
  return firstExamples(mdx).length > 0 ? ['as written', 'with other values'] : ['as written'];
}

async function runSection({ id, mdx }: SectionFile, variant: Variant, { tools, facts, hub, hubImages, limit }: Setting): Promise<Run> {
  const started = Date.now();
  const mine = variant === 'as written' ? undefined : (value: Value): string => otherValue(value, hubImages);
  try {
    const result = await runJob({ steps: stepsOf(mdx, facts, mine), hub, pluginFolders: tools.pluginFolders, limit }, tools.env);
    return { id, variant, result, faults: judge(result), commands: result.results.filter(isResult).length, took: Date.now() - started };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, variant, result: undefined, faults: [{ line: 1, message }], commands: 0, took: Date.now() - started };
  }
}
