/** Something wrong in an author's file, said so that they can mend it. */
export interface Fault {
  /** The file, relative to the project. Example: `src/content/cookbooks/web/cookbook.yaml` */
  file: string;
  /** The line in that file, from 1. */
  line: number;
  /** What is wrong and what to do. Example: `created_at: expected a day, found "soon"` */
  message: string;
}

/** All faults of a build in one error, each on its own line as `file:line  message`, in the order of the files. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`${count} in the cookbooks. Nothing is built until ${faults.length === 1 ? 'it is' : 'they are'} mended:\n\n${listFaults(faults)}\n`);
    this.name = 'FaultsError';
    this.faults = faults;
    // Where in our code the faults were found helps no author.
    this.stack = '';
  }
}

/** Lists faults for a terminal, a line each, sorted by file and line. */
export function listFaults(faults: readonly Fault[]): string {
  return [...faults]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map((fault) => `  ${fault.file}:${fault.line}  ${fault.message}`)
    .join('\n');
}
