import { readableExcerpt, type Piece } from './excerpt.ts';
import { toQueries } from './query.ts';

/** A place that answers: a section, or a heading in it. */
export interface Result {
  url: string;
  /** The section's title. */
  section: string;
  /** The heading in it; empty for the section's own beginning. */
  heading: string;
  /** A sentence or two around the words that were found, in pieces. */
  excerpt: Piece[];
}

/** The part of Pagefind's API that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: { title?: string; description?: string };
  sub_results: { url: string; title: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

const MAX_SECTIONS = 8;
const MAX_HEADINGS = 3;

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the index, once. A failed load is tried again with the next call.
 * @param base the site's base path
 */
export function loadSearch(base: string): Promise<Pagefind> {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(base: string): Promise<Pagefind> {
  const url = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 40, ranking: { pageLength: 0.5, termFrequency: 0.6 } });
  await pagefind.init();
  return pagefind;
}

/**
 * Finds the sections and headings that answer.
 * @throws if the index cannot be loaded
 */
export async function search(base: string, typed: string): Promise<Result[]> {
  const pagefind = await loadSearch(base);
  for (const query of toQueries(typed)) {
    const { results } = await pagefind.search(query);
    if (results.length === 0) continue;
    const pages = await Promise.all(results.slice(0, MAX_SECTIONS).map((result) => result.data()));
    return pages.flatMap(toResults);
  }
  return [];
}

function toResults({ meta, sub_results: places }: PagefindPage): Result[] {
  const section = meta.title ?? '';
  const score = (place: (typeof places)[number]): number => place.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return places.toSorted((a, b) => score(b) - score(a)).slice(0, MAX_HEADINGS).map(({ url, title, excerpt }) => ({
    url,
    section,
    heading: url.includes('#') ? title : '',
    excerpt: readableExcerpt(excerpt, meta.description ?? ''),
  }));
}
