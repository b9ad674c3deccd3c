import { escapeHtml } from './annotate.ts';

/** Code up to this length is never broken at its hyphens; a longer one may be, or it would not fit a phone. */
export const UNBROKEN = 24;

/** Sets a line of our own words: `code` between backticks, everything else as it is. */
export function inlineMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((piece, index) => (index % 2 === 1 ? `<code${piece.length > UNBROKEN ? ' class="long"' : ''}>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');
}
