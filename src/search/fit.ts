import { gzipSync } from 'node:zlib';
import { pack } from './pack.ts';
import type { Entry } from './rank.ts';

/** What the small index may weigh, in bytes, gzipped: with a thousand sections a search is still at most 240 KB. */
const LIMIT = 60_000;

/** How many aliases, and whether commands, a large index keeps: the next is tried where one does not fit. */
const CUTS = [
  { aliases: 100, commands: true },
  { aliases: 100, commands: false },
  { aliases: 8, commands: false },
  { aliases: 4, commands: false },
  { aliases: 2, commands: false },
  { aliases: 0, commands: false },
] as const;

/** Leaves so much out of the entries of a large site that they fit; the full text has it still. */
export function fit(entries: readonly Entry[], limit = LIMIT): Entry[] {
  let cut: Entry[] = [];
  for (const { aliases, commands } of CUTS) {
    cut = entries.map((entry) => ({ ...entry, aliases: entry.aliases.slice(0, aliases), commands: commands ? entry.commands : '' }));
    if (gzipSync(JSON.stringify(pack(cut))).length <= limit) break;
  }
  return cut;
}
