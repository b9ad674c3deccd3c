import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';
import { keepValue, refusal, rereadValues, valueOf } from './valueStore.ts';

/** A place where a value can be typed: a marked word in a block, or its box in the panel. */
type Place = HTMLElement | HTMLInputElement;

const words = [...document.querySelectorAll<HTMLElement>('code [data-v]')];
const panel = document.querySelector<HTMLElement>('#your-values');
const boxes = [...(panel?.querySelectorAll<HTMLInputElement>('input[data-v]') ?? [])];

const exampleOf = (place: Place): string => place.dataset['e'] ?? textOf(place);
const textOf = (place: Place): string => (place instanceof HTMLInputElement ? place.value : (place.textContent ?? ''));
const kindOf = (place: Place): string => place.dataset['v'] ?? '';
const keyOf = (place: Place): string => `${kindOf(place)}=${exampleOf(place)}`;

function show(place: Place, text: string): void {
  place.dataset['e'] = exampleOf(place);
  if (textOf(place) === text) return;
  if (place instanceof HTMLInputElement) place.value = text;
  else place.textContent = text;
}

/** Shows the reader's values, or the examples, everywhere but where the reader is typing. */
function showAll(typing?: Place): void {
  for (const place of [...words, ...boxes]) {
    if (place !== typing) show(place, valueOf(keyOf(place)) ?? exampleOf(place));
  }
}

/** What stood in a place when the reader came to it. */
let before = '';

/** Takes what was typed if Docker would; else marks the place, and says why. */
async function take(place: Place): Promise<void> {
  const text = textOf(place).replace(/\s+/g, ' ').trim();
  const was = before;
  const reason = text === '' ? undefined : await refusal(kindOf(place), text);
  if (textOf(place).replace(/\s+/g, ' ').trim() !== text) return; // typed on meanwhile
  tell(place, reason);
  // Of a word that is refused in the end, its beginning is not to stay either: what stood there before does.
  keepValue(keyOf(place), reason === undefined ? text : was);
  showAll(place);
}

function tell(place: Place, reason: string | undefined): void {
  const holder = place.closest<HTMLElement>('.cmd, .block, label') ?? place;
  holder.querySelector('.refused')?.remove();
  place.removeAttribute('aria-invalid');
  if (reason === undefined) return;
  const note = document.createElement('p');
  note.className = 'refused';
  note.setAttribute('role', 'alert');
  note.textContent = `Not taken: ${reason}.`;
  holder.append(note);
  place.setAttribute('aria-invalid', 'true');
}

/** Leaving a place: what was refused gives way to what stood there. */
function leave(place: Place): void {
  tell(place, undefined);
  show(place, valueOf(keyOf(place)) ?? exampleOf(place));
}

for (const place of [...words, ...boxes]) {
  place.dataset['e'] = exampleOf(place);
  if (!(place instanceof HTMLInputElement)) {
    place.setAttribute('contenteditable', 'plaintext-only');
    place.setAttribute('role', 'textbox');
    place.setAttribute('aria-label', `Your ${kindOf(place)}, for example ${exampleOf(place)}`);
    place.spellcheck = false;
    place.addEventListener('focus', () => getSelection()?.selectAllChildren(place));
  }
  place.addEventListener('focus', () => (before = valueOf(keyOf(place)) ?? ''));
  place.addEventListener('input', () => void take(place));
  // On a slow network a reader is done before the rules are there: what they typed is judged first.
  place.addEventListener('blur', () => void take(place).then(() => leave(place)));
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave(place);
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      place.blur();
    }
  });
}

panel?.querySelector('[data-do=reset]')?.addEventListener('click', () => {
  for (const place of [...words, ...boxes]) keepValue(keyOf(place), '');
  showAll();
  announce('The examples are back');
});

panel?.querySelector('[data-do=share]')?.addEventListener('click', () => {
  const mine = Object.fromEntries(boxes.map((box) => [keyOf(box), valueOf(keyOf(box))]).filter(([, value]) => value !== undefined));
  const url = new URL(location.href);
  url.search = new URLSearchParams({ values: JSON.stringify(mine) }).toString();
  void writeClipboard(url.href).then((copied) => announce(copied ? 'Link with your values copied to the clipboard' : 'The browser does not allow copying here'));
});

/** A shared link brings values along; each must pass the same rules. */
async function takeShared(shared: string): Promise<void> {
  const given: unknown = JSON.parse(shared);
  if (typeof given !== 'object' || given === null) return;
  for (const box of boxes) {
    const text: unknown = Reflect.get(given, keyOf(box));
    if (typeof text === 'string' && (await refusal(kindOf(box), text)) === undefined) keepValue(keyOf(box), text);
  }
  showAll();
}

const shared = new URLSearchParams(location.search).get('values');
if (shared !== null) takeShared(shared).catch(() => announce('The values in this link cannot be read'));

showAll();
addEventListener('storage', () => {
  rereadValues();
  showAll();
});
