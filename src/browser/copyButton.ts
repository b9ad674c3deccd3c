import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';
import { readCode } from './readCode.ts';

const SHOWN_MS = 1600;

/**
 * `<copy-button>`: copies the command or the file that it stands beside; with `data-all`, every command of its block.
 * It is empty in the page, so that no dead button shows without JavaScript.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const all = this.dataset['all'] !== undefined;
    const name = all ? 'Copy all' : 'Copy';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = name;
    button.addEventListener('click', () => void this.#copy(button, name));
    this.replaceChildren(button);
  }

  async #copy(button: HTMLButtonElement, name: string): Promise<void> {
    const codes = this.parentElement?.querySelectorAll<HTMLElement>('pre > code') ?? [];
    const copied = await writeClipboard([...codes].map((code) => readCode(code, code.closest('.shell') !== null)).join('\n'));
    button.textContent = copied ? 'Copied' : 'Select and copy';
    announce(copied ? 'Copied to the clipboard' : 'The browser does not allow copying here');
    setTimeout(() => (button.textContent = name), SHOWN_MS);
  }
}

customElements.define('copy-button', CopyButton);
