import type { ChildProcess } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startAstro } from '../astro.ts';

test.describe.configure({ mode: 'serial' });

let server: ChildProcess;
let home: string;
const folder = 'trial/writing';

test.beforeAll(async () => {
  // Not in node_modules or test-results, whose files Vite does not watch.
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/drafts', folder, { recursive: true });
  server = startAstro(['dev', '--port', '0'], folder);
  home = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const url = /http:\/\/localhost:\d+\/docker-cookbook\//.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    });
    server.on('close', () => reject(new Error(output)));
  });
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

test('while one writes, a draft shows and is marked as one', async ({ page }) => {
  await page.goto(home);
  await expect(page.locator('#contents')).toContainText('Unfinished (draft)');
  await page.goto(`${home}web/unfinished/`);
  await expect(page.getByText('Draft: this page is not built.')).toBeVisible();
});

test('while one writes, the search finds what is written', async ({ page }) => {
  await page.goto(home);
  // Vite loads the page anew when it first meets a dependency, and takes an open search with it.
  await expect(async () => {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('wombats', { timeout: 5_000 });
    await expect(page.getByRole('option').first()).toContainText('Unfinished');
  }).toPass();
});

test('while one writes, a change shows without a restart', async ({ page }) => {
  await page.goto(`${home}web/published/`);
  writeFileSync(`${folder}/web/published.mdx`, '---\ntitle: Published\n---\n\nA section about kangaroos.\n');
  await expect(page.getByRole('main')).toContainText('kangaroos');
});
