import type { Fence } from './fence.ts';
import { quotingAt, shellQuote } from './shellQuote.ts';
import { findValues, valuesOf, type Value } from './values.ts';

/**
 * Puts other words in the place of a block's values, as a reader's own are where they copy it: quoted for the shell
 * in a command, as they are everywhere else.
 * @param mine the word for a value; undefined leaves its example
 */
export function fillValues(text: string, fence: Fence, mine: (value: Value) => string | undefined): string {
  let filled = '';
  let at = 0;
  for (const { value, start, end } of findValues(text, valuesOf(fence))) {
    const word = mine(value) ?? value.example;
    const quoted = fence.lang === 'bash' && word !== value.example ? shellQuote(word, quotingAt(text, start)) : word;
    filled += text.slice(at, start) + quoted;
    at = end;
  }
  return filled + text.slice(at);
}
