import { copyFor } from './clipboard.ts';
import { readCode } from './readCode.ts';

const NAME = 'Copy';

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
  button.textContent = NAME;
  button.ariaLabel = `${NAME} ${readCode(code, true)}`;
  button.style.gridRow = String(row);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('focus', onFocus);
  button.addEventListener('click', () => void copyFor(button, readCode(code, true), NAME, 'Not allowed here'));
  return button;
}
