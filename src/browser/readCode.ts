import { shellQuote, type Quoting } from '../block/shellQuote.ts';

/** The text of a block as it is to be pasted: the reader's own values in it, quoted for the shell where it is one. */
export function readCode(code: HTMLElement, isShell: boolean): string {
  if (!isShell) return code.textContent ?? '';
  const copy = code.cloneNode(true) as HTMLElement;
  for (const value of copy.querySelectorAll<HTMLElement>('[data-v]')) {
    const { e: example = value.textContent, q = '' } = value.dataset;
    const text = value.textContent ?? '';
    if (text !== example) value.textContent = shellQuote(text, q as Quoting);
  }
  return copy.textContent ?? '';
}
