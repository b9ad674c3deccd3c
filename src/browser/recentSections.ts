/** A section that was read. */
interface Recent {
  url: string;
  title: string;
}

const KEPT = 5;

/** The sections that were read last in this browser, the newest first. They never leave it. */
export function readRecent(): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('recent') ?? '[]');
    if (!Array.isArray(stored)) return [];
    const places = stored.filter((place): place is Recent => typeof place === 'object' && place !== null && ['url', 'title'].every((field) => typeof Reflect.get(place, field) === 'string'));
    // Other sites of the same origin can write here: a command, which would be HTML, is never taken from it.
    return places.map(({ url, title }) => ({ url, title }));
  } catch {
    return [];
  }
}

/** A page with a list of sections beside it is one of them. */
if (document.querySelector('#sections') !== null) {
  const place: Recent = { url: location.pathname, title: document.querySelector('h1')?.textContent ?? '' };
  try {
    localStorage.setItem('recent', JSON.stringify([place, ...readRecent().filter(({ url }) => url !== place.url)].slice(0, KEPT)));
  } catch {
    // Where the browser keeps nothing, nothing is offered.
  }
}
