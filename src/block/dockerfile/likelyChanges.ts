import { matchPath } from './matchPath.ts';
import type { Dockerfile, Instruction } from './readDockerfile.ts';
import { planBuild } from './buildPlan.ts';
import type { Change } from './rebuild.ts';

/**
 * What a reader of this Dockerfile is likely to change: the source, the files that are copied by their names, each base
 * image, each argument.
 * @returns each with what it is called on the page, the most usual first; nothing for a Dockerfile that copies nothing,
 * takes no argument and starts from scratch
 */
export function likelyChanges(file: Dockerfile): { label: string; change: Change }[] {
  const named: string[][] = [];
  const folders: string[] = [];
  for (const instruction of file.instructions) {
    const files: string[] = [];
    for (const source of contextSources(instruction)) {
      if (isFile(source)) files.push(exampleOf(source));
      else folders.push(source);
    }
    if (files.length > 0 && !named.some((other) => other.join() === files.join())) named.push(files);
  }
  const changes: { label: string; change: Change }[] = [];
  if (folders.length > 0) changes.push({ label: 'my source changed', change: { kind: 'files', paths: [sourceIn(file, folders, named.flat())] } });
  for (const paths of named) changes.push({ label: `${paths.length > 2 ? `one of ${paths.join(', ')}` : paths.join(' or ')} changed`, change: { kind: 'files', paths } });
  const { bases } = planBuild(file, { argument: undefined, edited: undefined });
  const images = new Map(bases.flatMap(({ image, stage }, index): [string, number][] => (stage || image === 'scratch' || image === '' ? [] : [[image, index]])).reverse());
  for (const [image, stage] of [...images].reverse()) changes.push({ label: `the base image ${image} changed`, change: { kind: 'base', stage } });
  const names = file.instructions.flatMap(({ keyword, arguments: { pairs } }) => (keyword === 'ARG' ? pairs.map(({ name }) => name) : []));
  for (const name of new Set(names)) changes.push({ label: `--build-arg ${name} changed`, change: { kind: 'argument', name } });
  return changes;
}

/** What an instruction takes from the context. */
function contextSources({ keyword, arguments: { sources, from, mounts } }: Instruction): string[] {
  if (keyword === 'RUN') return mounts.filter(({ type, from: other }) => type === 'bind' && other === undefined).map(({ source }) => source ?? '.');
  return from === undefined ? sources.filter((source) => !/:\/\/|^git@/.test(source)) : [];
}

/** A name with a dot in it, not in front, is a file's; so are some without one. */
function isFile(source: string): boolean {
  const name = source.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return !source.endsWith('/') && !/^\*+$/.test(name) && (/[^.*/].*\.[^.]+$/.test(name) || /^(?:Makefile|Gemfile|Procfile|Pipfile|Rakefile|gradlew|mvnw)/.test(name));
}

/** A file that a pattern matches. Example: `package.json` for `package*.json` */
function exampleOf(source: string): string {
  return source.replace(/^\.?\//, '').replace(/\*|\[\^?[^\]]*\]/g, '').replaceAll('?', 'x');
}

/** A file that the folders hold and that no COPY names: the one that is started, or else any. */
function sourceIn(file: Dockerfile, folders: readonly string[], named: readonly string[]): string {
  const started = file.instructions.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT').flatMap(({ arguments: { words } }) => words);
  const isSource = (path: string): boolean => folders.some((folder) => matchPath(folder, path)) && !named.includes(path);
  const found = started.find((word) => /^[\w./-]+\.[a-z]+$/.test(word) && !word.startsWith('/') && isSource(word));
  if (found !== undefined) return found;
  const folder = (folders.find((path) => path.replace(/[./]/g, '') !== '') ?? '').replace(/^\.?\/+|\/+$/g, '');
  return folders.some((path) => path.replace(/[./]/g, '') === '') || folder === '' ? 'my-source' : `${exampleOf(folder)}/my-source`;
}
