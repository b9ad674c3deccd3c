import { expect, SECTION, test } from './fixtures.ts';

const DARK = 'rgb(16, 19, 23)';
const LIGHT = 'rgb(252, 251, 248)';

test('the theme follows the system until the reader chooses', async ({ page, home }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(home);
  await expect(page.locator('body')).toHaveCSS('background-color', DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT);
});

test('the theme button goes through system, light and dark, and the choice holds on the next page', async ({ page, home }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(home);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', DARK);
  await page.goto(home + SECTION);
  await expect(page.locator('body')).toHaveCSS('background-color', DARK);
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT);
});

test('a chosen theme is on the page before its script runs', async ({ page, home }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(home);
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(home + SECTION);
  await expect(page.locator('body')).toHaveCSS('background-color', DARK);
});

test('a choice in one tab is taken over by the others', async ({ page, context, home }) => {
  await page.goto(home);
  const other = await context.newPage();
  await other.goto(home);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await expect(other.getByRole('button', { name: 'Theme: light' })).toBeVisible();
});
