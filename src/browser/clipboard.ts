import { announce } from './announce.ts';

/** How long a button says that it copied, in milliseconds. */
const SHOWN_MS = 1600;

/**
 * Puts text on the clipboard.
 * @returns whether it is there: browsers refuse on an insecure page, or when the reader said no
 */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies text for a button that was pressed, which says so for a moment, as does a screen reader.
 * @param name what the button is called
 * @param refused what it says where the browser refuses
 */
export async function copyFor(button: HTMLButtonElement, text: string, name: string, refused: string): Promise<void> {
  const copied = await writeClipboard(text);
  button.textContent = copied ? 'Copied' : refused;
  announce(copied ? 'Copied to the clipboard' : 'The browser does not allow copying here');
  setTimeout(() => (button.textContent = name), SHOWN_MS);
}
