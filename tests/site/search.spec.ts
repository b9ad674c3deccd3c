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
  await expect(page.getByRole('dialog').getByRole('link', { name: 'all sections' })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('who finds nothing is told the nearest words, and one of them is searched by a press', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('cotnainrzes');
  await expect(page.getByRole('dialog')).toContainText('Nothing is found for “cotnainrzes”. The nearest words:');
  await page.getByRole('button', { name: 'containers', exact: true }).click();
  await expect(page.getByRole('combobox')).toHaveValue('containers');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(page.getByRole('dialog')).not.toContainText('Nothing is found');
});

test('how a misspelt word was read is told, and not for the beginning of a word', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('stop a contianer');
  await expect(page.getByRole('dialog')).toContainText('Searched “container” for “contianer”.');
  await expect(page.getByRole('option').first()).toContainText('docker stop web');
  await page.getByRole('combobox').fill('stop a contai');
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'stop a contai');
  await expect(page.getByRole('dialog')).not.toContainText('Searched “');
});

test('a flag leads to what the reference says of it', async ({ page, home }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('docker stop --timeout');
  const option = page.getByRole('option', { name: /docker stop › --timeout/ });
  await expect(option).toContainText('seconds');
  await option.click();
  await expect(page).toHaveURL(`${home}reference/docker-stop/#--timeout`);
});

test('markup in a query is shown as text and never becomes part of the page', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('<b>xyzzyq</b>');
  await expect(page.getByRole('dialog')).toContainText('Nothing is found for “<b>xyzzyq</b>”');
  await expect(page.locator('dialog b', { hasText: 'xyzzyq' })).toHaveCount(0);
});

test('an index that cannot be loaded is said, the titles are searched instead, and typing again tries again', async ({ page }) => {
  await page.route('**/search.json', (route) => route.abort());
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The search could not be loaded');
  await page.getByRole('combobox').fill('interactive');
  await expect(page.getByRole('option')).toHaveText([/^Interactive Mode/]);
  await page.unroute('**/search.json');
  await page.getByRole('combobox').fill('interactive shell');
  await expect(dialog).not.toContainText('could not be loaded');
  await expect(page.getByRole('option').first()).toContainText('docker');
});

test('where nothing can be loaded, the sections of this page are searched by title', async ({ page, home }) => {
  await page.route((url) => url.href === home || url.pathname.endsWith('.json'), (route) => route.abort());
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('interactive');
  await expect(page.getByRole('option')).toHaveText(['Interactive Mode']);
});

test('where the index cannot be loaded, sections of other cookbooks are found by title too', async ({ page }) => {
  await page.route('**/search.json', (route) => route.abort());
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('wait for the database');
  await expect(page.getByRole('option').first()).toContainText('Wait for the database');
  await page.getByRole('combobox').fill('xylophone');
  await expect(page.getByRole('dialog')).toContainText('No section has such a title.');
});

test('where the full text cannot be loaded, the small index answers alone, and says so', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy a file out of a container');
  await expect(page.getByRole('option').first()).toContainText('Copying Files Into & From a Container');
  await expect(page.getByRole('dialog')).toContainText('The full text could not be loaded');
});

test('where nobody knows how questions are worded, their words find what answers', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/pagefind/pairs/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy a file out of a container');
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'copy a file out of a container');
  await expect(page.getByRole('option').first()).toContainText('Copying Files Into & From a Container');
  await expect(page.getByRole('dialog')).not.toContainText('could not be loaded');
  expect(asked).not.toEqual([]);
});

test('of a command, which Docker words, nobody asks how it is worded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('docker run --rm');
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'docker run --rm');
  expect(asked.filter((url) => url.includes('.pf_index'))).not.toEqual([]);
  expect(asked.filter((url) => url.includes('/pairs/'))).toEqual([]);
});

test('a word that nobody wrote of is not answered because of the words around it', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('why do i have xylophone');
  await expect(page.getByRole('dialog')).toContainText('Nothing is found for “why do i have xylophone”');
});

