import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';
import { readCode } from './readCode.ts';

const SHOWN_MS = 1600;

/**
 * Makes the button that copies a result's command. It stands beside the list in the option's row, and the cursor stays in
 * the box when it is pressed.
 * @param row the option's, from 1
 * @param onFocus called when one comes to it by Tab
 * @returns undefined for a result without a command
 */
export function copyResultButton(option: HTMLElement, row: number, onFocus: () => void): HTMLButtonElement | undefined {
  const code = option.querySelector('code');
  if (code === null) return undefined;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy ${readCode(code, true)}`;
  button.style.gridRow = String(row);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('focus', onFocus);
  button.addEventListener('click', async () => {
    const copied = await writeClipboard(readCode(code, true));
    button.textContent = copied ? 'Copied' : 'Not allowed here';
    announce(copied ? 'Copied to the clipboard' : 'The browser does not allow copying here');
    setTimeout(() => (button.textContent = 'Copy'), SHOWN_MS);
  });
  return button;
}
