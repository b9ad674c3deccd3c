import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { diagramSchema, type Diagram } from './schema.ts';

const FOLDER = 'src/content/diagrams';

/**
 * All diagrams by name, which is the name of their file.
 * @throws an Error that says which file is wrong, and how
 */
export function readDiagrams(): ReadonlyMap<string, Diagram> {
  return new Map(
    readdirSync(FOLDER).map((file) => {
      const read = diagramSchema.safeParse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
      if (!read.success) throw new Error(`${FOLDER}/${file}: ${z.prettifyError(read.error)}`);
      return [file.replace(/\.yaml$/, ''), read.data];
    }),
  );
}
