import { askedWords } from '../search/words.ts';
import { SEARCHED_HERE } from './searchedHere.ts';

/** Hands the words of a search on to the page that it leads to, which marks them. They stay in this tab. */
export function rememberWords(url: string, query: string): void {
  try {
    const { pathname } = new URL(url);
    sessionStorage.setItem('marked', JSON.stringify({ path: pathname, words: askedWords(query).slice(0, 12) }));
    if (pathname === location.pathname) dispatchEvent(new Event(SEARCHED_HERE));
  } catch {
    // Where the browser keeps nothing, nothing is marked.
  }
}
