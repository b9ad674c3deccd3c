import { expect, test } from './fixtures.ts';

test('an address that is not there is answered with 404 and the nearest sections', async ({ page, home }) => {
  const response = await page.goto(`${home}docker-images-and-containers/copying-file-to-container/`);
  expect(response?.status()).toBe(404);
  const near = page.locator('nearest-pages');
  await expect(near.getByRole('heading')).toHaveText('Nearest to the address');
  await near.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Copying Files Into & From a Container');
});

test('an address like no section is answered with the table of contents and the search', async ({ page, home }) => {
  await page.goto(`${home}zzz/qqqq`);
  await expect(page.locator('nearest-pages').getByRole('heading')).toHaveText('Good places to start');
  await expect(page.locator('#contents').getByRole('link').first()).toBeVisible();
  await page.getByRole('button', { name: 'Search the cookbook' }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('an address without its last slash is sent on to the page', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers`);
  await expect(page).toHaveURL(`${home}docker-images-and-containers/`);
});
