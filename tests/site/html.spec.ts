import { HtmlValidate } from 'html-validate';
import { published } from '../sites.ts';
import { builtPages, expect, test } from './fixtures.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the HTML is written out is the compiler's affair, not the reader's.
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // Scripts and styles in the page are let through by their hashes in the content security policy.
    'require-csp-nonce': 'off',
    // A heading's id is the one that GitHub gives it, so that links work there too; that of `--rm` begins with a hyphen.
    'valid-id': ['error', { relaxed: true }],
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { path, html } of builtPages(published)) {
    const { results } = await validator.validateString(html, path || 'index.html');
    for (const { messages } of results) faults.push(...messages.map((fault) => `${path}:${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`));
  }
  expect(faults).toEqual([]);
});
