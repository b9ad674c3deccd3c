import type { SectionFile } from '../cookbook/chooseSections.ts';
import { sectionDigest } from '../verified/record.ts';
import type { Proof, ProofRecord } from '../verified/schema.ts';
import { variantsOf, type Run } from './verifySections.ts';

/**
 * The record after a run: what was run and found sound is in it, what was not is out of it, and so are sections that
 * are gone.
 * @param all every section that there is
 * @param ran those that were run
 */
export function newRecord(record: ProofRecord, all: readonly SectionFile[], ran: readonly SectionFile[], runs: readonly Run[], images: Proof['images']): ProofRecord {
  const kept = all.filter((section) => !ran.includes(section)).flatMap(({ id }) => (record[id] === undefined ? [] : [[id, record[id]] as const]));
  const proven = ran.flatMap((section) => ((proof) => (proof === undefined ? [] : [[section.id, proof] as const]))(proofBy(section, runs, images)));
  return Object.fromEntries([...kept, ...proven]);
}

function proofBy(section: SectionFile, runs: readonly Run[], images: Proof['images']): Proof | undefined {
  const own = runs.filter(({ id }) => id === section.id);
  const [first] = own;
  if (first?.result === undefined || first.commands === 0 || own.length < variantsOf(section).length) return undefined;
  if (own.some(({ result, faults }) => result === undefined || faults.length > 0)) return undefined;
  return { digest: sectionDigest(section.mdx), date: new Date().toISOString().slice(0, 10), ...first.result.versions, images, commands: first.commands, times: own.length };
}
