import { cookbooks, type Cookbook, type Section } from '../cookbook/library.ts';
import { shellBlocks, type NotRun } from './notRun.ts';
import { proofOf, readRecord } from './record.ts';
import type { Proof } from './schema.ts';

/** A section, with what it was run with. */
export interface VerifiedSection {
  section: Section;
  /** Undefined if it was not run as it stands. */
  proof: Proof | undefined;
  /** How many shell blocks it has. */
  blocks: number;
  notRun: NotRun[];
}

/** Every section of the site with its last run, cookbook by cookbook. */
export async function verifiedTable(): Promise<{ cookbook: Cookbook; sections: VerifiedSection[] }[]> {
  const record = readRecord();
  return (await cookbooks()).map((cookbook) => ({
    cookbook,
    sections: cookbook.sections.map((section) => {
      const text = section.entry.body ?? '';
      const { count, notRun } = shellBlocks(text);
      return { section, proof: proofOf(section.id, text, record), blocks: count, notRun };
    }),
  }));
}
