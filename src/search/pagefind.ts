import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { crawl } from './crawl.ts';
import { fit } from './fit.ts';
import { forIndex } from './forIndex.ts';
import { pack, unpack, type Packed } from './pack.ts';
import type { Entry } from './rank.ts';

/** The files of Pagefind that the browser needs. Its ready-made interfaces weigh 240 KB and are not ours. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment\/.*|index\/.*|filter\/.*)$/;

/** `--rm` is a word that people search; Pagefind would drop its first characters. */
const INCLUDED_CHARACTERS = '-';

/**
 * Indexes the pages with Pagefind: the built ones after a build, and the dev server's own when one first searches
 * there, anew after each change.
 */
export function pagefind(): AstroIntegration {
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await newIndex();
        const small = new URL('search.json', dir);
        const entries = unpack(JSON.parse(await readFile(small, 'utf8')) as Packed);
        const aliases = aliasesByPath(entries);
        const pages = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.html'));
        let indexed = 0;
        for (const page of pages) {
          const html = await readFile(new URL(page.replaceAll('\\', '/'), dir), 'utf8');
          indexed += await add(index, { sourcePath: page }, forIndex(html, aliases.get(pathOf(page))));
        }
        await writeFile(small, JSON.stringify(pack(fit(entries))));
        for (const [file, content] of await filesOf(index, entries)) {
          const path = fileURLToPath(new URL(`pagefind/${file}`, dir));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, content);
        }
        await close();
        logger.info(`indexed ${indexed} pages`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
        server.watcher.on('all', () => (files = undefined));
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
          const [, path] = url.pathname.split('/pagefind/');
          if (path === undefined) return next();
          files ??= indexServer(new URL(base, url));
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

async function indexServer(home: URL): Promise<ReadonlyMap<string, Uint8Array>> {
  const index = await newIndex();
  const entries = unpack((await (await fetch(new URL('search.json', home))).json()) as Packed);
  const aliases = aliasesByPath(entries);
  for await (const { url, html } of crawl(home)) {
    const path = url.pathname.slice(home.pathname.length - 1);
    await add(index, { url: path }, forIndex(html, aliases.get(path.slice(1))));
  }
  return filesOf(index, entries);
}

async function newIndex(): Promise<PagefindIndex> {
  // The words are stems already. For a language that it does not know, Pagefind leaves them so, and is 4 KB smaller.
  const { index, errors } = await createIndex({ includeCharacters: INCLUDED_CHARACTERS, forceLanguage: 'unknown' });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind made no index and did not say why');
  return index;
}

/** @returns how many pages were added: one, or none where there is nothing to find */
async function add(index: PagefindIndex, page: { sourcePath: string } | { url: string }, content: string | undefined): Promise<number> {
  if (content === undefined) return 0;
  throwIfAny((await index.addHTMLFile({ ...page, content })).errors);
  return 1;
}

function aliasesByPath(entries: readonly Entry[]): Map<string, string[]> {
  return new Map(entries.map(({ path, aliases }) => [path, aliases]));
}

/** `a/index.html` or `a\\index.html` is the page `a/`. */
function pathOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/index\.html$/, '');
}

/**
 * The files that the browser needs, by name, with one of our own, `pages.json`: the id that Pagefind has for each entry of
 * the small index, in their order, so that no page has to be fetched to rank it.
 */
async function filesOf(index: PagefindIndex, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  throwIfAny(errors);
  const needed = files.filter(({ path }) => NEEDED.test(path));
  const ids = new Map(needed.flatMap(pageOf));
  const pages = entries.map(({ path }) => ids.get(path) ?? '');
  return new Map([...needed.map(({ path, content }) => [path, content] as const), ['pages.json', Buffer.from(JSON.stringify(pages))]]);
}

/** A fragment's page and its id. A fragment is gzipped JSON behind a word of Pagefind's. */
function pageOf({ path, content }: IndexFile): [page: string, id: string][] {
  const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return [];
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return [[url.replace(/^\//, ''), id]];
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
