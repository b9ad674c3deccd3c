export {};

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
  // Its style comes with it: the pages of readers who did not search need none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(searched) { background: var(--color-value); color: var(--color-value-ink) }');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('searched', new Highlight(...ranges));
  addEventListener('keydown', (event) => event.key === 'Escape' && CSS.highlights.delete('searched'));
}

try {
  mark();
} catch {
  // Where the browser keeps nothing, there is nothing to mark.
}
