import { createServer, type Server } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a built site as GitHub Pages does: gzip, ten minutes of cache, `/x` sent on to `/x/`, and 404.html for what
 * is not there.
 * @param folder the built site. Example: `dist`
 * @param base the path that it is built for. Example: `/docker-cookbook/`
 * @param port 0 for any that is free
 * @returns the server, and the address of the home page
 * @throws if the port is taken
 */
export async function serveSite(folder: string, base: string, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    void answer(folder, base, pathname).then(({ status, location, type, body }) => {
      const headers: Record<string, string> = { 'cache-control': 'max-age=600', vary: 'Accept-Encoding' };
      if (location !== undefined) headers['location'] = location + search;
      if (type !== undefined) headers['content-type'] = type;
      const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && /text|json|javascript|svg|xml/.test(type ?? '');
      if (zip) headers['content-encoding'] = 'gzip';
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : zip ? gzipSync(body, { level: 6 }) : body);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://localhost:${actual}${base}` };
}

interface Answer {
  status: number;
  location?: string;
  type?: string;
  body: Buffer;
}

async function answer(folder: string, base: string, pathname: string): Promise<Answer> {
  const path = safeDecode(pathname);
  if (path !== undefined && (path + '/').startsWith(base)) {
    const file = join(folder, normalize(`/${path.slice(base.length)}`));
    const kind = await stat(file).catch(() => undefined);
    if (kind?.isDirectory()) {
      if (!pathname.endsWith('/')) return { status: 301, location: `${pathname}/`, body: Buffer.alloc(0) };
      const index = await readFile(join(file, 'index.html')).catch(() => undefined);
      if (index) return { status: 200, type: 'text/html; charset=utf-8', body: index };
    } else if (kind?.isFile()) {
      return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
    }
  }
  const missing = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  return { status: 404, type: 'text/html; charset=utf-8', body: missing };
}

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
