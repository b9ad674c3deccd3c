import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { codeBlocks } from '../block/codeBlocks.ts';
import { recordSchema, type Proof, type ProofRecord } from './schema.ts';

/** The record that `npm run verify` makes. */
export const RECORD = 'src/content/verified.json';

/**
 * Reads the record of runs; it is empty before the first one.
 * @throws an Error that says what to do if the file is not as a run writes it
 */
export function readRecord(file = RECORD): ProofRecord {
  if (!existsSync(file)) return {};
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file} is not as \`npm run verify\` writes it. Delete it and run that again.\n${reason}`);
  }
}

/** Writes the record of runs, its sections in the order of their names. */
export function writeRecord(record: ProofRecord, file = RECORD): void {
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(file, `${JSON.stringify(recordSchema.parse(sorted), null, 2)}\n`);
}

/**
 * What a run of a section depends on: its blocks, in order, with all that is said on their fences. The sentences around
 * them are not in it, so that one can be mended without an engine.
 */
export function sectionDigest(mdx: string): string {
  const blocks = codeBlocks(mdx).map(({ fence: { lang, flags, attributes }, code }) => [lang, [...flags], [...attributes], code]);
  return `sha256:${createHash('sha256').update(JSON.stringify(blocks)).digest('hex')}`;
}

/** A section's last sound run, if its blocks are still those that were run. */
export function proofOf(id: string, mdx: string, record: ProofRecord): Proof | undefined {
  const proof = record[id];
  return proof?.digest === sectionDigest(mdx) ? proof : undefined;
}
