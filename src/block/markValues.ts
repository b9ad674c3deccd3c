import type { Range } from './annotate.ts';
import type { Fence } from './fence.ts';
import { quotingAt } from './shellQuote.ts';
import { findValues, valuesOf } from './values.ts';

/**
 * Marks the values of a fence in a text, for `annotate`. `data-q` says in which quotes a value stands in a shell's
 * text, so that the reader's own is quoted to fit when it is copied.
 */
export function markValues(text: string, fence: Fence): Range[] {
  return findValues(text, valuesOf(fence)).map(({ value, start, end }) => {
    const quoting = fence.lang === 'bash' ? quotingAt(text, start) : '';
    return { start, end, open: `<span class="v" data-v="${value.kind}"${quoting && ` data-q="${quoting}"`}>`, close: '</span>' };
  });
}
