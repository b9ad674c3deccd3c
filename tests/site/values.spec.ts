import type { Page } from '@playwright/test';
import { expect, SECTION, test } from './fixtures.ts';

const OTHER = 'docker-images-and-containers/stopping-and-restarting-containers/';

/** The first place in a block where the reader's container stands. */
const word = (page: Page) => page.locator('figure .cmd [data-v=container]').first();
const box = (page: Page) => page.locator('#your-values input[data-v=container]').first();
const command = (page: Page, text: string) => page.locator('figure .cmd').filter({ hasText: text }).first();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ page, home }) => {
  await page.goto(home + SECTION);
});

test('a marked word that is typed over changes everywhere on the page and in the panel', async ({ page }) => {
  await word(page).click();
  await page.keyboard.type('api');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('api');
  await expect(page.locator('code [data-v=container]', { hasText: /^web$/ })).toHaveCount(0);
  await expect(command(page, 'nginx.conf .')).toContainText('docker cp api:/etc/nginx/nginx.conf .');
});

test('a value set on one page is in the copy of another', async ({ page, home }) => {
  await box(page).fill('shop_db');
  await expect(word(page)).toHaveText('shop_db');
  await page.goto(home + OTHER);
  await command(page, 'docker stop shop_db').getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboard(page)).toBe('docker stop shop_db');
});

test('a value is on the page before its script runs', async ({ page, home }) => {
  await box(page).fill('early');
  await expect(word(page)).toHaveText('early');
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(home + SECTION);
  await expect(word(page)).toHaveText('early');
});

test('a word that Docker would refuse is marked with the reason and not put in', async ({ page, home }) => {
  await word(page).click();
  await page.keyboard.type('no spaces!');
  await expect(page.getByRole('alert')).toContainText('Not taken: a container’s name'.replace('’', "'"));
  await expect(word(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(box(page)).toHaveValue('web');
  await page.keyboard.press('Enter');
  await expect(word(page)).toHaveText('web');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto(home + SECTION);
  await expect(word(page)).toHaveText('web');
});

test('a path with a space or a quote is quoted where it is copied', async ({ page }) => {
  const path = page.locator('#your-values input[data-v=path]');
  await path.fill('/srv/my site');
  const copied = command(page, '/srv/my site');
  await copied.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboard(page)).toContain("'/srv/my site'");
  await path.fill("/srv/it's");
  await command(page, "/srv/it's").getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboard(page)).toContain(`'/srv/it'\\''s'`);
});

test('reset brings the examples back', async ({ page }) => {
  await box(page).fill('api');
  await expect(word(page)).toHaveText('api');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(word(page)).toHaveText('web');
  await expect(page.getByRole('status')).toHaveText('The examples are back');
});

test('Escape leaves what stood there before', async ({ page }) => {
  await word(page).focus();
  await page.keyboard.type('a b');
  await page.keyboard.press('Escape');
  await expect(word(page)).toHaveText('web');
});

test('values are never in the address unless the reader shares them', async ({ page, context, home }) => {
  await box(page).fill('api');
  await expect(word(page)).toHaveText('api');
  expect(page.url()).toBe(home + SECTION);
  await page.getByRole('button', { name: 'Copy link with them' }).click();
  await expect(page.getByRole('status')).toHaveText('Link with your values copied to the clipboard');
  const link = await clipboard(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  const other = await context.newPage();
  await other.goto(link);
  await expect(word(other)).toHaveText('api');
});

test('a shared link brings nothing that Docker would refuse, and no markup', async ({ page, home }) => {
  await page.goto(`${home}${SECTION}?values=${encodeURIComponent(JSON.stringify({ 'container=web': '<img src=x onerror=alert(1)>' }))}`);
  await expect(word(page)).toHaveText('web');
  await page.evaluate(() => localStorage.setItem('values', JSON.stringify({ 'container=web': '<img src=x>' })));
  await page.goto(home + SECTION);
  await expect(page.locator('code img')).toHaveCount(0);
});

test('a marked word says to a screen reader what it is', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Your container, for example web' }).first()).toBeVisible();
});

test('in a second tab a change shows at once', async ({ page, context, home }) => {
  const other = await context.newPage();
  await other.goto(home + SECTION);
  await box(page).fill('api');
  await expect(word(other)).toHaveText('api');
});

test('flags can be switched between short and long, and the copy follows', async ({ page, home }) => {
  await page.goto(home + OTHER);
  const stop = page.locator('figure .cmd').filter({ hasText: 'docker stop -t' }).first();
  await page.getByRole('checkbox', { name: 'Long flags' }).check();
  const long = page.locator('figure .cmd').filter({ hasText: 'docker stop --timeout' }).first();
  await long.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboard(page)).toContain('docker stop --timeout');
  await page.reload();
  await expect(long).toBeVisible();
  await page.getByRole('checkbox', { name: 'Long flags' }).uncheck();
  await expect(stop).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the examples stand there, marked, and the panel is not shown', async ({ page }) => {
    await expect(word(page)).toHaveText('web');
    await expect(page.locator('#your-values')).toBeHidden();
  });
});
