import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTools } from '../../tools/tools.ts';
import { copyFromHub, hubAnswers, onHub } from './dockerHub.ts';
import { openRegistry, type Registry } from './registry.ts';
import { makeStandIns } from './standIns.ts';

/** A private Hub's storage, with images in it. */
export interface Stock {
  /** The storage of a registry; what it holds is not to be changed. */
  folder: string;
  /** Where its images are from. */
  images: 'Docker Hub' | 'stand-in';
  /** Why they are not from Docker Hub, if it could be reached. */
  note?: string;
}

const CACHE = resolve('node_modules/.cache/engine');

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
    await makeStorage(folder, async (registry) => copyFromHub(wanted, registry));
    return { folder, images: 'Docker Hub' };
  } catch (error) {
    return { ...(await stockStandIns()), note: `not with those of Docker Hub: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function stockStandIns(): Promise<Stock> {
  const folder = `${CACHE}/stand-ins-${digest(recipe())}`;
  await makeStorage(folder, makeStandIns);
  return { folder, images: 'stand-in' };
}

/** All that stand-ins are made from but the packages: every file of this folder, and what may be run. */
function recipe(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = globSync('**/*', { cwd: here }).sort().map((path) => join(here, path)).filter((path) => statSync(path).isFile());
  return JSON.stringify(files.map((path) => [path.slice(here.length), statSync(path).mode, readFileSync(path, 'utf8')]));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @param fill is given a registry over the storage, and a folder for what it needs meanwhile */
async function makeStorage(folder: string, fill: (registry: Registry, scratch: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const tools = await findTools(['registry']);
  if ('missing' in tools) throw new Error(tools.missing);
  const making = `${folder}.${randomUUID()}`;
  mkdirSync(`${making}/hub`, { recursive: true });
  const registry = await openRegistry(`${making}/hub`, tools.env);
  try {
    await fill(registry, making);
    await registry.stop();
    await rename(`${making}/hub`, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // another process was quicker
    });
  } finally {
    await registry.stop();
    await rm(making, { recursive: true, force: true });
  }
}
