import { escapeHtml } from './annotate.ts';

/** Sets a line of our own words: `code` between backticks, everything else as it is. */
export function inlineMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((piece, index) => (index % 2 === 1 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');
}
