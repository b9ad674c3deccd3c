import type { z } from 'astro/zod';
import type { SourceFile } from '../cookbook/sourceFiles.ts';
import type { Fault } from '../cookbook/fault.ts';
import { readFrontmatter } from '../cookbook/frontmatter.ts';
import { commandSchema, instructionSchema, shellSchema, type CommandEntry, type InstructionEntry } from './schema.ts';

/** A file of the reference that holds to its schema. */
export interface ReferenceFile<T> {
  /** With the folder in front. Example: `src/content/reference/commands/docker-run.yaml` */
  file: string;
  data: T;
  /** The line of a field, from 1. Example: `lineOf(['flags', 'detach'])` */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** The words of the reference, file by file. */
export interface ReferenceFiles {
  commands: ReferenceFile<CommandEntry>[];
  instructions: ReferenceFile<InstructionEntry>[];
  /** `shell.yaml` */
  shell: Record<string, string>;
  /** What does not hold to a schema. */
  faults: Fault[];
}

/**
 * Reads the YAML files of the reference, each against its schema.
 * @param files paths relative to the folder. Example: `commands/docker-run.yaml`
 * @param folder put before each file's path in a fault
 */
export function parseReference(files: readonly SourceFile[], folder: string): ReferenceFiles {
  const faults: Fault[] = [];
  const read = <S extends z.ZodType>(schema: S, isOne: (path: string) => boolean): ReferenceFile<z.infer<S>>[] =>
    files.filter(({ path }) => isOne(path)).flatMap(({ path, text }) => {
      const { data, faults: found, lineOf } = readFrontmatter(text, schema);
      const file = `${folder}/${path}`;
      faults.push(...found.map((fault) => ({ ...fault, file })));
      return data === undefined ? [] : [{ file, data, lineOf }];
    });
  const commands = read(commandSchema, (path) => path.startsWith('commands/'));
  const instructions = read(instructionSchema, (path) => path.startsWith('instructions/'));
  const shell = Object.fromEntries(read(shellSchema, (path) => path === 'shell.yaml').flatMap(({ data }) => Object.entries(data)));
  return { commands, instructions, shell, faults };
}
