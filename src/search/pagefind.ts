import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { readAsked, withLeftOut } from './asked.ts';
import { crawl } from './crawl.ts';
import { fit } from './fit.ts';
import { FullTextIndex } from './fullTextIndex.ts';
import { pack, unpack, type Sent } from './pack.ts';
import { packTighter } from './packTighter.ts';

/**
 * Indexes the pages with Pagefind: the built ones after a build, and the dev server's own when one first searches
 * there, anew after each change.
 * @param cookbooks the cookbooks' folder
 */
export function pagefind(cookbooks: string): AstroIntegration {
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const small = new URL('search.json', dir);
        const sent = JSON.parse(await readFile(small, 'utf8')) as Sent;
        const entries = unpack(sent);
        const kept = fit(entries);
        const index = await FullTextIndex.create(entries, withLeftOut(readAsked(cookbooks), entries, kept));
        const pages = (await readdir(dir, { recursive: true })).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.html'));
        for (const page of pages) await index.add(page.replace(/index\.html$/, ''), await readFile(new URL(page, dir), 'utf8'));
        await writeFile(small, JSON.stringify({ ...sent, ...pack(kept) }));
        for (const [file, content] of await index.files()) {
          const path = fileURLToPath(new URL(`pagefind/${file}`, dir));
          await mkdir(dirname(path), { recursive: true });
          // What every search needs is worth a second of the build; the two hundred chunks would take it four more for less.
          await writeFile(path, file.startsWith('index/') ? content : await packTighter(content));
        }
        await close();
        logger.info(`indexed ${index.size} pages`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
        server.watcher.on('all', () => (files = undefined));
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
          const [, path] = url.pathname.split('/pagefind/');
          if (path === undefined) return next();
          files ??= indexServer(new URL(base, url), cookbooks);
          files.then(
            (map) => {
              const content = map.get(path);
              if (content === undefined) return next();
              response.setHeader('content-type', TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream');
              response.end(content);
            },
            (error: unknown) => {
              files = undefined;
              logger.error(`search could not be made ready: ${String(error)}`);
              next(error);
            },
          );
        });
      },
    },
  };
}

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

async function indexServer(home: URL, cookbooks: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = unpack((await (await fetch(new URL('search.json', home))).json()) as Sent);
  const index = await FullTextIndex.create(entries, readAsked(cookbooks));
  for await (const { url, html } of crawl(home)) await index.add(url.pathname.slice(home.pathname.length), html);
  return index.files();
}
