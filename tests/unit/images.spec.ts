import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { onHub } from '../../src/engine/images/dockerHub.ts';
import { standIns } from '../../src/engine/images/images.ts';
import { ROOTS } from '../../src/engine/images/makeLayer.ts';

const names = standIns.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
const layers = [...new Set(standIns.flatMap((standIn) => standIn.layers))];

test('no two stand-ins have the same name', () => {
  expect(names).toEqual([...new Set(names)]);
});

test('every repository has a tag that is found without one', () => {
  const latest = names.filter((name) => name.endsWith(':latest')).map((name) => name.split(':')[0]);
  expect(latest.sort()).toEqual([...new Set(standIns.map(({ repository }) => repository))].sort());
});

test('the layers have different names, and each folder of files belongs to one', () => {
  const layerNames = layers.map(({ name }) => name);
  expect(layerNames).toEqual([...new Set(layerNames)]);
  expect(readdirSync(ROOTS).filter((folder) => !layerNames.includes(folder))).toEqual([]);
});

test('files that are ours replace no folder of the system by another one', () => {
  // In Debian these are links to their namesakes in /usr.
  expect(globSync('*/{bin,sbin,lib,lib64}', { cwd: ROOTS })).toEqual([]);
  const places = layers.flatMap(({ folders = {}, links = {} }) => [...Object.keys(folders), ...Object.keys(links)]);
  expect(places.filter((path) => /^\/(?:s?bin|lib(?:64)?|var\/run)\//.test(path))).toEqual([]);
});

test('every script of ours may be run', () => {
  const scripts = globSync('**/*.sh', { cwd: ROOTS });
  expect(scripts).not.toEqual([]);
  expect(scripts.filter((path) => (statSync(`${ROOTS}/${path}`).mode & 0o111) !== 0o111)).toEqual([]);
});

test('an image that starts with a script of ours has it', () => {
  const missing = standIns.filter(({ config, layers: own }) => {
    const [first] = config.Entrypoint ?? [];
    return first !== undefined && !own.some(({ name }) => existsSync(`${ROOTS}/${name}/${first}`) || existsSync(`${ROOTS}/${name}/usr/local/bin/${first}`));
  });
  expect(missing).toEqual([]);
});

test('the images of Docker Hub are told from those of others', () => {
  expect(onHub('nginx')).toEqual(['nginx:latest']);
  expect(onHub('docker.io/library/node:24-slim')).toEqual(['node:24-slim']);
  expect(onHub(`nginx:1.29@sha256:${'0'.repeat(64)}`)).toEqual(['nginx:1.29']);
  for (const name of ['myapp:1.0', 'janedoe/nginx:1.0', 'nginx/agent:1.0', 'localhost:5000/nginx', 'node:${VERSION}']) expect(onHub(name)).toEqual([]);
});
