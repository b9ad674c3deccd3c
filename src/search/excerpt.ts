import { CODE_END, CODE_START } from './forIndex.ts';

/** A piece of an excerpt: text, and whether it was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Fewer letters than this say nothing. */
const SHORTEST = 24;

/**
 * Makes a readable sentence of Pagefind's excerpt, which is cut out of the page's text as it comes: code is left out.
 * The excerpt is HTML, escaped text with `<mark>` in it; it is taken apart here, so that none of it is parsed as HTML.
 * @param instead what to show when nothing readable is left, such as the section's description
 */
export function readableExcerpt(excerpt: string, instead: string): Piece[] {
  const prose = excerpt
    .replace(new RegExp(`^[^${CODE_START}]*${CODE_END}`), '') // it begins inside code
    .replace(new RegExp(`${CODE_START}[^${CODE_END}]*(?:${CODE_END}|$)`, 'g'), ' ')
    .replace(/^[\s.]+|(?<=[.:!?])\s*\.(?=\s)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const text = prose.replace(/<\/?mark>/g, '');
  if (text.length < SHORTEST) return [{ text: instead, marked: false }];
  return prose
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: unescapeHtml(piece.replace(/<\/?mark>/g, '')), marked: piece.startsWith('<mark>') }));
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
