import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findTools } from '../../tools/tools.ts';
import { repositories } from './images.ts';
import { other } from './otherTag.ts';
import type { Registry } from './registry.ts';

const run = promisify(execFile);

/** Whether Docker Hub can be reached from here, asked for three seconds. */
export async function hubAnswers(): Promise<boolean> {
  return fetch('https://registry-1.docker.io/v2/', { signal: AbortSignal.timeout(3000) }).then(
    ({ status }) => status === 401,
    () => false,
  );
}

/** An image of Docker Hub as `repository:tag`; what sections build themselves is not there. */
export function onHub(name: string): string[] {
  const [, repository = '', tag = 'latest'] = /^(?:docker\.io\/)?(?:library\/)?([a-z0-9._-]+)(?::([\w.-]+))?(?:@sha256:\w+)?$/.exec(name) ?? [];
  return repositories.has(repository) ? [`${repository}:${tag}`] : [];
}

/**
 * Copies images for this machine's platform, each with its second tag. A tag that Docker Hub has not, such as one in an
 * example of what goes wrong, is left out: then it is not on the private Hub either.
 * https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md
 * @param names as `repository:tag`
 * @param from what stands in Docker Hub's place, with its flags
 * @throws an Error if skopeo is missing, or an image that is there could not be copied
 */
export async function copyFromHub(names: readonly string[], { host }: Registry, from: { hub: string; flags: readonly string[] } = { hub: 'docker.io', flags: ['--retry-times=3'] }): Promise<void> {
  const tools = await findTools(['skopeo']);
  if ('missing' in tools) throw new Error(tools.missing);
  // What may be pulled is decided here, not by a policy of the machine's.
  const copy = (...words: string[]): Promise<unknown> => run('skopeo', ['--insecure-policy', 'copy', '--dest-tls-verify=false', ...words], { env: tools.env });
  for (const name of names) {
    const here = `docker://${host}/library/${name}`;
    try {
      await copy(...from.flags, `docker://${from.hub}/library/${name}`, here);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      continue;
    }
    await copy('--src-tls-verify=false', here, other(here));
  }
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function isUnknown(error: unknown): boolean {
  return error instanceof Error && 'stderr' in error && /manifest unknown|name unknown/.test(String(error.stderr));
}
