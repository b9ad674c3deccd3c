import type { APIRoute } from 'astro';
import { absoluteUrl, fileUrl } from '../site/urls.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(fileUrl('sitemap.xml'))}\n`);
