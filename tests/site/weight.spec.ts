import { gzipSync } from 'node:zlib';
import { published } from '../sites.ts';
import { builtPages, expect, test } from './fixtures.ts';
import { paths } from './paths.ts';

/** The first flight of a TCP connection: ten segments of 1,460 bytes, less the response's headers. */
const PAGE_BYTES = 14_000;
const SCRIPT_BYTES = 6_000;

test('every page with all that is inline in it is at most 14,000 bytes at gzip -6', () => {
  const heavy = builtPages(published)
    .map(({ path, html }) => ({ path, bytes: gzipSync(html, { level: 6 }).length }))
    .filter(({ bytes }) => bytes > PAGE_BYTES);
  expect(heavy).toEqual([]);
});

test('no page waits for a stylesheet or a script before it is painted', () => {
  for (const { path, html } of builtPages(published)) {
    expect(html, path).not.toMatch(/<link[^>]+rel="?stylesheet/);
    for (const [script] of html.matchAll(/<script[^>]*\ssrc=[^>]*>/g)) expect(script, path).toContain('type="module"');
  }
});

for (const path of [...paths, '404.html']) {
  test(`/${path} loads in two requests, light scripts, no fonts, and without a layout shift`, async ({ page, home }) => {
    const requests: { url: string; type: string }[] = [];
    let scriptBytes = 0;
    page.on('request', (request) => requests.push({ url: request.url(), type: request.resourceType() }));
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') scriptBytes += gzipSync(await response.body(), { level: 6 }).length;
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(home + path);
    await page.waitForLoadState('networkidle');
    const loaded = requests.filter(({ url }) => !url.endsWith('/icon.svg'));
    expect(loaded.length, JSON.stringify(loaded)).toBeLessThanOrEqual(2);
    expect(scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(requests.filter(({ type }) => type === 'font')).toEqual([]);
    await page.mouse.wheel(0, 5000);
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
  });
}
