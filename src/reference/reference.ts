import facts from '../content/reference/docker-cli.json' with { type: 'json' };
import { FaultsError } from '../cookbook/fault.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import { checkReference } from './checkReference.ts';
import type { CliFacts } from './facts.ts';
import { shareFlags } from './lookUp.ts';
import { parseReference } from './parseReference.ts';
import type { CommandEntry, InstructionEntry } from './schema.ts';

/** What the site knows of Docker's commands, flags and instructions, and of the shell around them. */
export interface Reference {
  facts: CliFacts;
  /** By the shortest name. Example: `docker ps` */
  commands: ReadonlyMap<string, CommandEntry>;
  /** By keyword. Example: `FROM` */
  instructions: ReadonlyMap<string, InstructionEntry>;
  /** Programs and signs of the shell. Example: `|` */
  shell: Readonly<Record<string, string>>;
}

const FOLDER = 'src/content/reference';
let reference: Reference | undefined;

/**
 * Reads the reference, once, and holds it against what Docker has.
 * @throws FaultsError with everything that is wrong in it
 */
export function readReference(): Reference {
  return (reference ??= read(facts));
}

function read(cli: CliFacts): Reference {
  const files = readSourceFiles(FOLDER).filter(({ path }) => path.endsWith('.yaml'));
  const { commands, instructions, shell, faults } = parseReference(files, FOLDER);
  const all = [...faults, ...checkReference(cli, commands, instructions)];
  if (all.length > 0) throw new FaultsError(all);
  return {
    facts: cli,
    commands: new Map(shareFlags(commands.map(({ data }) => data), cli).map((entry) => [entry.command, entry])),
    instructions: new Map(instructions.map(({ data }) => [data.instruction, data])),
    shell,
  };
}
