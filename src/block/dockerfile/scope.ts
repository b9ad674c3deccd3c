import { expand } from './expand.ts';
import type { Instruction } from './readDockerfile.ts';

/** A variable: its value where the file tells it, and whether the change gives it another one. */
export interface Variable {
  value: string | undefined;
  changed: boolean;
}

/** The variables that hold at a place of the file, by name. */
export type Scope = Map<string, Variable>;

/** What a change does to variables: it passes another `--build-arg`, or edits an instruction. */
export interface VariableChange {
  /** The argument that is given another value. */
  argument: string | undefined;
  /** The instruction that is edited. */
  edited: Instruction | undefined;
}

/** Replaces variables by their values, as far as the file tells them. */
export function valueIn(scope: Scope, text: string): string {
  return expand(text, (name) => scope.get(name)?.value).text;
}

/** The variable of a text whose value changes, if there is one. */
export function changedIn(scope: Scope, text: string, quotes = true): string | undefined {
  return expand(text, () => undefined, { escape: '\\', quotes }).uses.find(({ name }) => scope.get(name)?.changed)?.name;
}

/** The variable in the environment of a `RUN` whose value changes, if there is one. */
export function changedVariable(scope: Scope): string | undefined {
  return [...scope].find(([, { changed }]) => changed)?.[0];
}

/**
 * Declares what an ARG declares. `--build-arg` wins over its default, and an ARG without one in a stage takes the value
 * of the ARG above the first FROM. An ARG without any value leaves an ENV of its name as it is.
 * Rules: `dispatchArg`, `buildMetaArgs` in
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 * @param scope is written to
 * @param above the arguments above the first FROM, when this one stands in a stage
 */
export function declareArg(instruction: Instruction, scope: Scope, change: VariableChange, above?: Scope): void {
  for (const { name, value } of instruction.arguments.pairs) {
    const inherited = value === undefined ? above?.get(name) : undefined;
    const changed = change.argument === name || change.edited === instruction || Boolean(inherited?.changed) || (value !== undefined && changedIn(scope, value) !== undefined);
    const known = value === undefined ? inherited?.value : valueIn(scope, value);
    if (changed || known !== undefined) scope.set(name, { value: known, changed });
  }
}

/** Sets what an ENV sets, over an ARG of the same name. Its values see the variables as they were before it. */
export function declareEnv(instruction: Instruction, scope: Scope, change: VariableChange): void {
  const values = instruction.arguments.pairs.map(({ name, value = '' }): [string, Variable] => [
    name,
    { value: valueIn(scope, value), changed: change.edited === instruction || changedIn(scope, value) !== undefined },
  ]);
  for (const [name, variable] of values) scope.set(name, variable);
}
