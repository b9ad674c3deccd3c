import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { crawl } from './crawl.ts';
import { forIndex } from './forIndex.ts';

/** The files of Pagefind that the browser needs. Its ready-made interfaces weigh 240 KB and are not ours. */
const NEEDED = /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment\/.*|index\/.*|filter\/.*)$/;

/** `--rm` and `$PWD` are words that people search; Pagefind would drop their first characters. */
const INCLUDED_CHARACTERS = '-$';

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
        const pages = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.html'));
        for (const page of pages) {
          const html = await readFile(new URL(page.replaceAll('\\', '/'), dir), 'utf8');
          throwIfAny((await index.addHTMLFile({ sourcePath: page, content: forIndex(html) })).errors);
        }
        for (const [file, content] of await filesOf(index)) {
          const path = fileURLToPath(new URL(`pagefind/${file}`, dir));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, content);
        }
        await close();
        logger.info(`indexed ${pages.length} pages`);
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
  for await (const { url, html } of crawl(home)) {
    const path = url.pathname.slice(home.pathname.length - 1);
    throwIfAny((await index.addHTMLFile({ url: path, content: forIndex(html) })).errors);
  }
  return filesOf(index);
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ includeCharacters: INCLUDED_CHARACTERS });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind made no index and did not say why');
  return index;
}

/** The files that the browser needs, by name, with one of our own: which page each result is, so that none is fetched to rank it. */
async function filesOf(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  throwIfAny(errors);
  const needed = files.filter(({ path }) => NEEDED.test(path));
  const paths = Object.fromEntries(needed.flatMap(pageOf));
  return new Map([...needed.map(({ path, content }) => [path, content] as const), ['paths.json', Buffer.from(JSON.stringify(paths))]]);
}

/** A fragment's id and its page's path. A fragment is gzipped JSON behind a word of Pagefind's. */
function pageOf({ path, content }: IndexFile): [id: string, page: string][] {
  const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return [];
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return [[id, url.replace(/^\//, '')]];
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
