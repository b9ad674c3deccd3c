import { expect, test } from './fixtures.ts';

test('by keyboard alone a reader searches, opens an answer, copies its command and goes on', async ({ page, home }) => {
  await page.goto(home);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('copy between containers');
  await expect(page.getByRole('option', { name: /Copy between containers/ })).toBeVisible();
  while ((await page.locator('[aria-selected=true]').textContent())?.includes('Copy between containers') !== true) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#copy-between-containers$/);

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  let steps = 0;
  do await page.keyboard.press('Tab');
  while ((await focused()) !== 'Copy' && ++steps < 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copied to the clipboard');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('docker cp');

  steps = 0;
  do await page.keyboard.press('Tab');
  while (!(await focused()).startsWith('Next') && ++steps < 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naming & Tagging Containers and Images');
});

test('whatever has the focus shows it', async ({ page, home }) => {
  await page.goto(home);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).not.toBe('none');
  }
});

test('with reduced motion nothing scrolls smoothly or fades', async ({ page, home }) => {
  await page.goto(home);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});
