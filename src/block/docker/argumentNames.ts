/**
 * Names the arguments of a call after its usage line, in order; a repeatable one names all the rest.
 * @param usage one line for each form. Example: `docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-`
 * @param values what is given. A form is chosen whose arguments with a colon are given with one.
 * @returns undefined where the usage has no argument
 */
export function argumentNames(usage: string, values: readonly string[]): (string | undefined)[] {
  const forms = usage.split('\n').map((line) => slots(line));
  const fits = (form: readonly string[]): boolean => values.every((value, index) => namesContainer(value) === (form[index] ?? '').includes(':'));
  const form = (forms.length > 1 ? forms.find((each) => fits(each)) : undefined) ?? forms[0] ?? [];
  const last = form.at(-1);
  const repeats = last !== undefined && /\.\.\.|^SERVICES$/.test(last);
  return values.map((value, index) => {
    const slot = form[index] ?? (repeats ? last : undefined);
    return slot === undefined ? undefined : choose(slot.replace('...', ''), value);
  });
}

/** The arguments of a usage line. Example: `docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]` → `CONTAINER`, `REPOSITORY` */
function slots(line: string): string[] {
  const words = line.replace(/\s*\|\s*/g, '|').replaceAll('[ps OPTIONS]', '').split(/\s+/);
  const first = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
  if (first === -1) return [];
  const names = words.slice(first).map((word) => word.replace(/\[[:/][^\]]*\]/g, '').replace(/[[\]()]/g, ''));
  return names.filter((name) => name !== '' && !/^OPTIONS?$/.test(name));
}

/** Of `PATH|URL|-` the one that a value is. */
function choose(slot: string, value: string): string {
  const choices = slot.split('|');
  if (choices.includes(value)) return value;
  if (choices.includes('URL') && /^(?:\w+:\/\/|git@)/.test(value)) return 'URL';
  return choices.find((choice) => choice === choice.toUpperCase() && !['-', 'URL'].includes(choice)) ?? slot;
}

/** https://github.com/docker/cli/blob/master/cli/command/container/cp.go (splitCpArg): a path that begins with `/` or `.` is local. */
function namesContainer(value: string): boolean {
  return /^[^/.:][^:]*:/.test(value) && !/^[a-z]:[\\/]/i.test(value);
}
