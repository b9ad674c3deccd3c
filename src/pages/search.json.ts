import type { APIRoute } from 'astro';
import { searchEntries, startingPoints } from '../search/entries.ts';
import { pack, type Sent } from '../search/pack.ts';

/** The small index, read when the search is opened. */
export const GET: APIRoute = async () => Response.json({ ...pack(await searchEntries()), start: await startingPoints() } satisfies Sent);
