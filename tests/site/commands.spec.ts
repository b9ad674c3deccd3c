import type { Page } from '@playwright/test';
import { expect, SECTION, test } from './fixtures.ts';

const command = (page: Page, text: string) => page.locator('figure .cmd').filter({ hasText: text }).first();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('each command is copied by itself, without its label, a prompt or an output', async ({ page, home }) => {
  await page.goto(home + SECTION);
  await command(page, 'docker cp web:/etc/nginx/nginx.conf .').getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await clipboard(page)).toBe('docker cp web:/etc/nginx/nginx.conf .');
});

test('the block’s button copies all its commands', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const block = page.locator('figure.shell').filter({ has: page.getByRole('button', { name: 'Copy all' }) }).first();
  await block.getByRole('button', { name: 'Copy all' }).click();
  const lines = (await clipboard(page)).split('\n');
  expect(lines).toHaveLength(await block.locator('.cmd').count());
  for (const line of lines) expect(line).toMatch(/^docker /);
});

test('a command is copied by touch and by keyboard as by mouse', async ({ browser, home }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(home + SECTION);
  const button = command(page, 'docker cp web:/etc/nginx/nginx.conf .').getByRole('button', { name: 'Copy', exact: true });
  await button.tap();
  expect(await clipboard(page)).toBe('docker cp web:/etc/nginx/nginx.conf .');
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => clipboard(page)).toBe('docker cp web:/etc/nginx/nginx.conf .');
  await context.close();
});

test('on a phone a long command wraps and nothing of it is hidden', async ({ page, home }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${home}docker-images-and-containers/using-and-running-external-images/`);
  for (const pre of await page.locator('.cmd pre').all()) {
    expect(await pre.evaluate((element) => element.scrollWidth <= element.clientWidth + 1)).toBe(true);
  }
});

for (const width of [360, 1440]) {
  test(`no part of a command lies over another at ${width} pixels`, async ({ page, home }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [SECTION, 'running-containers/publish-a-port/']) {
      await page.goto(home + path);
      const outside = await page.locator('.cmd code .f').evaluateAll((flags) =>
        flags.filter((flag) => {
          const text = document.createRange();
          text.selectNodeContents(flag);
          const [own, box] = [text.getBoundingClientRect(), flag.getBoundingClientRect()];
          return own.left < box.left - 1 || own.right > box.right + 1;
        }).map((flag) => flag.textContent),
      );
      expect(outside).toEqual([]);
    }
  });
}

test('a command’s parts are explained in order, on demand', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const copy = command(page, 'docker cp web:/etc/nginx/nginx.conf .');
  await expect(copy.locator('dl')).toBeHidden();
  await copy.getByText('Explain').click();
  await expect(copy.locator('dt').first()).toContainText('docker cp');
  await expect(copy.locator('dl')).toContainText('the path in the container');
});

test('pointing at a row lights up its part of the command, and the other way round', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const copy = command(page, 'docker cp web:/etc/nginx/nginx.conf .');
  await copy.getByText('Explain').click();
  await copy.locator('dt').first().hover();
  await expect(copy.locator('pre .lit')).toHaveText('docker cp');
  await copy.locator('pre [data-p]').last().hover();
  await expect(copy.locator('dt.lit')).toHaveCount(1);
});

test('a command’s own page explains its flags and names the sections that use it', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const copy = command(page, 'docker cp web:/etc/nginx/nginx.conf .');
  await copy.getByText('Explain').click();
  await copy.getByRole('link', { name: 'docker cp' }).click();
  await expect(page).toHaveURL(`${home}reference/docker-cp/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('docker cp');
  await page.getByRole('link', { name: 'Copying Files Into & From a Container' }).first().click();
  await expect(page).toHaveURL(home + SECTION);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the explanations open', async ({ page, home }) => {
    await page.goto(home + SECTION);
    const copy = command(page, 'docker cp web:/etc/nginx/nginx.conf .');
    await copy.getByText('Explain').click();
    await expect(copy.locator('dl')).toContainText('container');
  });
});
