import { fullTextIsThere, loadSearch, nearestWords, search, type Found, type Result } from '../search/client.ts';
import styles from '../styles/search.css?inline';
import { announce } from './announce.ts';
import { copyResultButton } from './copyResultButton.ts';
import { rememberWords } from './rememberWords.ts';
import { resultOption } from './resultOption.ts';
import { placesToStart, sectionsByTitle, type Place } from './startingPoints.ts';

const BASE = import.meta.env.BASE_URL;
const LOADING = 'The search is on its way …';
/** How many sections are offered to who finds nothing. */
const NEAREST = 4;
let boxes = 0;

/** A search as a reader left it. */
export interface Left {
  query: string;
  /** Which result is chosen, from 0; -1 for none. */
  selected: number;
  /** How far the results are scrolled, in pixels. */
  scrolled: number;
}

/**
 * A box to search with, and its results below it: a combobox over a list. Each result shows the command that answers;
 * Enter opens it, Ctrl+C or the button beside it copies it. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchBox {
  readonly element = document.createElement('div');
  readonly input = document.createElement('input');
  /** The list, and beside it the buttons that copy: an option of a list can have none in it. */
  readonly #results = document.createElement('div');
  readonly #list = document.createElement('div');
  readonly #message = document.createElement('p');
  readonly #hint = document.createElement('p');
  readonly #id = `search-${(boxes += 1)}`;
  #copies: (HTMLButtonElement | undefined)[] = [];
  #selected = -1;
  #asked = 0;
  /** The results that are shown, as text, and the question that they answer. */
  #shown = '';
  #answered = '';
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader goes through the results. */
  #choosing = false;
  /** Whether the reader pressed Enter before there was a result. */
  #hasty = false;
  /** Called when the question, the choice or what one sees of the results changes. */
  onChange: (left: Left) => void = () => {};

  constructor() {
    this.element.className = 'search-box';
    Object.assign(this.input, { type: 'text', inputMode: 'search', enterKeyHint: 'search', placeholder: 'A task, a flag, an error', autocomplete: 'off', spellcheck: false, maxLength: 10_000 });
    const attributes = { role: 'combobox', 'aria-label': 'Search', 'aria-controls': `${this.#id}-results`, 'aria-expanded': 'false', 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    this.#list.id = `${this.#id}-results`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Results');
    this.#results.className = 'results';
    this.#results.tabIndex = -1; // one goes through it by the box's arrow keys
    this.#lay([]);
    this.#hint.className = 'keys';
    this.#hint.innerHTML = '<span><kbd>↑</kbd><kbd>↓</kbd> choose</span><span><kbd>Enter</kbd> open</span><span><kbd>Ctrl C</kbd> copy the command</span>';
    const head = document.createElement('div');
    head.append(this.input);
    this.element.append(head, this.#message, this.#results, this.#hint);
    adoptStyles();
    this.input.addEventListener('input', () => {
      this.#choosing = false;
      this.#hasty = false;
      // What was offered before is no answer to what is asked now.
      if (this.#shown === '') this.#lay([]);
      this.#select(-1, false);
      void this.ask();
    });
    this.input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('click', (event) => this.#onClick(event));
    this.#results.addEventListener('scrollend', () => this.#tell());
    this.#results.addEventListener('keydown', (event) => {
      // From a button that copies, the arrow keys lead on through the results.
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      this.input.focus();
      this.#onKey(event);
    });
    // A value that the reader typed on the page may be taken only when the search is open already.
    addEventListener('values', () => document.activeElement === this.input && void this.ask());
    this.#message.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && this.#askInstead(target.textContent ?? ''));
  }

  /** Puts something beside the box, such as a button that closes it. */
  addToHead(element: HTMLElement): void {
    this.input.parentElement?.append(element);
  }

  /** Asks what is in the box, or something else that is put there. */
  async ask(query = this.input.value, { selected, scrolled }: Partial<Left> = {}): Promise<void> {
    if (this.input.value !== query) this.input.value = query;
    const asked = ++this.#asked;
    const isNewest = (): boolean => asked === this.#asked;
    if (query.trim() === '') return this.#showStart();
    try {
      // While the full text is on its way, the small index answers; but what Back leads to is shown once, as it was left.
      if (!fullTextIsThere() && selected === undefined) {
        const quick = await search(BASE, query, false);
        if (isNewest()) this.#show(query, quick, 0);
      }
      const full = await search(BASE, query, true);
      // Nothing moves under the cursor of a reader who has begun to choose.
      if (isNewest() && !this.#choosing) {
        this.#show(query, full, Math.max(selected ?? 0, this.#selected));
        if (scrolled !== undefined) this.#results.scrollTop = scrolled;
        if (full.lacks !== undefined) this.#sayLacking(full.lacks);
        else this.#sayMended(full);
      }
      if (isNewest()) this.#list.dataset['answers'] = query;
    } catch {
      if (isNewest()) await this.#showTitles(query);
    }
  }

  /** Loads what is needed, so that the first key is answered at once. */
  ready(): void {
    const slow = setTimeout(() => this.#say(LOADING), 400);
    loadSearch(BASE)
      .finally(() => clearTimeout(slow))
      .then(
        () => {
          if (this.#message.textContent === LOADING) this.#say('');
          if (this.input.value.trim() === '') void this.ask();
        },
        () => void this.#showTitles(this.input.value),
      );
  }

  #show(query: string, { results }: Found, selected: number): void {
    this.#answered = query;
    const options = this.#optionsFor(results);
    const key = options.map(({ href, textContent }) => href + textContent).join();
    // The same results stay as they are: nothing moves under the reader's cursor.
    if (key !== '' && key === this.#shown) {
      if (this.#selected < 0) this.#select(0, false);
      if (this.#hasty) this.#open();
      return;
    }
    this.#shown = key;
    const chosen = this.#list.children[this.#selected]?.getAttribute('href');
    announce(results.length === 1 ? '1 result' : `${results.length} results`);
    if (results.length === 0) return void this.#sayNothing(query);
    this.#lay(options);
    this.#say('');
    const kept = selected > 0 && chosen ? results.findIndex(({ url }) => url === chosen) : selected;
    this.#select(Math.max(0, Math.min(kept, results.length - 1)), kept > 0);
    if (kept <= 0) this.#results.scrollTop = 0;
    this.#hint.hidden = false;
    if (this.#hasty) this.#open();
  }

  async #showStart(): Promise<void> {
    this.#shown = '';
    const asked = this.#asked;
    const places = await placesToStart(BASE).catch(() => undefined);
    if (asked !== this.#asked) return;
    if (places === undefined) await this.#showTitles('');
    else this.#showPlaces(places, '');
  }

  async #sayNothing(query: string): Promise<void> {
    const contents = Object.assign(document.createElement('a'), { href: `${BASE}#contents`, textContent: 'all sections' });
    const asked = this.#asked;
    const words = await nearestWords(BASE, query);
    const near = words.length === 0 ? [] : (await search(BASE, words.join(' '), false)).results;
    if (asked !== this.#asked) return;
    const nearest = words.flatMap((word) => [' ', Object.assign(document.createElement('button'), { type: 'button', textContent: word })]);
    if (near.length > 0) this.#showPlaces(near.slice(0, NEAREST).map(({ url, section, sentence, command }) => ({ url, title: section, sentence, command })), undefined);
    else await this.#showStart();
    if (asked !== this.#asked) return;
    this.#message.hidden = false;
    this.#message.replaceChildren(`Nothing is found for “${query.trim().slice(0, 60)}”.`, ...(nearest.length > 0 ? [' The nearest words:', ...nearest, '.'] : []), ' Try fewer or other words, look through ', contents, near.length > 0 ? ', or see what is nearest:' : ', or begin with one of these:');
    announce(`0 results. ${this.#message.textContent ?? ''}`);
  }

  /** Says how words were read that no page has. */
  #sayMended({ mended, results }: Found): void {
    if (results.length === 0) return;
    const text = mended.map(({ typed, meant }) => `“${meant}” for “${typed}”`).join(', ');
    if (text !== '' && this.#message.textContent !== `Searched ${text}.`) announce(`${results.length} results. Searched ${text}`);
    this.#say(text === '' ? '' : `Searched ${text}.`);
  }

  #askInstead(query: string): void {
    this.input.focus();
    void this.ask(query);
  }

  /** Without an index there is still the table of contents. */
  async #showTitles(query: string): Promise<void> {
    this.#shown = '';
    const asked = this.#asked;
    const places = await sectionsByTitle(BASE, query);
    if (asked !== this.#asked) return;
    this.#showPlaces(places, `The search could not be loaded. Check the connection and type again. ${places.length > 0 ? 'These are the sections with such a title:' : 'No section has such a title.'}`);
    const contents = Object.assign(document.createElement('a'), { href: `${BASE}#contents`, textContent: 'All sections' });
    this.#message.append(' ', contents);
    announce(this.#message.textContent ?? '');
  }

  /** Says what of the answer could not be loaded. */
  #sayLacking(lacks: NonNullable<Found['lacks']>): void {
    const text = lacks === 'full text' ? 'The full text could not be loaded: titles, other names and flags were searched.' : 'The commands could not be loaded: open a result to see them, or type again.';
    if (this.#message.textContent !== text) announce(text);
    this.#say(text);
  }

  /** @param message undefined leaves what is said */
  #showPlaces(places: readonly Place[], message: string | undefined): void {
    this.#lay(this.#optionsFor(places.map(({ url, title, sentence, command }) => ({ url, section: title, heading: '', sentence, command }))));
    this.#answered = this.input.value;
    if (message !== undefined) this.#say(message);
    this.#select(-1, false);
    this.#hint.hidden = places.every(({ command }) => command === undefined);
  }

  #optionsFor(results: readonly Result[]): HTMLAnchorElement[] {
    return results.map((result, place) => resultOption(result, `${this.#id}-result-${place}`));
  }

  /** Puts options in the place of those before, and beside each that has a command a button that copies it. */
  #lay(options: readonly HTMLAnchorElement[]): void {
    this.#copies = options.map((option, place) => copyResultButton(option, place + 1, () => this.#select(place, false)));
    this.#list.replaceChildren(...options);
    this.#list.style.gridRow = `1 / span ${Math.max(1, options.length)}`;
    this.#results.replaceChildren(this.#list, ...this.#copies.filter((button) => button !== undefined));
    this.#results.hidden = options.length === 0;
  }

  #say(text: string): void {
    this.#message.textContent = text;
    this.#message.hidden = text === '';
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    const option = this.#list.children[this.#selected];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // One can only have begun to choose from what answers the question as it is now.
      this.#choosing = this.#isAnswered();
      this.input.setSelectionRange(this.input.value.length, this.input.value.length);
      if (count > 0) this.#select((this.#selected + (event.key === 'ArrowDown' ? 1 : this.#selected < 0 ? 0 : -1) + count) % count, true);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (option !== undefined && this.#isAnswered()) this.#open(event);
      else this.#hasty = this.input.value.trim() !== '';
    } else if (event.key === 'Escape' && !event.isComposing && this.element.closest('dialog') === null) {
      // A dialog closes; in its place on the page the box is emptied.
      void this.ask('');
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && this.input.selectionStart === this.input.selectionEnd) {
      const copy = this.#copies[this.#selected];
      if (copy === undefined || !this.#isAnswered()) return;
      event.preventDefault();
      copy.click();
    }
  }

  /** Whether what is shown answers what is in the box, and not what was in it before. */
  #isAnswered(): boolean {
    return this.#answered === this.input.value;
  }

  /** Opens what is chosen; with Ctrl, Cmd or Shift in a new tab or window, as by a click. */
  #open({ ctrlKey, metaKey, shiftKey } = { ctrlKey: false, metaKey: false, shiftKey: false }): void {
    this.#hasty = false;
    this.#list.children[this.#selected]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }

  #onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const option = event.target.closest<HTMLAnchorElement>('a');
    if (option === null) return;
    this.#select([...this.#list.children].indexOf(option), false);
    this.#tellNow();
    rememberWords(option.href, this.input.value);
  }

  #select(index: number, show: boolean): void {
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    this.#selected = index;
    this.input.setAttribute('aria-expanded', String(this.#list.children.length > 0));
    const option = this.#list.children[index];
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
    if (show) option?.scrollIntoView({ block: 'nearest' });
    this.#tell();
  }

  /** Tells what changed, once for what changes together: Safari allows an address a hundred changes in 30 seconds. */
  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tellNow(), 300);
  }

  #tellNow(): void {
    clearTimeout(this.#telling);
    this.onChange({ query: this.input.value, selected: this.#selected, scrolled: this.#results.scrollTop });
  }
}

/** Its styles come with it, as an object: the content security policy allows no other way, and no page carries them. */
function adoptStyles(): void {
  if (boxes > 1) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
