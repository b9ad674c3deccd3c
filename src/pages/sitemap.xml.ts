import type { APIRoute } from 'astro';
import { cookbooks } from '../cookbook/library.ts';
import { commandPages } from '../reference/commandPages.ts';
import { absoluteUrl, commandUrl, homeUrl, pageUrl, verifiedUrl } from '../site/urls.ts';

/** Every page that is to be found. https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async () => {
  const pages: { url: string; changed?: string | undefined }[] = [{ url: homeUrl }];
  for (const { id, sections } of await cookbooks()) {
    pages.push({ url: pageUrl(id) }, ...sections.map((section) => ({ url: pageUrl(section.id), changed: section.changed })));
  }
  pages.push({ url: verifiedUrl }, { url: pageUrl('reference') }, ...(await commandPages()).map(({ entry }) => ({ url: commandUrl(entry.command) })));
  const entries = pages.map(({ url, changed }) => `<url><loc>${encodeURI(absoluteUrl(url))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
