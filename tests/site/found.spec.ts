import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elsewhere, published } from '../sites.ts';
import { builtPages, expect, SECTION, test } from './fixtures.ts';
import { paths } from './paths.ts';

for (const site of [published, ...elsewhere]) {
  test(`the sitemap lists every page and nothing else under ${site.base}`, () => {
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    const commands = builtPages(site).filter(({ path }) => path.startsWith('reference/') && !paths.includes(path));
    expect(listed.toSorted()).toEqual([...paths, ...commands.map(({ path }) => path)].map((path) => site.address + path).toSorted());
    expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site.address}sitemap.xml`);
  });

  test(`a section tells its canonical address and how it is shared under ${site.base}`, () => {
    const html = builtPages(site).find(({ path }) => path === SECTION)?.html ?? '';
    expect(html).toContain(`<link rel="canonical" href="${site.address}${SECTION}">`);
    expect(html).toContain(`<meta property="og:url" content="${site.address}${SECTION}">`);
    expect(html).toContain('<meta property="og:title" content="Copying Files Into &amp; From a Container">');
    expect(html).toContain(`<meta property="og:image" content="${site.address}social.png">`);
    readFileSync(join(site.folder, 'social.png'));
  });

  test(`every page tells the browser of the search, which leads to its results under ${site.base}`, () => {
    const pages = builtPages(site).filter(({ html }) => !html.includes('http-equiv="refresh"'));
    for (const { path, html } of pages) expect(html, path).toContain(`<link rel="search" type="application/opensearchdescription+xml" title="Docker Cookbook" href="${site.base}opensearch.xml">`);
    expect(readFileSync(join(site.folder, 'opensearch.xml'), 'utf8')).toContain(`template="${site.address}?q={searchTerms}"`);
  });
}

test('every page has one h1 and a title and description of its own', () => {
  const pages = builtPages(published).filter(({ html }) => html.includes('rel="canonical"') && !html.includes('http-equiv="refresh"'));
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  const descriptions = pages.map(({ html }) => /name="description" content="(.*?)"/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
  expect(new Set(descriptions).size).toBe(pages.length);
  for (const { path, html } of pages) expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
});

test('404 and old addresses are not to be indexed', () => {
  const hidden = builtPages(published).filter(({ html }) => html.includes('name="robots" content="noindex"'));
  expect(hidden.map(({ path }) => path)).toEqual(['404.html', 'docker-images-and-containers/pushing-images-to-dockerhub/']);
});
