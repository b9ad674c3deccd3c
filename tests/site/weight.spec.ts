import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { published } from '../sites.ts';
import type { Page } from '@playwright/test';
import { builtPages, expect, test } from './fixtures.ts';
import { samples } from './paths.ts';

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

/** How much of a page arrives at once, in characters. */
const PIECE = 1700;

for (const path of [...samples, '404.html']) {
  test(`/${path} loads in two requests, light scripts, no fonts, and without a layout shift`, async ({ page, home }) => {
    const requests: { url: string; type: string }[] = [];
    let scriptBytes = 0;
    page.on('request', (request) => requests.push({ url: request.url(), type: request.resourceType() }));
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') scriptBytes += gzipSync(await response.body(), { level: 6 }).length;
    });
    await watchShifts(page);
    await page.goto(home + path);
    await page.waitForLoadState('networkidle');
    const loaded = requests.filter(({ url }) => !url.endsWith('/icon.svg'));
    expect(loaded.length, JSON.stringify(loaded)).toBeLessThanOrEqual(2);
    expect(scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(requests.filter(({ type }) => type === 'font')).toEqual([]);
    await page.mouse.wheel(0, 5000);
    expect(await shifts(page)).toEqual([]);
  });
}

for (const path of ['', 'verified/', 'docker-images-and-containers/', 'docker-images-and-containers/manage-images-and-containers/', 'docker-images-and-containers/attached-and-detached-containers/', 'docker-images-and-containers/stopping-and-restarting-containers/', 'reference/docker-run/']) {
  test(`/${path} arrives bit by bit on a slow network, and nothing moves`, async ({ page }) => {
    const html = builtPages(published).find((built) => built.path === path)?.html ?? '';
    const server = createServer(async (request, response) => {
      if (request.url !== '/') return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html' });
      for (let at = 0; at < html.length; at += PIECE) {
        response.write(html.slice(at, at + PIECE));
        await wait(1000 / 30); // a few frames are painted between two pieces
      }
      return response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await watchShifts(page);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await shifts(page)).toEqual([]);
    server.close();
  });
}

/** Writes down everything that moves on a page without the reader's doing. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        for (const { node } of Reflect.get(entry, 'sources') as { node: Node | null }[]) moved.push(node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? 'a node that is gone'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function shifts(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'moved'));
}
