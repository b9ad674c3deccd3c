import { SearchBox, type Left } from './searchBox.ts';

/** The search on every page: a box in a dialog, made when it is first opened. */
class SearchDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #box = new SearchBox();

  constructor() {
    this.#dialog.className = 'search';
    this.#dialog.setAttribute('aria-label', 'Search');
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
    close.addEventListener('click', () => this.#dialog.close());
    this.#box.addToHead(close);
    this.#dialog.append(this.#box.element);
    document.body.append(this.#dialog);
    this.#box.onChange = (search) => {
      // Back leads to the search as it was left.
      if (this.#dialog.open) history.replaceState({ ...(history.state as object | null), search }, '');
    };
    this.#dialog.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (event.target === this.#dialog || (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey)) this.#dialog.close(link ? 'left' : '');
    });
    this.#dialog.addEventListener('close', () => {
      if (this.#dialog.returnValue !== 'left') history.replaceState({ ...(history.state as object | null), search: undefined }, '');
      this.#dialog.returnValue = '';
    });
  }

  open(query?: string, left?: Left): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#box.input.focus();
    if (query === undefined) this.#box.input.select();
    this.#box.ready();
    void this.#box.ask(query ?? this.#box.input.value, left);
  }
}

let dialog: SearchDialog | undefined;

/**
 * Opens the search.
 * @param query what is searched at once; what was typed before stays when it is left out
 * @param left what it was left as, when Back leads to it
 */
export function openSearch(query?: string, left?: Left): void {
  (dialog ??= new SearchDialog()).open(query, left);
}
