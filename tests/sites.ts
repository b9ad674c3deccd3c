import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A build of the site for an address. */
export interface Site {
  /** Where it is built, relative to the project. */
  folder: string;
  /** The address that it is built for. */
  address: string;
  /** Its path. */
  base: string;
}

function site(name: string, address: string): Site {
  return { folder: `node_modules/.cache/sites/${name}`, address, base: new URL(address).pathname };
}

/** The site as it is published: a project's page on GitHub Pages. */
export const published = site('published', 'https://example.github.io/docker-cookbook/');

/** The same site where a fork or a domain of one's own would put it. */
export const elsewhere = [site('root', 'https://example.org/'), site('deeper', 'https://example.org/docs/handbook/')];

/** Builds a site as `npm run build` does. */
export async function build({ folder, address }: Site): Promise<void> {
  const env = { ...process.env, SITE_URL: address, GITHUB_REPOSITORY: 'example/docker-cookbook', ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], { env });
}
