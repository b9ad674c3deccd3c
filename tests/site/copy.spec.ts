import { expect, SECTION, test } from './fixtures.ts';

const clipboard = () => navigator.clipboard.readText();

test.beforeEach(async ({ page, home }) => {
  await page.goto(home + SECTION);
});

test('copying a shell block takes its commands without their comments', async ({ page }) => {
  const block = page.locator('.block').filter({ hasText: 'docker cp web:/etc/nginx/nginx.conf .' }).first();
  await block.getByRole('button', { name: 'Copy' }).first().click();
  const text = await page.evaluate(clipboard);
  expect(text).toContain('docker cp web:/etc/nginx/nginx.conf .');
  expect(text).not.toContain('#');
});

test('copying a file takes all of it', async ({ page }) => {
  const block = page.locator('.block:not(.shell):has(figcaption)').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(clipboard)).toBe((await block.locator('code').innerText()).trimEnd());
});

test('a copy is announced to a screen reader and shown on the button', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Copy' }).first();
  await button.click();
  await expect(page.getByRole('status')).toHaveText('Copied to the clipboard');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
});

test('a clipboard that the browser denies is said', async ({ page, context }) => {
  await context.clearPermissions();
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('status')).toHaveText('The browser does not allow copying here');
});

test('an output has nothing to copy', async ({ page }) => {
  await expect(page.locator('.block.output').first()).toBeVisible();
  await expect(page.locator('.block.output button')).toHaveCount(0);
});
