import type { APIRoute } from 'astro';
import { searchEntries } from '../search/entries.ts';
import { pack } from '../search/pack.ts';

/** The small index, read when the search is opened. */
export const GET: APIRoute = async () => Response.json(pack(await searchEntries()));
