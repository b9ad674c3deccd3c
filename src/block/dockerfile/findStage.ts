import type { Dockerfile, Instruction, Stage } from './readDockerfile.ts';

/**
 * Finds the stage that `COPY --from` or a mount means: by its number or by its name, in any case, the last one of that
 * name before the instruction.
 * Rules: `toCommand`, `findStateByName`, `findStateByIndex` in
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 * @param before the number of the stage that asks
 * @returns undefined when no earlier stage is meant: Docker then takes the name for an image
 */
export function findStage(stages: readonly Stage[], name: string, before: number): Stage | undefined {
  const earlier = stages.slice(0, before);
  if (/^\d+$/.test(name)) return earlier[Number(name)];
  return earlier.findLast((stage) => stage.name === name.toLowerCase());
}

/** Every stage or image that an instruction takes files from. */
export function sourcesFrom({ arguments: { from, mounts } }: Instruction): string[] {
  return [from, ...mounts.map((mount) => mount.from)].filter((name) => name !== undefined);
}

/** The instructions of a stage, its FROM included. */
export function instructionsOf({ instructions }: Pick<Dockerfile, 'instructions'>, stage: number): Instruction[] {
  return instructions.filter((instruction) => instruction.stage === stage);
}
