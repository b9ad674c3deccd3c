import { expect, SECTION, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript a section reads in full, and has no button that does nothing', async ({ page, home }) => {
  await page.goto(home + SECTION);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.block.shell').first()).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'All sections' })).toBeVisible();
});

test('without JavaScript a reader comes from the home page to a heading of a section', async ({ page, home }) => {
  await page.goto(home);
  await page.getByRole('link', { name: /^Copying Files/ }).click();
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Copy between containers' }).click();
  await expect(page.getByRole('heading', { name: 'Copy between containers' })).toBeInViewport();
});

test('without JavaScript the sheets of a phone open', async ({ page, home }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(home + SECTION);
  await page.getByRole('button', { name: 'Sections' }).click();
  await expect(page.getByRole('navigation', { name: 'Docker Images and Containers' })).toBeVisible();
});

test('without JavaScript the theme is the system’s', async ({ page, home }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(home);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 19, 23)');
});

test('without JavaScript an old address leads on', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers/pushing-images-to-dockerhub/`);
  await expect(page).toHaveURL(`${home}docker-images-and-containers/pushing-images-to-docker-hub/`);
});
