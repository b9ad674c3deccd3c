import { gzipSync } from 'node:zlib';
import { pack } from './pack.ts';
import type { Entry } from './smallIndex.ts';

/** What the small index may weigh, in bytes, gzipped: with a thousand sections a search is still at most 240 KB. */
const LIMIT = 60_000;

/**
 * How many aliases of a section the index keeps: the next number is tried where one does not fit. With twenty instead of 12
 * nothing more is found (`npm run bench:search`), and a reader fetches 4 KB more.
 */
const CUTS = [12, 8, 4, 2, 0];

/** An alias of more words is a message that somebody pastes: the full text, which has it, is there by then. */
const LONGEST = 6;

/** Leaves so much out of the entries that they fit: long aliases, and of each section the last ones. The full text has them all. */
export function fit(entries: readonly Entry[], limit = LIMIT): Entry[] {
  let cut: Entry[] = [];
  for (const most of CUTS) {
    cut = entries.map((entry) => ({ ...entry, aliases: entry.aliases.filter((alias) => alias.split(' ').length <= LONGEST).slice(0, most) }));
    if (gzipSync(JSON.stringify(pack(cut))).length <= limit) break;
  }
  return cut;
}
