import { announce } from './announce.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Half a disc for the system's theme, an empty one for light, a full one for dark. */
const ICONS: Record<Theme, string> = {
  system: 'M9 2.5a6.5 6.5 0 0 1 0 13z',
  light: '',
  dark: 'M9 2.5a6.5 6.5 0 0 1 0 13 6.5 6.5 0 0 1 0-13z',
};

/** `<theme-button>`: goes through system, light and dark, and keeps the choice. */
class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'theme';
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(readTheme()) + 1) % THEMES.length] ?? 'system';
      writeTheme(next);
      this.#show(button);
      announce(`Theme: ${next}`);
    });
    this.replaceChildren(button);
    this.#show(button);
    addEventListener('storage', () => {
      document.documentElement.dataset['theme'] = localStorage.getItem('theme') ?? '';
      this.#show(button);
    });
  }

  #show(button: HTMLButtonElement): void {
    const theme = readTheme();
    button.setAttribute('aria-label', `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
    button.innerHTML = `<svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><circle cx="9" cy="9" r="6.5"/><path d="${ICONS[theme]}" fill="currentColor"/></svg>`;
  }
}

function readTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system';
}

function writeTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme === 'system' ? '' : theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Where the browser keeps nothing, the choice holds for this page.
  }
}

customElements.define('theme-button', ThemeButton);
