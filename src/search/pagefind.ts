import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
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
        for (const file of await filesOf(index)) {
          const path = fileURLToPath(new URL(`pagefind/${file.path}`, dir));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, file.content);
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
  return new Map((await filesOf(index)).map(({ path, content }) => [path, content]));
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ includeCharacters: INCLUDED_CHARACTERS });
  throwIfAny(errors);
  if (!index) throw new Error('Pagefind made no index and did not say why');
  return index;
}

async function filesOf(index: PagefindIndex): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  throwIfAny(errors);
  return files.filter(({ path }) => NEEDED.test(path));
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
