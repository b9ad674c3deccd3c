import { SearchBox, type Left } from './searchBox.ts';

let box: SearchBox | undefined;

/**
 * Puts the search into the home page, in the place of the button that asked for it. What is searched is in the address,
 * so that it can be shared and that Back leads to it.
 */
export function openHere(button: HTMLElement, query?: string, left?: Left): void {
  if (box === undefined) {
    box = new SearchBox();
    box.element.classList.add('here');
    box.input.placeholder = button.textContent?.trim().replace(/\s*\/$/, '') ?? '';
    box.onChange = (search) => {
      const typed = search.query;
      const url = new URL(location.href);
      if (typed.trim() === '') url.searchParams.delete('q');
      else url.searchParams.set('q', typed.slice(0, 500));
      history.replaceState({ ...(history.state as object | null), search: typed === '' ? undefined : search }, '', url);
    };
    button.replaceWith(box.element);
  }
  box.input.focus();
  box.ready();
  void box.ask(query ?? box.input.value, left);
}
