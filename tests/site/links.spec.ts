import { appendFileSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../src/cookbook/nearest.ts';
import { elsewhere, published, type Site } from '../sites.ts';
import { builtPages, expect, SECTION, test } from './fixtures.ts';

for (const site of [published, ...elsewhere]) {
  test(`no link or anchor is broken under ${site.base}`, () => {
    expect(brokenLinks(site)).toEqual([]);
  });
}

test('a broken link and a broken anchor are found, with the valid anchor named', () => {
  const folder = test.info().outputPath('site');
  cpSync(published.folder, folder, { recursive: true });
  appendFileSync(join(folder, 'index.html'), `<a href="${published.base}nowhere/">x</a><a href="${published.base}${SECTION}#copy-a-foldr">y</a>`);
  expect(brokenLinks({ ...published, folder })).toEqual([
    `: ${published.base}nowhere/ leads nowhere`,
    `: ${published.base}${SECTION}#copy-a-foldr has no such anchor (did you mean \`copy-a-folder\`?)`,
  ]);
});

/** What every `href` and `src` of every page leads to must be there; an anchor must be an id of its page. */
function brokenLinks(site: Site): string[] {
  const idsOf = new Map<string, string[]>();
  const read = (file: string): string[] => {
    const ids = idsOf.get(file) ?? [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    idsOf.set(file, ids);
    return ids;
  };
  return builtPages(site).flatMap(({ path, html }) =>
    [...html.matchAll(/<(?!meta)[a-z-]+\s[^>]*?\b(?:href|src)="([^"]*)"/g)].flatMap(([tag, href = '']) => {
      const url = new URL(href.replaceAll('&amp;', '&'), site.address + path);
      if (url.origin !== new URL(site.address).origin) return tag.startsWith('<a ') ? [] : [`${path}: ${href} is on another origin`];
      if (!url.pathname.startsWith(site.base)) return [`${path}: ${href} leaves the base ${site.base}`];
      const place = join(site.folder, decodeURIComponent(url.pathname.slice(site.base.length)));
      const file = url.pathname.endsWith('/') ? join(place, 'index.html') : place;
      if (!existsSync(file) || statSync(file).isDirectory()) return [`${path}: ${href} leads nowhere`];
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (anchor === '' || read(file).includes(anchor)) return [];
      return [`${path}: ${href} has no such anchor${didYouMean(anchor, read(file))}`];
    }),
  );
}