test('a result shows the command that answers, with the reader’s value, and a key copies it', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('values', JSON.stringify({ 'container=web': 'my box' })));
  await page.reload();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy a file out of a container');
  await expect(page.getByRole('option').first().locator('code')).toHaveText('docker cp my box:/etc/nginx/nginx.conf .');
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status')).toHaveText('Copied to the clipboard');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`docker cp 'my box':/etc/nginx/nginx.conf .`);
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('a button beside a result copies its command and stays, with the cursor in the box', async ({ page, home }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('stop a container');
  await page.getByRole('button', { name: 'Copy docker stop web' }).first().click();
  await expect(page.locator('dialog [role=status]')).toHaveText('Copied to the clipboard');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker stop web');
  await expect(page).toHaveURL(home + SECTION);
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('a button that copies is reached by Tab, chooses its result, and the arrow keys lead on from it', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('docker');
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'docker');
  const second = page.getByRole('dialog').getByRole('button', { name: /^Copy / }).nth(1);
  await page.keyboard.press('Tab'); // Close
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(second).toBeFocused();
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog [role=status]')).toHaveText('Copied to the clipboard');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('a button that copies stands in the row of its result, at the width of a phone too', async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(page.url());
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('docker');
    await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'docker');
    const rows = await page.getByRole('option').filter({ has: page.locator('code') }).locator('code').evaluateAll((codes) => codes.map((code) => code.getBoundingClientRect()));
    const buttons = await page.locator('.results > button').evaluateAll((all) => all.map((button) => button.getBoundingClientRect()));
    expect(buttons).toHaveLength(rows.length);
    for (const [place, row] of rows.entries()) {
      const button = buttons[place];
      expect(button?.top).toBeGreaterThanOrEqual(row.top);
      expect(button?.bottom).toBeLessThanOrEqual(row.bottom);
      expect(button?.right).toBeLessThanOrEqual(row.right);
      expect(button?.height).toBeGreaterThanOrEqual(24); // https://www.w3.org/TR/WCAG22/#target-size-minimum
    }
  }
});

test('Enter with Ctrl opens a result in a new tab and leaves the search as it is', async ({ page, context }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('push an image');
  await expect(page.getByRole('option').first()).toContainText('Pushing Images to Docker Hub');
  const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(opened).toHaveURL(/pushing-images-to-docker-hub/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('Escape empties the search of the home page', async ({ page, home }) => {
  await page.goto(`${home}?q=stop`);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveValue('');
  await expect(page).toHaveURL(home);
});

test('commands that cannot be loaded are said, and the results lead to them', async ({ page }) => {
  await page.route('**/answers/**', (route) => route.abort());
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('push an image');
  await expect(page.getByRole('option').first()).toContainText('Pushing Images to Docker Hub');
  await expect(page.getByRole('dialog')).toContainText('The commands could not be loaded');
});

test('the words that were searched are marked on the page until Escape', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('push an image');
  await expect(page.getByRole('option').first()).toContainText('Pushing Images to Docker Hub');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pushing-images/);
  const marked = (): Promise<number> => page.evaluate(() => CSS.highlights.get('searched')?.size ?? 0);
  await expect.poll(marked).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  expect(await marked()).toBe(0);
});

test('Back leads to the search as it was left', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('docker');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const href = await page.getByRole('option').nth(2).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.goBack();
  await expect(page.getByRole('combobox')).toHaveValue('docker');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('href', href ?? '');
});

test('Back leads to the results as far as they were scrolled', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('docker');
  const list = page.getByRole('listbox');
  await expect(list).toHaveAttribute('data-answers', 'docker');
  await page.locator('.results').hover();
  await page.mouse.wheel(0, 150);
  const left = (): Promise<number> => page.evaluate(() => (history.state as { search?: { scrolled: number } } | null)?.search?.scrolled ?? 0);
  await expect.poll(left).toBe(150);
  await page.getByRole('option').nth(4).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.waitForLoadState();
  await page.goBack();
  await expect(list).toHaveAttribute('data-answers', 'docker');
  expect(await page.locator('.results').evaluate(({ scrollTop }) => scrollTop)).toBe(150);
});

test('a search can be linked to, and typing on the home page keeps the address', async ({ page, home }) => {
  await page.goto(`${home}?q=copy+files+out+of+a+container`);
  await expect(page.getByRole('combobox')).toHaveValue('copy files out of a container');
  await expect(page.getByRole('option').first()).toContainText('Copying Files');
  await page.getByRole('combobox').fill('stop');
  await expect(page).toHaveURL(`${home}?q=stop`);
});

