import { startingPoints } from '../search/client.ts';
import { readRecent } from './recentSections.ts';

/** A section to begin with. */
export interface Place {
  url: string;
  title: string;
  sentence: string;
  /** Its first command, as HTML of our own; undefined where it is not known. */
  command?: string | undefined;
}

/** How many sections are offered before anything is typed, and how many of them were read before. */
const MOST = 6;
const READ = 3;
/** Tells them from the others. */
const READ_LATELY = 'You read this lately.';

/**
 * What to begin with: the sections that the reader read last, and those that the cookbook leads to most.
 * @throws if the small index cannot be loaded
 */
export async function placesToStart(base: string): Promise<Place[]> {
  const recent = readRecent().filter(({ url }) => url !== location.pathname).slice(0, READ).map((place): Place => ({ ...place, sentence: READ_LATELY }));
  const useful = (await startingPoints(base)).map(({ path, title, command }): Place => ({ url: base + path, title, sentence: '', command: command || undefined }));
  return [...recent, ...useful.filter(({ url }) => url !== location.pathname && !recent.some((other) => other.url === url))].slice(0, MOST);
}

/**
 * The whole table of contents as the home page has it; where that cannot be read, what this page lists.
 * @param query a part of the titles; all of them where it is empty
 */
export async function sectionsByTitle(base: string, query: string): Promise<Place[]> {
  const home = await fetch(base).then(async (response) => (response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined), () => undefined);
  const all = home ? placesOn(home) : [];
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (title: string, word: string): boolean => title.toLowerCase().includes(word);
  const found = (all.length > 0 ? all : placesOn(document)).map((place) => ({ place, words: asked.filter((word) => word.length > 2 && has(place.title, word)).length, whole: asked.every((word) => has(place.title, word)) }));
  return found.filter(({ words, whole }) => whole || words > 0).sort((a, b) => b.words - a.words).map(({ place }) => place);
}

function placesOn(page: Document): Place[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('#contents li a[href], #sections li a[href]')].map((link) => ({
    url: new URL(link.getAttribute('href') ?? '', location.href).pathname,
    title: (link.querySelector('span') ?? link).textContent?.trim() ?? '',
    sentence: '',
    command: link.querySelector('code')?.innerHTML,
  }));
}
