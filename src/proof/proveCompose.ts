import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { codeBlocks } from '../block/codeBlocks.ts';
import type { LineFault } from '../cookbook/frontmatter.ts';
import { writeDockerConfig, type Tools } from '../tools/tools.ts';

/** The files that Compose reads of itself. https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
const COMPOSE_FILE = /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/;

/**
 * Holds the Compose files of a section against Compose itself, each with the section's other files beside it.
 * @returns the faults, in its own words, by line of the file
 */
export function proveCompose(mdx: string, { env, pluginFolders }: Tools): LineFault[] {
  const files = codeBlocks(mdx).flatMap(({ fence, code, line }) => {
    const path = fence.attributes.get('title');
    return path === undefined || fence.flags.has('bad') ? [] : [{ path, code, line }];
  });
  if (!files.some(({ path }) => COMPOSE_FILE.test(path))) return [];
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  try {
    writeDockerConfig(join(folder, '.docker'), pluginFolders);
    return files.flatMap(({ path, code, line }) => {
      const file = resolve(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${code}\n`);
      if (!COMPOSE_FILE.test(path)) return [];
      // Compose counts the lines of what is no YAML from somewhere else.
      const [error] = parseDocument(code).errors;
      if (error !== undefined) return [{ line: line + (error.linePos?.[0].line ?? 1) - 1, message: `not valid YAML: ${error.message.split('\n')[0]}` }];
      const main = files.find((other) => COMPOSE_FILE.test(other.path) && dirname(other.path) === dirname(path) && /\/?(?:docker-)?compose\.ya?ml$/.test(other.path));
      // A file such as compose.override.yaml is read on top of the main one.
      const both = main === undefined || main.path === path ? [file] : [resolve(folder, main.path), file];
      const { status, stderr } = spawnSync('docker', ['compose', ...both.flatMap((each) => ['-f', each]), 'config', '-q'], { env: { ...env, DOCKER_CONFIG: join(folder, '.docker') }, cwd: dirname(file), encoding: 'utf8' });
      const said = stderr.replaceAll(`${folder}/`, '').trim();
      return status === 0 && !/obsolete/.test(said) ? [] : [{ line: line + lineIn(code, said), message: `Compose says: ${said.split('\n').at(-1)}` }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where in a file Compose means, from 0: the line that it names, or else the field, such as `services.web.prots`. */
function lineIn(code: string, said: string): number {
  const [, number] = /\bline (\d+)/.exec(said) ?? [];
  if (number !== undefined) return Number(number) - 1;
  const words = [...said.matchAll(/['".]?([\w-]+)['"]?(?=[.\s'":]|$)/g)].map(([, word = '']) => word).reverse();
  const lines = code.split('\n');
  for (const word of words) {
    const at = lines.findIndex((text) => new RegExp(`^\\s*(?:- )?['"]?${word}['"]?\\s*:`).test(text));
    if (at !== -1) return at;
  }
  return 0;
}