test('before anything is typed, the sections that were read last are offered', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers/interactive-mode/`);
  await page.keyboard.press('/');
  await expect(page.getByRole('option').first()).toHaveText('Copying Files Into & From a ContainerYou read this lately.');
});

test('what is kept of the sections that were read is never taken for HTML', async ({ page, home }) => {
  await page.goto(home);
  await page.evaluate((url) => localStorage.setItem('recent', JSON.stringify([{ url, title: '<i>Read</i>', sentence: '', command: '<i>docker</i>' }])), `${home}compose/wait-for-the-database/`);
  await page.keyboard.press('/');
  await expect(page.getByRole('option').first()).toHaveText('<i>Read</i>You read this lately.');
  await expect(page.locator('[role=listbox] i')).toHaveCount(0);
});

test('before anything is typed, useful sections are offered on every page, each with its command', async ({ page, home }) => {
  for (const path of ['', 'reference/docker-run/', 'docker-images-and-containers/interactive-mode/']) {
    await page.goto(home + path);
    await page.evaluate(() => localStorage.removeItem('recent'));
    await page.keyboard.press('/');
    await expect(page.getByRole('option')).toHaveCount(6);
    await expect(page.getByRole('option').first().locator('code')).toContainText('docker');
    await expect(page.getByRole('option').first().locator('b')).not.toContainText('docker run');
  }
});

for (const [what, query] of [
  ['of 10,000 characters', 'docker '.repeat(1430)],
  ['of symbols', '!@#$%^&*()[]{}<>?/\\|~`'],
  ['from right to left', 'كيف أنسخ ملفا من الحاوية'],
  ['with a script in it', '<script>alert(1)</script>'],
] as const) {
  test(`a query ${what} is taken without an error`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', () => errors.push('a dialog'));
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(errors).toEqual([]);
  });
}

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
  // What is outside a modal dialog is not read.
  await expect(page.locator('dialog [role=status]')).toHaveText(/^0 results\. Nothing is found/);
  await page.getByRole('combobox').fill('stop a container');
  await expect(page.locator('dialog [role=status]')).toHaveText(/^\d results?$/);
});

test('the home page’s examples search for what they say', async ({ page, home }) => {
  await page.goto(home);
  await page.getByRole('button', { name: '--rm' }).click();
  await expect(page.getByRole('combobox')).toHaveValue('--rm');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('Enter before there is a result opens the first one when it is there', async ({ page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('push an image');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/pushing-images-to-docker-hub/);
});

test('an arrow key that comes before the new results keeps none of the old ones', async ({ page }) => {
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  await box.fill('stop a container');
  await expect(page.getByRole('option').first()).toContainText('docker stop web');
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/answers/**', async (route) => {
    await held;
    await route.continue();
  });
  await box.fill('push an image to docker hub');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  release();
  await expect(page).toHaveURL(/pushing-images-to-docker-hub/);
});

test('Back leads to the result that was chosen, also while the full text is on its way', async ({ page, home }) => {
  await page.goto(`${home}?q=volume`);
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'volume');
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown');
  const href = await page.getByRole('option', { selected: true }).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.goBack();
  await expect(page.getByRole('listbox')).toHaveAttribute('data-answers', 'volume');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('href', href ?? '');
});

test('a search that is opened again shows the values as they are now, and copies its command at once', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers/stopping-and-restarting-containers/`);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('stop a container');
  await expect(page.getByRole('option').first().locator('code')).toHaveText('docker stop web');
  await page.keyboard.press('Escape');
  await page.locator('#your-values').getByRole('textbox').first().fill('mine');
  await page.keyboard.press('Tab');
  // A word is held against its rules, which are fetched, before it is taken.
  await expect(page.locator('main pre').filter({ hasText: 'docker stop' }).first()).toContainText('docker stop mine');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first().locator('code')).toHaveText('docker stop mine');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+c');
  await expect(page.locator('dialog [role=status]')).toHaveText('Copied to the clipboard');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker stop mine');
});

test('a value that is taken while the search is open shows in its results at once', async ({ page, home }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/values.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${home}docker-images-and-containers/stopping-and-restarting-containers/`);
  await page.locator('#your-values').getByRole('textbox').first().fill('mine');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('stop a container');
  await expect(page.getByRole('option').first().locator('code')).toHaveText('docker stop web');
  release();
  await expect(page.getByRole('option').first().locator('code')).toHaveText('docker stop mine');
  await expect(page.getByRole('button', { name: 'Copy docker stop mine' }).first()).toBeVisible();
});

test('a result on the page that one reads marks its words, and Back leads to the search', async ({ page, home }) => {
  await page.goto(home + SECTION);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('copy between containers');
  await expect(page.getByRole('option').first()).toContainText('Copy between containers');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#copy-between-containers$/);
  expect(await page.evaluate(() => CSS.highlights.get('searched')?.size ?? 0)).toBeGreaterThan(2);
  await page.goBack();
  await expect(page.getByRole('combobox')).toHaveValue('copy between containers');
});

test('a search whose code cannot be loaded says so, and the next press tries again', async ({ page }) => {
  await page.route('**/_astro/searchDialog*', (route) => route.abort());
  // A browser may let pass what a page that is loaded asks for right behind this.
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('button', { name: 'The search could not be loaded' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('The search could not be loaded');
  await page.unroute('**/_astro/searchDialog*');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('who finds nothing is offered the sections of the nearest words', async ({ page }) => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('cotnainrzes');
  await expect(page.getByRole('dialog')).toContainText('see what is nearest');
  await expect(page.getByRole('option').first()).toContainText(/container/i);
});
