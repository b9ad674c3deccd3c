import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { runAstro } from '../astro.ts';

const FOLDER = 'node_modules/.cache/sites';

test.describe.configure({ mode: 'serial' });

test('a build with faults fails, lists all of them with file and line, and shows no stack of calls', async () => {
  const { code, output } = await runAstro(['build', '--outDir', `${FOLDER}/faults`], 'tests/fixtures/faults');
  expect(code).not.toBe(0);
  expect(output).toContain('4 faults in the cookbooks');
  expect(output).toContain('tests/fixtures/faults/web/cookbook.yaml:2  created_at: expected a day that exists, as YYYY-MM-DD, found "soon"');
  expect(output).toContain('tests/fixtures/faults/web/one.mdx:2  title: expected some text, found an empty one');
  expect(output).toContain('tests/fixtures/faults/web/one.mdx:3  words: there is no such field');
  expect(output).toMatch(/tests\/fixtures\/faults\/web\/one\.mdx:\d {2}not valid MDX/);
  expect(output).not.toMatch(/^\s+at /m);
});

test('a draft is never built', async () => {
  const { code } = await runAstro(['build', '--outDir', `${FOLDER}/drafts`], 'tests/fixtures/drafts');
  expect(code).toBe(0);
  expect(existsSync(`${FOLDER}/drafts/web/published/index.html`)).toBe(true);
  expect(existsSync(`${FOLDER}/drafts/web/unfinished/index.html`)).toBe(false);
});
