import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import type { Asked } from './asked.ts';
import { inIndex, layOut, type Layout } from './phrases.ts';
import { tellingStems } from './words.ts';

/** Elements that do not end a word: `<span>node</span>:24` is one text. */
const WITHIN_WORDS = new Set('a abbr b button code em i kbd mark s small span strong sub sup u var'.split(' '));
/** What a page folds away: the explanations of its commands would answer every query with the same sentences. */
const FOLDED = new Set(['explain', 'rebuilds']);

/**
 * How often each word is written. Pagefind begins another chunk of its index after 20,000 places, however many bytes they
 * have (`chunk_index` in https://github.com/CloudCannon/pagefind/blob/main/pagefind/src/index/mod.rs, which takes no option),
 * and a word's places in a row weigh next to nothing: a reader fetches 2 KB for a word instead of 28.
 */
const PLACES = 128;

/** A page as Pagefind is to index it, and how the questions before its text are laid out. */
export interface IndexedPage {
  html: string;
  layout: Layout;
}

/**
 * Makes of a page what Pagefind is to index: what readers asked, question by question, and then the stems of the page's
 * telling words, each once, in the order of the alphabet. It is asked for one word at a time, says which pages have it and
 * at which places, and shows no excerpt; how much a page has to do with a word, its title, aliases and questions tell
 * better than the number of its mentions (tried with `npm run bench:search`).
 * @param aliases what else people call the page; it does not show them
 * @param asked the questions that it answers
 * @returns undefined for a page that is not to be found
 */
export function forIndex(html: string, aliases: readonly string[] = [], asked: readonly Asked[] = []): IndexedPage | undefined {
  const [main] = /<main\b[^>]*\sdata-pagefind-body\b[\s\S]*<\/main>/.exec(html) ?? [];
  if (main === undefined) return undefined;
  const text = `${textOf(parse(main) as Node)} ${aliases.join(' ')}`;
  const stems = new Set([...tellingStems(text), ...asked.flatMap((question) => [...question.stems])]);
  const repeated = [...stems].sort().flatMap((each) => Array.from({ length: PLACES }, () => each));
  const { stems: first, layout } = layOut(asked);
  return { html: `<!doctype html><html><body>${[...first, ...repeated].map(inIndex).join(' ')}</body></html>`, layout };
}

/** The text of an element, without what is folded or not to be found, and with both names of a flag: `-d` is `--detach`. */
function textOf(node: Node): string {
  if (node.type === TEXT_NODE) return decode(String(node.value));
  const inside = 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
  if (node.type !== ELEMENT_NODE) return inside;
  const { name, attributes } = node as ElementNode;
  const classes = (attributes['class'] ?? '').split(' ');
  if ('data-pagefind-ignore' in attributes || name === 'script' || name === 'style' || name === 'svg' || classes.some((each) => FOLDED.has(each))) return '';
  const flag = attributes['data-f'] === undefined ? '' : ` ${decode(attributes['data-f'])} `;
  return WITHIN_WORDS.has(name) ? flag + inside : ` ${flag + inside} `;
}

/** The character references that the site's pages have. */
const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => CHARACTERS[reference] ?? reference);
}
