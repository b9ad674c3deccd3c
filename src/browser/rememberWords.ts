import { askedWords } from '../search/words.ts';

/** Hands the words of a search on to the page that it leads to, which marks them. They stay in this tab. */
export function rememberWords(url: string, query: string): void {
  try {
    sessionStorage.setItem('marked', JSON.stringify({ path: new URL(url).pathname, words: askedWords(query).slice(0, 12) }));
  } catch {
    // Where the browser keeps nothing, nothing is marked.
  }
}
