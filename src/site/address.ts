/** Where the site is published and where its source is kept. */
export interface Address {
  /** The origin. Example: `https://owner.github.io` */
  site: string;
  /** The path under it, with a slash at both ends. Example: `/docker-cookbook/` */
  base: string;
  /** The source. Example: `https://github.com/owner/docker-cookbook` */
  repository: string;
}

/**
 * Finds the address in the repository itself, so that a fork needs no edit.
 * @param env `SITE_URL` (what GitHub Pages says of the site, custom domain included) and `GITHUB_REPOSITORY`, where set
 * @param remote the address of git's remote `origin`, if there is one
 * @param fallback the repository as `owner/name`, where neither says it
 * @throws if `SITE_URL` is not an address
 */
export function readAddress(env: Record<string, string | undefined>, remote: string, fallback: string): Address {
  const repository = env['GITHUB_REPOSITORY'] ?? onGitHub(remote) ?? fallback;
  const url = new URL(env['SITE_URL'] || pagesUrl(repository));
  return {
    site: url.origin,
    base: `${url.pathname.replace(/\/+$/, '')}/`,
    repository: `https://github.com/${repository}`,
  };
}

/** https://docs.github.com/pages: `owner.github.io` is published at the root, every other repository under its name. */
function pagesUrl(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

function onGitHub(remote: string): string | undefined {
  return /github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote.trim())?.[1];
}
