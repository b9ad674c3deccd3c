/** A page that a server answered with. */
export interface CrawledPage {
  url: URL;
  html: string;
}

/**
 * Reads every page of a site that can be reached from its home page, each once.
 * @param home the address of the home page; nothing outside it is read
 * @throws if a page that is linked cannot be read
 */
export async function* crawl(home: URL): AsyncGenerator<CrawledPage> {
  const seen = new Set<string>();
  const queue = [home.href];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const url = new URL(next);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname} answers ${response.status}`);
    const html = await response.text();
    yield { url, html };
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"#?]*)/g)) {
      const link = new URL(href, url);
      if (link.href.startsWith(home.href) && link.pathname.endsWith('/')) queue.push(link.href);
    }
  }
}
