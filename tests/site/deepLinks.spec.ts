import { expect, SECTION, test } from './fixtures.ts';

test('the link at a heading leads to it and is copied', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const heading = page.getByRole('heading', { name: 'Copy between containers' });
  await heading.hover();
  await page.locator('.heading', { has: heading }).getByRole('link').click();
  await expect(page).toHaveURL(`${home}${SECTION}#copy-between-containers`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${home}${SECTION}#copy-between-containers`);
  await expect(page.getByRole('status')).toHaveText('Link copied to the clipboard');
});

test('a heading that is linked to is marked and not hidden under the header', async ({ page, home }) => {
  await page.goto(`${home}${SECTION}#copy-between-containers`);
  const heading = page.getByRole('heading', { name: 'Copy between containers' });
  await expect(heading).toBeInViewport();
  const header = await page.locator('header').boundingBox();
  const box = await heading.boundingBox();
  expect(box?.y).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0));
  const marked = (element: Element) => getComputedStyle(element, '::before').backgroundColor;
  const mark = await page.locator('.heading', { has: heading }).evaluate(marked);
  const none = await page.locator('.heading').filter({ hasNot: heading }).first().evaluate(marked);
  expect(mark).not.toBe(none);
});

test('“on this page” marks the heading that the reader is at', async ({ page, home }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(home + SECTION);
  const list = page.getByRole('navigation', { name: 'On this page' });
  await expect(list.locator('[aria-current]')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Copy between containers' }).evaluate((heading) => heading.scrollIntoView());
  await expect(list.locator('[aria-current]')).toHaveText('Copy between containers');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(list.locator('[aria-current]')).toHaveText((await list.getByRole('link').last().textContent()) ?? '');
});

test('the old address of a renamed section leads to the new one, with its heading', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers/pushing-images-to-dockerhub/#x`);
  await expect(page).toHaveURL(`${home}docker-images-and-containers/pushing-images-to-docker-hub/#x`);
});
