import { announce } from './announce.ts';
import type { Left } from './searchBox.ts';

/** What is typed while the search is on its way. */
let typed: string | undefined;

/** Opens the search: by a button with `data-search`, with `/`, and with Ctrl+K or Cmd+K. Its code comes only then. */
async function open(query?: string, left?: Left): Promise<void> {
  typed ??= '';
  // The home page has a place for it.
  const here = document.querySelector<HTMLElement>('[data-search-here], .search-box.here');
  try {
    if (here !== null) {
      const { openHere } = await import('./homeSearch.ts');
      openHere(here, query ?? (typed || undefined), left);
    } else {
      const { openSearch } = await import('./searchDialog.ts');
      openSearch(query ?? (typed || undefined), left);
    }
  } catch {
    sayFailed();
  } finally {
    typed = undefined;
  }
}

/** Says it where one looks, and to a screen reader. The next press tries again. */
function sayFailed(): void {
  const text = 'The search could not be loaded';
  for (const name of document.querySelectorAll('[data-search] > span')) Object.assign(name, { textContent: text, className: '' });
  announce(text);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search]') : null;
  if (button) void open(button.dataset['search'] || undefined);
});

document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typed !== undefined && plain && event.key.length === 1) {
    // On a slow network the first letters are typed before the box is there: they are kept for it.
    event.preventDefault();
    typed += event.key;
    return;
  }
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!command && !(plain && event.key === '/' && !isTyping(event.target))) return;
  event.preventDefault();
  void open();
});

/** The box of a dialog that was closed keeps the focus for a moment, and nobody types in it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')) && target.closest('dialog:not([open])') === null;
}

/** A shared search, or the one that Back leads to. */
function reopen(): void {
  const left = (history.state as { search?: Left } | null)?.search;
  const shared = document.querySelector('[data-search-here]') === null ? null : new URLSearchParams(location.search).get('q');
  const query = left?.query ?? shared ?? '';
  if (query !== '') void open(query, left);
}

reopen();
addEventListener('pageshow', (event) => event.persisted && reopen());
// From a heading of this page back to the search that led there.
addEventListener('popstate', reopen);
