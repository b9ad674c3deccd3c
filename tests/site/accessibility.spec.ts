import AxeBuilder from '@axe-core/playwright';
import { expect, SECTION, test } from './fixtures.ts';
import { samples } from './paths.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    // In the dark nothing differs but the colours, and those are the same on all pages of a kind.
    for (const path of colorScheme === 'dark' ? ['', 'verified/', SECTION, 'docker-images-and-containers/build-image-with-a-dockerfile/', 'reference/docker-run/'] : [...samples, '404.html']) {
      test(`axe finds nothing on /${path}`, async ({ page, home }) => {
        await page.goto(home + path);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });
    }

    test('axe finds nothing in the open search', async ({ page, home }) => {
      await page.goto(home + SECTION);
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search' }).fill('copy');
      await expect(page.getByRole('option').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });

    test('axe finds nothing on a phone with the sections open', async ({ page, home }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(home + SECTION);
      await page.getByRole('button', { name: 'Sections' }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  });
}
