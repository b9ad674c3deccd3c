import { published } from '../sites.ts';
import { builtPages, expect, test } from './fixtures.ts';

test.use({ viewport: { width: 360, height: 800 } });

test('on a phone no word of a table runs into the next column, and no page scrolls sideways', async ({ page, home }) => {
  for (const { path } of builtPages(published).filter(({ html }) => html.includes('class="table"'))) {
    await page.goto(home + path);
    const faults = await page.evaluate(() => [
      ...[...document.querySelectorAll('.table :is(td, th)')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
    ]);
    expect(faults, path).toEqual([]);
  }
});
