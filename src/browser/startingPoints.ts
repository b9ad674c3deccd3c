import { readRecent } from './recentSections.ts';

/** A section to begin with. */
export interface Place {
  url: string;
  title: string;
  sentence: string;
}

/** How many sections are offered before anything is typed. */
const MOST = 6;

/** What to begin with: the sections that the reader read last, and the first ones that this page lists. */
export function startingPoints(): Place[] {
  const recent = readRecent().filter(({ url }) => url !== location.pathname).slice(0, 3);
  const listed = titlesOnThisPage('').filter(({ url }) => url !== location.pathname && !recent.some((other) => other.url === url));
  return [...recent, ...listed].slice(0, MOST);
}

/** The sections that this page itself links to, in its table of contents or its list, by what is in their titles. */
export function titlesOnThisPage(query: string): Place[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents li a[href], #sections li a[href]')];
  return links
    .map((link) => ({ url: link.pathname, title: link.textContent?.trim() ?? '', sentence: link.closest('li')?.querySelector('p')?.textContent?.trim() ?? '' }))
    .filter(({ title }) => asked.every((word) => title.toLowerCase().includes(word)) || asked.some((word) => word.length > 2 && title.toLowerCase().includes(word)));
}
