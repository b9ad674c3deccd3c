import { search, loadSearch, type Result } from '../search/client.ts';
import styles from '../styles/search.css?inline';
import { announce } from './announce.ts';

const BASE = import.meta.env.BASE_URL;

/** The dialog, made when it is first opened: a combobox over a list of results. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
class SearchDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #input = document.createElement('input');
  readonly #list = document.createElement('div');
  readonly #message = document.createElement('p');
  #selected = -1;
  #asked = 0;

  constructor() {
    this.#dialog.className = 'search';
    this.#dialog.setAttribute('aria-label', 'Search');
    Object.assign(this.#input, { type: 'text', inputMode: 'search', enterKeyHint: 'search', placeholder: 'A task, a flag, an error', autocomplete: 'off', spellcheck: false, maxLength: 10_000 });
    const attributes = { role: 'combobox', 'aria-label': 'Search', 'aria-controls': 'search-results', 'aria-expanded': 'false', 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#list.id = 'search-results';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Results');
    const close = document.createElement('button');
    Object.assign(close, { type: 'button', textContent: 'Close' });
    close.addEventListener('click', () => this.#dialog.close());
    const head = document.createElement('div');
    head.append(this.#input, close);
    this.#dialog.append(head, this.#message, this.#list);
    document.body.append(this.#dialog);
    // Its styles come with it, as an object: the content security policy allows no other way, and no page carries them.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);

    this.#input.addEventListener('input', () => void this.#search());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#list.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) this.#dialog.close();
    });
  }

  open(query?: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    if (query === undefined) this.#input.select();
    else this.#input.value = query;
    loadSearch(BASE).then(
      () => void this.#search(),
      () => this.#fail(),
    );
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value;
    try {
      const results = await search(BASE, query);
      // Only the newest question may be answered.
      if (asked === this.#asked) this.#show(query, results);
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  #show(query: string, results: readonly Result[]): void {
    this.#list.replaceChildren(...results.map(toOption));
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    const asked = query.trim() !== '';
    this.#say(asked && results.length === 0 ? `Nothing is found for “${query.trim().slice(0, 60)}”. Try fewer or other words.` : '');
    if (asked) announce(results.length === 1 ? '1 result' : `${results.length} results`);
    this.#select(results.length > 0 ? 0 : -1);
    this.#list.scrollTop = 0;
  }

  #fail(): void {
    this.#show('', []);
    this.#say('The search could not be loaded. Check the connection and type again, or use the table of contents on the home page.');
  }

  #say(text: string): void {
    this.#message.textContent = text;
    this.#message.hidden = text === '';
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count > 0) this.#select((this.#selected + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (this.#selected >= 0) (this.#list.children[this.#selected] as HTMLElement).click();
    }
  }

  #select(index: number): void {
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    this.#selected = index;
    const option = this.#list.children[index];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}

/** A result is a link, so that it opens in a new tab as any other, and an option of the list. */
function toOption(result: Result, index: number): HTMLElement {
  const option = document.createElement('a');
  option.id = `search-result-${index}`;
  option.setAttribute('role', 'option');
  option.href = result.url;
  option.tabIndex = -1;
  const section = document.createElement('span');
  section.textContent = result.section;
  const title = document.createElement('b');
  if (result.heading === '') title.append(section);
  else title.append(section, ' › ', result.heading);
  const excerpt = document.createElement('span');
  excerpt.className = 'excerpt';
  for (const { text, marked } of result.excerpt) {
    if (!marked) excerpt.append(text);
    else excerpt.append(Object.assign(document.createElement('mark'), { textContent: text }));
  }
  option.append(title, excerpt);
  return option;
}

let dialog: SearchDialog | undefined;

/**
 * Opens the search.
 * @param query what is searched at once; what was typed before stays when it is left out
 */
export function openSearch(query?: string): void {
  (dialog ??= new SearchDialog()).open(query);
}
