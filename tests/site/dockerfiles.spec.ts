import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PAGE = 'docker-images-and-containers/build-image-with-a-dockerfile/';

/** The first Dockerfile of the section, with its question open. */
async function openFirst(page: Page, home: string) {
  await page.goto(home + PAGE);
  const file = page.locator('figure.file').first();
  await file.getByText('What rebuilds?').click();
  return file;
}

/** What is shown for an instruction. */
const outcome = (page: Page, file: ReturnType<Page['locator']>, instruction: string) =>
  file.locator('.rebuilds li').filter({ has: page.getByText(instruction, { exact: true }) }).locator('span').filter({ visible: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in the browser' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a change of the source leaves the installed packages in the cache', async ({ page, home }) => {
      const file = await openFirst(page, home);
      await file.getByRole('radio', { name: 'my source changed' }).check();
      await expect(outcome(page, file, 'RUN npm ci')).toContainText('from the cache');
      await expect(outcome(page, file, 'COPY . .')).toContainText('built again: the files it copies changed');
    });

    test('a change of package.json installs them again', async ({ page, home }) => {
      const file = await openFirst(page, home);
      await file.getByRole('radio', { name: 'package.json changed' }).check();
      await expect(outcome(page, file, 'RUN npm ci')).toContainText('built again');
      await expect(outcome(page, file, 'WORKDIR /app')).toContainText('from the cache');
    });

    test('an edited instruction rebuilds itself and what follows', async ({ page, home }) => {
      const file = await openFirst(page, home);
      await file.getByRole('radio', { name: 'RUN npm ci' }).check();
      await expect(outcome(page, file, 'RUN npm ci')).toContainText('built again');
      await expect(outcome(page, file, 'COPY . .')).toContainText('a layer above it changed');
      await expect(outcome(page, file, 'EXPOSE 80')).toHaveText('no layer');
    });

    test('each instruction is explained on demand', async ({ page, home }) => {
      await page.goto(home + PAGE);
      const file = page.locator('figure.file').first();
      await file.getByText('Explain', { exact: true }).click();
      await expect(file.locator('dt', { hasText: 'WORKDIR' })).toBeVisible();
      await expect(file.locator('dl')).toContainText('Sets the folder for the steps that follow');
    });
  });
}

test('where layers are the subject, a bad and a good order stand open side by side, the bad one marked', async ({ page, home }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${home}building-images/layers-and-the-build-cache/`);
  const [bad, good] = [page.locator('.beside').nth(0), page.locator('.beside').nth(1)];
  await expect(bad.getByText('Do not do this')).toBeVisible();
  await expect(outcome(page, bad, 'RUN npm ci')).toContainText('built again');
  await expect(outcome(page, good, 'RUN npm ci')).toContainText('from the cache');
  expect((await bad.boundingBox())?.y).toBe((await good.boundingBox())?.y);
  await expect(bad.getByRole('button', { name: 'Copy' })).toHaveCount(0);
});
