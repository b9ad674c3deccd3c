import { planBuild, triggersOf } from './buildPlan.ts';
import { findStage, instructionsOf } from './findStage.ts';
import type { Dockerfile, Instruction, Stage } from './readDockerfile.ts';
import { type Circumstances, type Progress, rebuildInstruction } from './rebuildStage.ts';
import { changedIn } from './scope.ts';

export { likelyChanges } from './likelyChanges.ts';

/** What is different from the build before. */
export type Change =
  /** An instruction is edited. */
  | { kind: 'instruction'; index: number }
  /** Files of the context changed, whose paths these are; a path with a `/` behind it is any file in that folder. What `.dockerignore` keeps out is not to be named. Example: `['server.js']` */
  | { kind: 'files'; paths: string[] }
  /** `--build-arg` gives an argument another value. */
  | { kind: 'argument'; name: string }
  /** The image that a stage starts from is another one, pulled anew for example. */
  | { kind: 'base'; stage: number };

/** What becomes of an instruction. */
export interface LayerState {
  /** The instruction's index in the file. */
  index: number;
  /** `metadata` makes no layer, `unused` stands in a stage that the target does not need. */
  state: 'cached' | 'built' | 'metadata' | 'unused';
  /** One short sentence for the reader. */
  why: string;
}

/**
 * Says for each instruction whether Docker takes it from the cache after a change, when everything was built before.
 * BuildKit's rules; see `rebuildStage.ts`. Where a stage is built again, files that are copied from it are taken to
 * differ: Docker compares them, and would use the cache if they do not.
 * @param target the stage to build; without one, the last
 * @returns one state for each instruction, in order
 * @throws RangeError when no stage has the target's name
 */
export function whatRebuilds(file: Dockerfile, change: Change, target?: string): LayerState[] {
  const edited = change.kind === 'instruction' ? file.instructions[change.index] : undefined;
  const argument = change.kind === 'argument' ? change.name : undefined;
  const { above, bases, needed } = planBuild(file, { argument, edited }, target);
  const image = change.kind === 'base' ? imageOf(bases, change.stage) : undefined;
  const done: Progress[] = [];
  const states = file.instructions.map((_, index): LayerState => ({ index, state: 'metadata', why: 'it adds no layer' }));
  const put = (instruction: Instruction, verdict: Pick<LayerState, 'state' | 'why'>): void => {
    const index = file.instructions.indexOf(instruction);
    states[index] = { index, ...verdict };
  };

  for (const instruction of instructionsOf(file, -1)) put(instruction, aboveVerdict(instruction));
  for (const stage of file.stages) {
    const [from, ...instructions] = instructionsOf(file, stage.index);
    if (from === undefined) continue;
    if (!needed.has(stage.index)) {
      for (const instruction of [from, ...instructions]) put(instruction, { state: 'unused', why: 'the target does not need this stage, so Docker skips it' });
      continue;
    }
    const around: Circumstances = {
      argument,
      edited,
      above,
      source: file.text,
      paths: change.kind === 'files' ? change.paths : [],
      changedSource: (name) => {
        const other = findStage(file.stages, name, stage.index);
        if (other) return done[other.index]?.built ? `the stage ${other.name ?? other.index}, which is built again` : undefined;
        return image !== undefined && name === image ? `the image ${name}, which is another one` : undefined;
      },
    };
    const base = bases[stage.index];
    const { verdict, progress } = begin(from, base?.stage, base?.image === image ? image : undefined, around, done);
    for (const trigger of triggersOf(file, base?.stage)) {
      const before = progress.built;
      rebuildInstruction(trigger, progress, edited?.arguments.trigger === trigger ? { ...around, edited: trigger } : around);
      if (progress.built && !before) Object.assign(verdict, { state: 'built', why: 'it carries out an ONBUILD of its base, which is built again' });
    }
    put(from, verdict);
    for (const instruction of instructions) put(instruction, rebuildInstruction(instruction, progress, around));
    done[stage.index] = progress;
  }
  return states;

  function aboveVerdict(instruction: Instruction): Pick<LayerState, 'state' | 'why'> {
    const changed = instruction.arguments.pairs.some(({ name }) => above.get(name)?.changed);
    return { state: 'metadata', why: changed ? 'it adds no layer, but each FROM that uses it, and each ARG below that repeats it, sees another value' : 'it sets a value for FROM, and adds no layer' };
  }
}

/** The image at the bottom of a stage, unless it is `scratch`, which is empty and never changes. */
function imageOf(bases: ReturnType<typeof planBuild>['bases'], stage: number): string | undefined {
  const base = bases[stage];
  if (base?.stage) return imageOf(bases, base.stage.index);
  return base?.image === 'scratch' ? undefined : base?.image;
}

/** A stage's start: what it has from its base, and what becomes of its FROM. */
function begin(from: Instruction, base: Stage | undefined, changedImage: string | undefined, around: Circumstances, done: readonly Progress[]): { verdict: Pick<LayerState, 'state' | 'why'>; progress: Progress } {
  const under = base && done[base.index];
  const progress: Progress = under ? { ...under, scope: new Map(under.scope) } : { built: false, scope: new Map(), user: false, shell: false };
  const variable = [from.arguments.text, ...from.flags.map(({ value }) => value ?? '')].map((text) => changedIn(around.above, text)).find(Boolean);
  const why = around.edited === from ? 'it names another base, so all of its stage is built again'
    : variable !== undefined ? `it uses the argument ${variable}, so its base is another one`
    : changedImage !== undefined ? 'its base image is another one, so all of its stage is built again'
    : progress.built ? `the stage ${base?.name} is built again`
    : undefined;
  if (why !== undefined) return { verdict: { state: 'built', why }, progress: { ...progress, built: true } };
  return { verdict: { state: 'cached', why: base ? `the stage ${base.name} is the same` : 'its base image is the same' }, progress };
}
