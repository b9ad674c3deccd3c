import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of each page's content security policy the hashes of scripts and styles that are not in it. Astro lists
 * those of the whole site on every page; a hash cannot be compressed, and a page is to be one small response.
 */
export function pruneHashes(): AstroIntegration {
  return {
    name: 'prune-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const page of (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.html'))) {
          const file = new URL(page.replaceAll('\\', '/'), dir);
          await writeFile(file, prune(await readFile(file, 'utf8')));
        }
      },
    },
  };
}

/** Leaves in a page's policy only the hashes of what stands in the page. */
export function prune(html: string): string {
  const inline = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return html.replace(/(http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => start + policy.replace(/ ?'sha256-[^']*'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')));
}
