import { createHash, randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { arch } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findTools } from '../../tools/tools.ts';
import { repositories, standIns, type StandIn } from './images.ts';
import { baseLayer, ownLayer } from './layers.ts';
import { openRegistry, putFile, putJson, putManifest, type Descriptor, type Registry } from './registry.ts';

const run = promisify(execFile);

/** A private Hub's storage, with images in it. */
export interface Stock {
  /** The storage of a registry; what it holds is not to be changed. */
  folder: string;
  /** Where its images are from. */
  images: 'Docker Hub' | 'stand-in';
  /** Why they are not from Docker Hub, if it could be reached. */
  note?: string;
}

/** An image's second tag, for the run with other values. */
const other = (name: string): string => `${name}-other`;

const CACHE = resolve('node_modules/.cache/engine');
const LAYER = 'application/vnd.oci.image.layer.v1.tar';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';

/**
 * Makes the storage of a private Hub: with the images of Docker Hub where that can be reached, else with stand-ins.
 * Each tag is there a second time, with `-other` behind it. What was made once is found again.
 * @param named the images that sections name; those that are not on Docker Hub are the sections' own
 * @throws an Error if a tool is missing or an image could not be made
 */
export async function stockHub(named: readonly string[]): Promise<Stock> {
  if (!(await hubAnswers())) return stockStandIns();
  const wanted = [...new Set(named.flatMap(onHub))].sort();
  const folder = `${CACHE}/hub-${digest(JSON.stringify(wanted))}`;
  try {
    await makeStorage(folder, async (registry, env) => {
      for (const name of wanted) await copyReal(registry, name, env);
    });
    return { folder, images: 'Docker Hub' };
  } catch (error) {
    return { ...(await stockStandIns()), note: `not with those of Docker Hub: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function stockStandIns(): Promise<Stock> {
  const recipe = readFileSync(fileURLToPath(new URL('layers.ts', import.meta.url)), 'utf8');
  const folder = `${CACHE}/stand-ins-${digest(JSON.stringify(standIns) + recipe)}`;
  await makeStorage(folder, makeStandIns);
  return { folder, images: 'stand-in' };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @param fill is given a registry over the storage, its tools' environment and a folder for what it needs meanwhile */
async function makeStorage(folder: string, fill: (registry: Registry, env: NodeJS.ProcessEnv, scratch: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const tools = await findTools(['registry']);
  if ('missing' in tools) throw new Error(tools.missing);
  const making = `${folder}.${randomUUID()}`;
  mkdirSync(`${making}/hub`, { recursive: true });
  const registry = await openRegistry(`${making}/hub`, tools.env);
  try {
    await fill(registry, tools.env, making);
    await registry.stop();
    await rename(`${making}/hub`, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // another process was quicker
    });
  } finally {
    await registry.stop();
    await rm(making, { recursive: true, force: true });
  }
}

async function makeStandIns(registry: Registry, _env: NodeJS.ProcessEnv, scratch: string): Promise<void> {
  const bases = new Map<string, string>();
  for (const base of ['busybox', 'debian'] as const) {
    bases.set(base, `${scratch}/base-${base}.tar`);
    await baseLayer(base, `${scratch}/base-${base}`, `${scratch}/base-${base}.tar`);
  }
  for (const standIn of standIns) {
    const own = `${scratch}/${standIn.repository}.tar`;
    await ownLayer(standIn, `${scratch}/${standIn.repository}.root`, own);
    await putImage(registry, standIn, [bases.get(standIn.base) ?? '', own]);
    await rm(own);
  }
}

async function putImage(registry: Registry, { repository, tags, config }: StandIn, files: readonly string[]): Promise<void> {
  const path = `library/${repository}`;
  const layers: Descriptor[] = [];
  for (const file of files) layers.push(await putFile(registry, path, file, LAYER));
  // The layers are not compressed, so their digests are those of their content.
  const content = {
    architecture: arch() === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    created: '2026-01-01T00:00:00Z',
    config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    history: layers.map((_, index) => ({ created: '2026-01-01T00:00:00Z', created_by: index === 0 ? 'the base of a stand-in' : `a stand-in for ${repository}` })),
  };
  const manifest = { schemaVersion: 2, mediaType: MANIFEST, config: await putJson(registry, path, content, CONFIG), layers };
  await putManifest(registry, path, manifest, tags.flatMap((tag) => [tag, other(tag)]));
}

/** https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md */
async function copyReal({ host }: Registry, name: string, env: NodeJS.ProcessEnv): Promise<void> {
  const tools = await findTools(['skopeo']);
  if ('missing' in tools) throw new Error(tools.missing);
  // What may be pulled is decided here, not by a policy of the machine's.
  const copy = (...words: string[]): Promise<unknown> => run('skopeo', ['--insecure-policy', 'copy', '--dest-tls-verify=false', ...words], { env: { ...env, ...tools.env } });
  const here = `docker://${host}/library/${name}`;
  await copy('--retry-times=3', `docker://docker.io/library/${name}`, here);
  await copy('--src-tls-verify=false', here, other(here));
}

/** Whether Docker Hub can be reached from here, asked for three seconds. */
async function hubAnswers(): Promise<boolean> {
  return fetch('https://registry-1.docker.io/v2/', { signal: AbortSignal.timeout(3000) }).then(
    ({ status }) => status === 401,
    () => false,
  );
}

/** An image of Docker Hub as `repository:tag`; what sections build themselves is not there. */
function onHub(name: string): string[] {
  const [, repository = '', tag = 'latest'] = /^(?:docker\.io\/)?(?:library\/)?([a-z0-9._-]+)(?::([\w.-]+))?/.exec(name) ?? [];
  return repositories.has(repository) ? [`${repository}:${tag}`] : [];
}
