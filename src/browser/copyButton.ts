import { copyFor } from './clipboard.ts';
import { readCode } from './readCode.ts';

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
    await copyFor(button, [...codes].map((code) => readCode(code, code.closest('.shell') !== null)).join('\n'), name, 'Select and copy');
  }
}

customElements.define('copy-button', CopyButton);
