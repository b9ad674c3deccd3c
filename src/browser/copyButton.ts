import { commandsOf } from '../block/commandsOf.ts';
import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';

const SHOWN_MS = 1600;

/** `<copy-button>`: copies the block that it stands in. It is empty in the page, so that no dead button shows without JavaScript. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.#copy(button));
    this.replaceChildren(button);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const block = this.parentElement;
    const text = block?.querySelector('code')?.textContent ?? '';
    const copied = await writeClipboard(block?.classList.contains('shell') ? commandsOf(text) : text);
    button.textContent = copied ? 'Copied' : 'Select and copy';
    announce(copied ? 'Copied to the clipboard' : 'The browser does not allow copying here');
    setTimeout(() => (button.textContent = 'Copy'), SHOWN_MS);
  }
}

customElements.define('copy-button', CopyButton);
