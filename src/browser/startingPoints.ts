import { readRecent } from './recentSections.ts';

/** A section to begin with. */
export interface Place {
  url: string;
  title: string;
  sentence: string;
}

/** How many sections are offered before anything is typed. */
const MOST = 6;

/** What to begin with: the sections that the reader read last, and those that a cookbook begins with. */
export async function startingPoints(base: string): Promise<{ places: Place[] }[]> {
  const recent = readRecent().filter(({ url }) => url !== location.pathname);
  const links = titlesOnThisPage('').filter(({ url }) => !recent.some((other) => other.url === url) && url !== location.pathname);
  void base;
  return [{ places: recent.slice(0, 3) }, { places: links.slice(0, MOST - Math.min(3, recent.length)) }];
}

/** The sections that this page itself links to, in its table of contents or its list, by what is in their titles. */
export function titlesOnThisPage(query: string): Place[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents li a[href], #sections li a[href]')];
  return links
    .map((link) => ({ url: link.pathname, title: link.textContent?.trim() ?? '', sentence: link.closest('li')?.querySelector('p')?.textContent?.trim() ?? '' }))
    .filter(({ title }) => asked.every((word) => title.toLowerCase().includes(word)) || asked.some((word) => word.length > 2 && title.toLowerCase().includes(word)));
}
