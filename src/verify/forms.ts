/**
 * What differs from run to run and from machine to machine, by its form. In order: of two that fit, the first counts.
 * The forms are those of docker/cli's formatters, https://github.com/docker/cli/tree/master/cli/command/formatter, and
 * of go-units, https://github.com/docker/go-units.
 */
const FORMS: readonly [name: string, form: RegExp][] = [
  // What BuildKit calls a build's context: https://github.com/moby/buildkit/blob/v0.25.1/solver/llbsolver/ops/opsutils/contenthash.go
  ['build reference', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}::[0-9a-z]{20,}\b/g],
  // The folder that a block works in: the run's own, and what a section shows instead of it.
  ['working folder', /\/(?:mnt\/home|home\/you)\/app(?![\w.-])/g],
  ['digest', /\bsha256:[0-9a-f]{64}\b/g],
  ['id', /\b[0-9a-f]{64}\b/g],
  ['short id', /\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g],
  ['time', /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d(?: [A-Z]{3,4})?| [A-Z]{3,4})?/g],
  ['time', /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:\d\d? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b[ \d:,]*(?:\d{4}|[A-Z]{3,4})?/g],
  ['time', /\b(?:Less than a second|About (?:a|an) (?:minute|hour)|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)) ago\b/g],
  ['duration', /(?<=\bUp )(?:Less than a second|About (?:a|an) (?:minute|hour)|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))\b/g],
  ['duration', /(?<![\w.])(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?(?:ms|µs|s)\b/g],
  ['size', /(?<![\w.-])\d+(?:\.\d+)?(?:[kKMGT]i?)?B\b/g],
  ['share', /(?<![\w.-])\d+(?:\.\d+)?%/g],
  ['hardware address', /\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi],
  ['address', /\b(?!127\.|0\.0\.0\.0|255\.)(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}\b)?/g],
  // Docker takes a free port from the machine's range, which begins at 32768 on Linux and at 49152 elsewhere.
  ['free port', /(?<=:)(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|6[0-5]\d{3})\b/g],
  // A name that nobody gave: https://github.com/moby/moby/blob/v28.5.2/pkg/namesgenerator/names-generator.go
  ['random name', /(?<=\s\s|^)[a-z]+_[a-z]+\d?(?=$|\s)/g],
];

/** The names of the forms, as they stand in a text without what varies. */
const mark = (name: string): string => `‹${name}›`;

/**
 * Writes a line without what differs from run to run: `Up 3 seconds` becomes `Up ‹duration›`. Columns stand two spaces
 * apart, for their width follows what is in them.
 */
export function withoutForms(line: string): string {
  let left = line.trimEnd();
  for (const [name, form] of FORMS) left = left.replace(form, mark(name));
  return left.replace(/(?<=\S) {2,}(?=\S)/g, '  ').replace(/-{4,}/g, '----');
}
