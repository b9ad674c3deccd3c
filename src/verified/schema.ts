import { z } from 'astro/zod';

/** What a section was last run with, and found sound. The record of runs, `src/content/verified.json`, has one by section. */
export const proofSchema = z.strictObject({
  /** Of the section's blocks, as they were run. Example: `sha256:0a1b…` */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** The day of the run. Example: `2026-11-23` */
  date: z.iso.date(),
  /** The version of Docker Engine. Example: `28.5.2` */
  engine: z.string(),
  /** The version of buildx. Example: `0.29.1` */
  buildx: z.string(),
  /** The version of Docker Compose. Example: `2.40.3` */
  compose: z.string(),
  /** Where the images were from. Example: `stand-in` */
  images: z.enum(['Docker Hub', 'stand-in']),
  /** How many commands ran, those that prepare something included. Example: `12` */
  commands: z.int().positive(),
  /** How often they ran: a second time with other values, where a reader may put in their own. Example: `2` */
  times: z.int().min(1).max(2),
});

/** The record of runs, by section. Example: `{ "docker-images-and-containers/interactive-mode": { … } }` */
export const recordSchema = z.record(z.string(), proofSchema);

/** A section's last sound run. */
export type Proof = z.infer<typeof proofSchema>;

/** The last sound run of each section. */
export type ProofRecord = z.infer<typeof recordSchema>;
