import { SEARCHED_HERE } from './searchedHere.ts';

/** Marks the words of a search on the page that it led to, until Escape. https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API */
function mark(): void {
  const stored = sessionStorage.getItem('marked');
  const main = document.querySelector('main');
  if (stored === null || main === null || !('highlights' in CSS)) return;
  sessionStorage.removeItem('marked');
  const { path, words } = JSON.parse(stored) as { path: string; words: string[] };
  if (path !== location.pathname || words.length === 0) return;
  // A word and its endings: `stop` marks `stopped`.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map((word) => word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/[^\p{L}\p{N}-]/gu, '')).filter((word) => word.length > 1).join('|')})[\\p{L}\\p{N}]*`, 'giu');
  if (pattern.source.includes('(?:)')) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { index, 0: found } of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  addStyle();
  CSS.highlights.set('searched', new Highlight(...ranges));
}

let styled = false;

/** Its style comes with it: the pages of readers who did not search need none. */
function addStyle(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(searched) { background: color-mix(in srgb, var(--color-accent) 22%, transparent); text-decoration: underline 2px var(--color-accent) }');
  document.adoptedStyleSheets.push(sheet);
  // An Escape that closes the search is for the search.
  addEventListener('keydown', (event) => event.key === 'Escape' && document.querySelector('dialog[open]') === null && CSS.highlights.delete('searched'));
}

function markIfAny(): void {
  try {
    mark();
  } catch {
    // Where the browser keeps nothing, there is nothing to mark.
  }
}

markIfAny();
// A result can lead to the page that one reads.
addEventListener(SEARCHED_HERE, markIfAny);
