import { expect, test } from './fixtures.ts';

const LIFE = 'docker-images-and-containers/stopping-and-restarting-containers/';

test('a diagram says in words what it shows, and below it what it is', async ({ page, home }) => {
  await page.goto(home + LIFE);
  await expect(page.getByRole('group', { name: /docker create makes a created container from an image/ })).toBeVisible();
  await expect(page.locator('figure.diagram figcaption')).toContainText('A container’s life');
});

test('a command on an arrow of the container’s life leads to its section', async ({ page, home }) => {
  await page.goto(home + LIFE);
  await page.getByRole('link', { name: 'docker rm', exact: true }).click();
  await expect(page).toHaveURL(`${home}docker-images-and-containers/deleting-images-and-containers/`);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a diagram has the colors of the ${scheme} theme`, async ({ page, home }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(home + LIFE);
    const [text, ink] = await page.locator('figure.diagram svg').evaluate((svg) => [getComputedStyle(svg).fill, getComputedStyle(document.body).color]);
    expect(text).toBe(ink);
  });
}

test('on a phone a diagram is as wide as the text at most', async ({ page, home }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(home + LIFE);
  const right = await page.locator('figure.diagram svg').evaluate((svg) => svg.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(360);
});
