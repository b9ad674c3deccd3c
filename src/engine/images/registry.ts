import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A registry on this machine alone, while it is stocked. */
export interface Registry {
  /** Example: `127.0.0.1:41234` */
  host: string;
  stop: () => Promise<void>;
}

/** Something stored in a registry, as manifests refer to it. https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
}

/**
 * Starts a registry over a folder.
 * @throws an Error if it does not answer within ten seconds
 */
export async function openRegistry(storage: string, env: NodeJS.ProcessEnv): Promise<Registry> {
  const host = `127.0.0.1:${await freePort()}`;
  const settings = `${storage}.yml`;
  writeFileSync(settings, JSON.stringify({ version: '0.1', log: { level: 'error' }, storage: { filesystem: { rootdirectory: storage } }, http: { addr: host } }));
  const program = spawn('docker-registry', ['serve', settings], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`http://${host}/v2/`).then(({ ok }) => ok, () => false)) return { host, stop: () => stop(program) };
    await wait(50);
  }
  program.kill();
  throw new Error('the registry that the images are put into did not start');
}

/** Stores a file. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs */
export async function putFile({ host }: Registry, repository: string, file: string, mediaType: string): Promise<Descriptor> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const descriptor = { mediaType, digest: `sha256:${hash.digest('hex')}`, size: statSync(file).size };
  await putBlob(host, repository, descriptor, () => Readable.toWeb(createReadStream(file)) as ReadableStream);
  return descriptor;
}

/** Has what is stored in one repository in another one too. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#mounting-a-blob-from-another-repository */
export async function share({ host }: Registry, { digest }: Descriptor, from: string, to: string): Promise<void> {
  const { status } = await asked(`http://${host}/v2/${to}/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' });
  if (status !== 201) throw new Error(`the registry did not share ${digest} of ${from} with ${to}`);
}

/** Stores a text that is JSON. */
export async function putJson({ host }: Registry, repository: string, content: object, mediaType: string): Promise<Descriptor> {
  const text = JSON.stringify(content);
  const descriptor = { mediaType, digest: `sha256:${createHash('sha256').update(text).digest('hex')}`, size: Buffer.byteLength(text) };
  await putBlob(host, repository, descriptor, () => text);
  return descriptor;
}

/** Gives an image its tags. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
export async function putManifest({ host }: Registry, repository: string, manifest: { mediaType: string }, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    await asked(`http://${host}/v2/${repository}/manifests/${tag}`, { method: 'PUT', headers: { 'content-type': manifest.mediaType }, body: JSON.stringify(manifest) });
  }
}

async function putBlob(host: string, repository: string, { digest, size }: Descriptor, body: () => string | ReadableStream): Promise<void> {
  if ((await fetch(`http://${host}/v2/${repository}/blobs/${digest}`, { method: 'HEAD' })).ok) return;
  const started = await asked(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
  const address = new URL(started.headers.get('location') ?? '', `http://${host}`);
  address.searchParams.set('digest', digest);
  await asked(address.href, { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) }, body: body(), duplex: 'half' } as RequestInit);
}

async function asked(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, request);
  if (!answer.ok) throw new Error(`the registry refused ${request.method} ${new URL(address).pathname}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
