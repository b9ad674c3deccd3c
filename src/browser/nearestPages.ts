/** What fewer letters in common than this is no likeness. */
const LIKE = 0.35;

/**
 * `<nearest-pages>`: on the page for what is not there. It shows sections to start with; if some are called much like
 * the address that was asked for, it shows those in their place, so that nothing on the page moves.
 */
class NearestPages extends HTMLElement {
  connectedCallback(): void {
    const asked = pairsOf(slugOf(location.pathname));
    const near = [...document.querySelectorAll<HTMLAnchorElement>('#contents a')]
      .map((link) => ({ link, likeness: likeness(asked, pairsOf(slugOf(link.pathname))) }))
      .filter((found) => found.likeness > LIKE)
      .sort((a, b) => b.likeness - a.likeness);
    const heading = this.querySelector('h2');
    if (near.length === 0 || !heading) return;
    heading.textContent = 'Nearest to the address';
    const items = [...this.querySelectorAll('li')];
    items.forEach((item, place) => item.replaceChildren(...(near[place] ? [near[place].link.cloneNode(true)] : [])));
  }
}

function slugOf(path: string): string {
  return path.replace(/\.html?$/, '').split('/').findLast((part) => part !== '')?.toLowerCase() ?? '';
}

/** The pairs of neighbouring letters in each word. https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient */
function pairsOf(slug: string): Set<string> {
  return new Set(slug.split(/[^a-z0-9]+/).flatMap((word) => [...` ${word} `].slice(1).map((letter, place) => ` ${word} `[place] + letter)));
}

/** How much two have in common, from 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  return (2 * a.intersection(b).size) / (a.size + b.size || 1);
}

customElements.define('nearest-pages', NearestPages);
