import { matchPath } from './matchPath.ts';
import type { Instruction } from './readDockerfile.ts';
import { changedIn, changedVariable, declareArg, declareEnv, type Scope, valueIn, type VariableChange } from './scope.ts';
import type { LayerState } from './rebuild.ts';

/** How far the building of a stage is. */
export interface Progress {
  /** Whether a layer so far is built again. */
  built: boolean;
  scope: Scope;
  /** Whether the user, the shell or the folder that RUN uses is another one. */
  user: boolean;
  shell: boolean;
}

/** A change, as an instruction meets it. */
export interface Circumstances extends VariableChange {
  /** The file, for the bodies of heredocs. */
  source: string;
  /** The files of the context that changed. */
  paths: readonly string[];
  /** The arguments above the first FROM. */
  above: Scope;
  /** Whether what a `--from` names is built again or is another image, and what to call it. */
  changedSource: (name: string) => string | undefined;
}

type Verdict = Pick<LayerState, 'state' | 'why'>;

const built = (why: string): Verdict => ({ state: 'built', why });

/**
 * Says what becomes of one instruction, and what it means for those below it.
 *
 * BuildKit finds a layer in its cache by the layer above it and by: for RUN its text, the variables in scope, the user,
 * the folder, the shell, and the content of what it mounts with `type=bind`; for COPY and ADD its text with the
 * variables replaced, and the content of the files; for WORKDIR its path and the user. Secrets, caches and SSH mounts
 * do not count, times of files neither. All other instructions change only the image's settings. `COPY --link` does not
 * look at the layer above it (with the containerd image store, the default since Engine 29; older stores ignore --link).
 * Rules: https://docs.docker.com/build/cache/invalidation/, `dispatch…` in
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go, and `CacheMap` in exec.go
 * and file.go of https://github.com/moby/buildkit/tree/master/solver/llbsolver/ops
 * @param progress is carried on
 */
export function rebuildInstruction(instruction: Instruction, progress: Progress, around: Circumstances): Verdict {
  const { keyword, arguments: { text } } = instruction;
  const { scope } = progress;
  const edited = around.edited === instruction;
  switch (keyword) {
    case 'ARG':
      declareArg(instruction, scope, around, around.above);
      return variableVerdict(instruction, scope);
    case 'ENV':
      declareEnv(instruction, scope, around);
      return variableVerdict(instruction, scope);
    case 'USER':
      progress.user = edited || changedIn(scope, text) !== undefined;
      return settings(progress.user, 'each RUN below runs as another user');
    case 'SHELL':
      progress.shell = edited;
      return settings(edited, 'each RUN below runs in another shell');
    case 'RUN':
      return carryOn(progress, runVerdict(instruction, progress, around));
    case 'COPY':
    case 'ADD':
      return carryOn(progress, copyVerdict(instruction, progress, around));
    case 'WORKDIR':
      return !edited && valueIn(scope, text) === '/' && changedIn(scope, text) === undefined
        ? { state: 'metadata', why: 'the folder / is always there, so this adds no layer' }
        : carryOn(progress, workdirVerdict(instruction, progress, around));
    default:
      return settings(edited, 'this changes the image’s settings, and no layer');
  }
}

function carryOn(progress: Progress, verdict: Verdict): Verdict {
  if (verdict.state === 'built') progress.built = true;
  return verdict;
}

function settings(changed: boolean, why: string): Verdict {
  return { state: 'metadata', why: changed ? why : 'it sets something in the image, and adds no layer' };
}

function variableVerdict({ arguments: { pairs } }: Instruction, scope: Scope): Verdict {
  const changed = pairs.find(({ name }) => scope.get(name)?.changed)?.name;
  return settings(changed !== undefined, `it adds no layer, but each RUN below sees another ${changed}`);
}

function runVerdict(instruction: Instruction, progress: Progress, around: Circumstances): Verdict {
  const { form, mounts } = instruction.arguments;
  const variable = changedVariable(progress.scope);
  if (around.edited === instruction) return built('its text changed');
  for (const { type, source = '.', from } of mounts) {
    if (type === 'bind' && from === undefined && around.paths.some((path) => matchPath(valueIn(progress.scope, source), path))) return built('the files that it mounts changed');
    const other = from === undefined ? undefined : around.changedSource(from);
    if (other !== undefined) return built(`it mounts files from ${other}; Docker compares them, and runs this only if they differ`);
  }
  if (variable !== undefined) return built(`it sees the variable ${variable}, used or not, and the value changed`);
  if (progress.user) return built('it runs as another user');
  if (progress.shell && form === 'shell') return built('it runs in another shell');
  return progress.built ? built('a layer above it changed') : { state: 'cached', why: 'its text is the same, and nothing above it changed' };
}

function copyVerdict(instruction: Instruction, progress: Progress, around: Circumstances): Verdict {
  const { keyword, flags, arguments: { text, sources, from, heredocs } } = instruction;
  const { scope } = progress;
  const values = flags.filter(({ name }) => name !== 'from').map(({ value }) => value ?? '');
  const bodies = heredocs.filter(({ quoted }) => !quoted).map(({ start, end }) => around.source.slice(start, end));
  const variable = [text, ...values].map((value) => changedIn(scope, value)).find(Boolean) ?? bodies.map((body) => changedIn(scope, body, false)).find(Boolean);
  if (around.edited === instruction) return built('its text changed');
  if (variable !== undefined) return built(`it uses the variable ${variable}, and the value changed`);
  if (from !== undefined) {
    const other = around.changedSource(from);
    if (other !== undefined) return built(`it copies from ${other}; Docker compares the files, and builds this only if they differ`);
  } else if (around.paths.some((path) => takes(instruction, scope, path))) {
    return built(`the files it ${keyword === 'ADD' ? 'adds' : 'copies'} changed`);
  }
  if (!progress.built) {
    return { state: 'cached', why: sources.length === 0 ? 'its text is the same, and nothing above it changed' : 'its files are the same, and nothing above it changed' };
  }
  const linked = flags.some(({ name, value }) => name === 'link' && value !== 'false') && !flags.some(({ name }) => name === 'chmod');
  return linked ? { state: 'cached', why: 'with --link it does not depend on the layers above it, and its files are the same' } : built('a layer above it changed');
}

/** Whether a COPY or ADD takes a file of the context along. */
function takes({ flags, arguments: { sources } }: Instruction, scope: Scope, path: string): boolean {
  const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
  const excluded = flags.some(({ name, value }) => name === 'exclude' && value !== undefined && !path.endsWith('/') && matchPath(valueIn(scope, value), path, true));
  return !excluded && sources.some((source) => !/^(?:https?|git|ssh):\/\/|^git@/.test(source) && matchPath(valueIn(scope, source), path, parents));
}

function workdirVerdict(instruction: Instruction, progress: Progress, around: Circumstances): Verdict {
  const variable = changedIn(progress.scope, instruction.arguments.text);
  if (around.edited === instruction) return built('its text changed');
  if (variable !== undefined) return built(`it uses the variable ${variable}, and the value changed`);
  if (progress.user) return built('it makes the folder for another user');
  return progress.built ? built('a layer above it changed') : { state: 'cached', why: 'its path is the same, and nothing above it changed' };
}
