import { didYouMean } from '../../cookbook/nearest.ts';
import { findStage, instructionsOf, sourcesFrom } from './findStage.ts';
import type { Dockerfile, Instruction, Stage } from './readDockerfile.ts';
import { declareArg, type Scope, valueIn, type VariableChange } from './scope.ts';

/** Arguments that BuildKit knows without an ARG above the first FROM. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const PLATFORM = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$/;

/** Where a stage starts from: another stage, or an image. */
export interface Base {
  stage: Stage | undefined;
  image: string;
}

/** What is needed to build a target. */
export interface BuildPlan {
  /** The arguments above the first FROM. */
  above: Scope;
  /** By the stage's number. */
  bases: Base[];
  /** The numbers of the stages that the target needs, its own included. */
  needed: Set<number>;
}

/**
 * Finds out which stages a target needs: what it starts from, what it copies and mounts from, and what these need.
 * Rules: `toDispatchState`, `addReachableStages` in
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 * @param target the name of a stage; without one, the last stage
 * @throws RangeError when no stage has that name
 */
export function planBuild(file: Dockerfile, change: VariableChange, target?: string): BuildPlan {
  const above: Scope = new Map();
  if (change.argument !== undefined && PLATFORM.test(change.argument)) above.set(change.argument, { value: undefined, changed: true });
  for (const instruction of instructionsOf(file, -1)) {
    if (instruction.keyword === 'ARG') declareArg(instruction, above, change);
  }
  const bases = file.stages.map(({ index, base }) => {
    const image = valueIn(above, base);
    return { image, stage: file.stages.slice(0, index).findLast(({ name }) => name === image) };
  });
  const last = target === undefined ? file.stages.at(-1) : file.stages.findLast(({ name }) => name === target.toLowerCase());
  if (target !== undefined && last === undefined) {
    throw new RangeError(`no stage is called \`${target}\`${didYouMean(target, file.stages.flatMap(({ name }) => name ?? []))}`);
  }
  const needed = new Set<number>();
  const need = (stage: Stage | undefined): void => {
    if (stage === undefined || needed.has(stage.index)) return;
    needed.add(stage.index);
    const base = bases[stage.index]?.stage;
    need(base);
    for (const instruction of [...triggersOf(file, base), ...instructionsOf(file, stage.index)]) {
      for (const name of sourcesFrom(instruction)) need(findStage(file.stages, name, stage.index));
    }
  };
  need(last);
  return { above, bases, needed };
}

/** What the ONBUILDs of a stage do in a stage that starts from it. */
export function triggersOf(file: Dockerfile, base: Stage | undefined): Instruction[] {
  return base === undefined ? [] : instructionsOf(file, base.index).flatMap(({ arguments: { trigger } }) => trigger ?? []);
}
