import { readRecord } from '../../src/verified/record.ts';
import { expect, SECTION, test } from './fixtures.ts';

const record = readRecord();
const proof = record[SECTION.slice(0, -1)];

test('a section says with what it was run, and leads to the table', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const ran = page.locator('.ran');
  await expect(ran).toContainText(`Ran on Docker Engine ${proof?.engine}: ${proof?.commands} commands, twice, on`);
  await expect(ran.locator('time')).toHaveAttribute('datetime', proof?.date ?? '');
  await ran.getByRole('link').click();
  await expect(page).toHaveURL(`${home}verified/`);
});

test('the table has a row for every section that was run, with its engine, day, images and commands', async ({ page, home }) => {
  await page.goto(`${home}verified/`);
  await expect(page.locator('tbody tr')).toHaveCount(Object.keys(record).length);
  const row = page.locator('tbody tr', { has: page.locator(`a[href$="/${SECTION}"]`) });
  await expect(row).toContainText(proof?.engine ?? '');
  await expect(row).toContainText(proof?.images ?? '');
  await expect(row).toContainText(`${proof?.commands} commands, twice`);
});

test('the page says what was not run, and why', async ({ page, home }) => {
  await page.goto(`${home}verified/`);
  await page.getByRole('link', { name: 'not run', exact: true }).click();
  await expect(page.locator('dt').first()).toHaveText('docker login');
  await expect(page.locator('dd').first()).toContainText('opens a page in your browser');
});

test('the footer of every page leads to what was run', async ({ page, home }) => {
  await page.goto(home);
  await page.getByRole('contentinfo').getByRole('link', { name: 'What was run' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was run');
});

for (const width of [320, 360, 768]) {
  test(`the table fits a screen of ${width} pixels`, async ({ page, home }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${home}verified/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('on paper it is a table, without the frame of the site', async ({ page, home }) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${home}verified/`);
  await expect(page.locator('thead').first()).toHaveCSS('display', 'table-header-group');
  await expect(page.getByRole('contentinfo')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
});
