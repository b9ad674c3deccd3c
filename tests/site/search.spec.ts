import { expect, SECTION, test } from './fixtures.ts';

test.beforeEach(async ({ page, home }) => {
  await page.goto(home + SECTION);
});

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search with the cursor in it`, async ({ page }) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  });
}

test('Escape closes the search and gives the focus back', async ({ page }) => {
  const button = page.getByRole('button', { name: /^Search/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const before: string[] = [];
  page.on('request', (request) => before.push(request.url()));
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 2000);
  expect(before.filter((url) => /pagefind|[sS]earch/.test(url))).toEqual([]);
  await page.keyboard.press('/');
  await expect.poll(() => before.some((url) => url.includes('pagefind/pagefind.js'))).toBe(true);
});

for (const [query, title] of [
  ['--rm', 'Removing Stopped Containers Automatically'],
  ['-it', 'Interactive Mode'],
  ['copy a folder', 'Copying Files Into & From a Container'],
  ['docker push', 'Pushing Images to Docker Hub'],
  ['--follow', 'Attached & Detached Containers'],
  ['--volumes', 'Deleting Images & Containers'],
] as const) {
  test(`${query} finds “${title}”`, async ({ page }) => {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('listbox')).toContainText(title);
  });
}

test('a result leads to the heading that answers', async ({ page, home }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy between containers');
  await page.getByRole('option', { name: /Copy between containers/ }).click();
  await expect(page).toHaveURL(`${home}${SECTION}#copy-between-containers`);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the arrow keys go through the results and Enter opens the chosen one', async ({ page }) => {
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  await box.fill('docker');
  const options = page.getByRole('option');
  await expect(options.nth(2)).toBeVisible();
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.nth(2).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  const href = await options.last().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${(href ?? '?').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
});

test('what is typed while the search is still on its way is not lost', async ({ page }) => {
  await page.route('**/searchDialog*.js', async (route) => {
    await page.keyboard.type('push');
    await route.continue();
  });
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toHaveValue('push');
});

test('a query that nothing answers is told so', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('xylophone');
  await expect(page.getByRole('dialog')).toContainText('Nothing is found for “xylophone”');
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('markup in a query is shown as text and never becomes part of the page', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('<img/xyzzy/onerror=alert(1)>');
  await expect(page.getByRole('dialog')).toContainText('<img/xyzzy/onerror=alert(1)>');
  await expect(page.locator('dialog img')).toHaveCount(0);
});

test('an index that cannot be loaded is said, and typing again tries again', async ({ page }) => {
  await page.route('**/pagefind.js', (route) => route.abort());
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toContainText('The search could not be loaded');
});

test('what was typed is still there when the search is opened again', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toHaveValue('copy');
});

test('the number of results is announced', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('xylophone');
  await expect(page.getByRole('status')).toHaveText('0 results');
});

test('the home page’s examples search for what they say', async ({ page, home }) => {
  await page.goto(home);
  await page.getByRole('button', { name: '--rm' }).click();
  await expect(page.getByRole('combobox')).toHaveValue('--rm');
  await expect(page.getByRole('option').first()).toBeVisible();
});
