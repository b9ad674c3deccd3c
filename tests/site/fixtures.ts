import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serveSite } from '../../src/cli/serveSite.ts';
import { published, type Site } from '../sites.ts';

/** A section with headings, a file, outputs and links: what most tests read. */
export const SECTION = 'docker-images-and-containers/copying-files-into-and-from-a-container/';

/** Playwright's test with `baseURL` on the published site, served as GitHub Pages serves it. */
export const test = base.extend<object, { home: string }>({
  home: [
    async ({}, use) => {
      const { server, url } = await serveSite(published.folder, published.base, 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ home }, use) => use(home),
});

export { expect } from '@playwright/test';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address under the base, `''` for the home page. */
  path: string;
  html: string;
}

/** Every page of a built site, read from its folder. */
export function builtPages({ folder }: Site): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: file.replace(/index\.html$/, ''), html: readFileSync(join(folder, file), 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path));
}
