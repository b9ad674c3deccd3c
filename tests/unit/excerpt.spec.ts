import { expect, test } from '@playwright/test';
import { readableExcerpt } from '../../src/search/excerpt.ts';
import { forIndex } from '../../src/search/forIndex.ts';

const shown = (excerpt: string): string => readableExcerpt(excerpt, 'What the section is about.').map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('code is left out of an excerpt, its beginning and its end too', () => {
  expect(shown('rm web ⁆ You can <mark>remove</mark> more than one container at once. ⁅ docker rm')).toBe('You can [remove] more than one container at once.');
  expect(shown('Stop it first, or use force: ⁅ docker rm -f box ⁆ The program gets no time.')).toBe('Stop it first, or use force: The program gets no time.');
});

test('an excerpt of code alone gives way to the section’s description', () => {
  expect(shown('⁅ docker <mark>rm</mark> -f box ⁆')).toBe('What the section is about.');
});

test('markup in an excerpt is text', () => {
  expect(shown('a &lt;b&gt; and <mark>&amp;amp;</mark> and more text to read')).toBe('a <b> and [&amp;] and more text to read');
});

test('the index has both forms of a flag, and no explanations', () => {
  const html = '<pre><code>docker run <span class="f" data-f="--detach"><span class="f">-d</span></span></code></pre><details class="explain"><summary>Explain</summary><dl><dd>Says.</dd></dl></details>';
  const text = forIndex(html).replace(/<[^>]*>/g, '');
  expect(text).toContain('--detach -d');
  expect(text).not.toContain('Says.');
});
