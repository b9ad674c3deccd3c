import { published } from '../sites.ts';
import { builtPages, expect, SECTION, test } from './fixtures.ts';
import { paths, sectionPaths } from './paths.ts';

test('the first cookbook has the author’s twelve sections in the author’s order', async ({ page, home }) => {
  await page.goto(`${home}docker-images-and-containers/`);
  await expect(page.getByRole('main').locator('ol.cookbook-list a')).toHaveText([
    'Images & Containers',
    'Using & Running External Images',
    'Build Image with a Dockerfile',
    'Manage Images & Containers',
    'Stopping & Restarting Containers',
    'Attached & Detached Containers',
    'Interactive Mode',
    'Deleting Images & Containers',
    'Removing Stopped Containers Automatically',
    'Copying Files Into & From a Container',
    'Naming & Tagging Containers and Images',
    'Pushing Images to Docker Hub',
  ]);
  await expect(page.getByRole('main')).toContainText('May 7, 2025');
});

test('the home page lists every section with its first command', async ({ page, home }) => {
  await page.goto(home);
  const links = page.locator('#contents li a');
  await expect(links).toHaveCount(sectionPaths.length);
  await expect(page.locator('#contents li', { hasText: 'Copying Files' })).toContainText('docker cp web:/etc/nginx/nginx.conf .');
});

test('next and previous go through all cookbooks, from the first section to the last', async ({ page, home }) => {
  const html = new Map(builtPages(published).map((built) => [built.path, built.html]));
  const linked = (path: string, rel: string): string | undefined => new RegExp(`href="${published.base}([^"]*)" rel="${rel}"`).exec(html.get(path) ?? '')?.[1];
  sectionPaths.forEach((path, index) => {
    expect(linked(path, 'prev'), path).toBe(sectionPaths[index - 1]);
    expect(linked(path, 'next'), path).toBe(sectionPaths[index + 1]);
  });
  await page.goto(home + SECTION);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(home + (sectionPaths[sectionPaths.indexOf(SECTION) + 1] ?? '?'));
});

test('a section’s breadcrumb leads to its cookbook and home', async ({ page, home }) => {
  await page.goto(home + SECTION);
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
  await trail.getByRole('link', { name: 'Docker Images and Containers' }).click();
  await expect(page).toHaveURL(`${home}docker-images-and-containers/`);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
  await expect(page).toHaveURL(home);
});

test('the sidebar marks the section that is open and keeps its place on the next page', async ({ page, home }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(home + SECTION);
  const sidebar = page.locator('#sections');
  await expect(sidebar.locator('[aria-current=page]')).toHaveText('Copying Files Into & From a Container');
  await sidebar.evaluate((element) => (element.scrollTop = 150));
  // Clicked by script, for Playwright would scroll the sidebar to the link.
  await sidebar.getByRole('link', { name: 'Pushing Images to Docker Hub' }).evaluate((link: HTMLAnchorElement) => link.click());
  await expect(sidebar.locator('[aria-current=page]')).toHaveText('Pushing Images to Docker Hub');
  expect(await sidebar.evaluate((element) => element.scrollTop)).toBe(150);
});

test('a section says where it can be edited and when it last changed', async ({ page, home }) => {
  await page.goto(home + SECTION);
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    `https://github.com/example/docker-cookbook/edit/main/src/content/cookbooks/${SECTION.slice(0, -1)}.mdx`,
  );
  await expect(page.getByText('Last changed').locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
});

test('on a phone the sections and the headings open as sheets', async ({ page, home }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(home + SECTION);
  const sections = page.getByRole('navigation', { name: 'Docker Images and Containers' });
  await expect(sections).toBeHidden();
  await page.getByRole('button', { name: 'Sections' }).click();
  await expect(sections).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sections).toBeHidden();
  await page.getByRole('button', { name: 'On this page' }).click();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Copy between containers' }).click();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Copy between containers' })).toBeInViewport();
});

test('no page is wider than its window at 320 pixels', async ({ page, home }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['404.html', ...paths]) {
    await page.goto(home + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('on paper a section is its text alone', async ({ page, home }) => {
  await page.goto(home + SECTION);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hidden of ['header', 'footer', '#sections', '#on-this-page', 'copy-button >> nth=0', 'a[rel=next]']) await expect(page.locator(hidden)).toBeHidden();
});
