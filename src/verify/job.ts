import type { CommandStep, FileStep, StaticStep, OutputStep, Step } from './steps.ts';

/** What the program in a sandbox is told to do. */
export interface Job {
  steps: readonly Step[];
  /** The private Hub's storage. */
  hub: string;
  /** Where the docker CLI finds buildx and Compose, if it has to be told. */
  pluginFolders: readonly string[];
  /** How long one command may take, in milliseconds. */
  limit: number;
}

/** What came of a command. */
export interface CommandResult {
  step: CommandStep;
  /** All that it printed, stderr included, in the order in which it came; a terminal's control characters removed. */
  printed: string;
  /** Its exit code; undefined when it was killed. */
  code: number | undefined;
  /** `ended` by itself or when the reader's way out was typed to it; `stopped` when it had shown what it shows; `hung` when it was killed. */
  end: 'ended' | 'left' | 'stopped' | 'hung';
  /** How long it took, in milliseconds. */
  took: number;
}

/** What came of a section. */
export interface JobResult {
  /** Of Docker Engine, buildx and Compose. Example: `28.5.2` */
  versions: { engine: string; buildx: string; compose: string };
  /** In order; files are written and outputs compared where they stand. */
  results: readonly (CommandResult | FileStep | OutputStep | StaticStep)[];
  /** What the section left, which went with the engine. Example: `container web` */
  left: readonly string[];
}

/** Tells the results of commands from the other steps. */
export function isResult(entry: JobResult['results'][number]): entry is CommandResult {
  return 'step' in entry;
}
