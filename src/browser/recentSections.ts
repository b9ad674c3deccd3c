import type { Place } from './startingPoints.ts';

const KEPT = 5;

/** The sections that were read last in this browser, the newest first. They never leave it. */
export function readRecent(): Place[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('recent') ?? '[]');
    if (!Array.isArray(stored)) return [];
    const places = stored.filter((place): place is Place => typeof place === 'object' && place !== null && ['url', 'title', 'sentence'].every((field) => typeof Reflect.get(place, field) === 'string'));
    // Other sites of the same origin can write here: a command, which would be HTML, is never taken from it.
    return places.map(({ url, title, sentence }) => ({ url, title, sentence }));
  } catch {
    return [];
  }
}

/** A page with a list of sections beside it is one of them. */
if (document.querySelector('#sections') !== null) {
  const place: Place = { url: location.pathname, title: document.querySelector('h1')?.textContent ?? '', sentence: document.querySelector('.lead')?.textContent ?? '' };
  try {
    localStorage.setItem('recent', JSON.stringify([place, ...readRecent().filter(({ url }) => url !== place.url)].slice(0, KEPT)));
  } catch {
    // Where the browser keeps nothing, nothing is offered.
  }
}
