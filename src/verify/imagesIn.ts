import { codeBlocks } from '../block/codeBlocks.ts';
import { readDockerCall } from '../block/docker/readDockerCall.ts';
import { readDockerfile } from '../block/dockerfile/readDockerfile.ts';
import { parseShell } from '../block/shell.ts';
import type { CliFacts } from '../reference/facts.ts';

/**
 * The images that a section names: those that its commands run or pull, that its Dockerfiles build on, and that its
 * Compose files start. What a section builds itself is among them.
 * @returns Example: `['nginx:1.29', 'hello-world']`
 */
export function imagesIn(mdx: string, facts: CliFacts): string[] {
  const found = codeBlocks(mdx).flatMap(({ fence, code }): string[] => {
    if (fence.flags.has('bad')) return [];
    if (fence.lang === 'dockerfile') return readDockerfile(code).instructions.flatMap(imageOfInstruction);
    if (fence.lang === 'yaml') return [...code.matchAll(/^\s*image:\s*["']?([^\s"'#]+)/gm)].map(([, image = '']) => image);
    return fence.lang === 'bash' ? parseShell(code).flatMap(({ text, calls }) => [...calls.flatMap((call) => imagesOfCall(call, facts)), ...imagesWritten(text)]) : [];
  });
  return [...new Set(found)];
}

function imageOfInstruction({ keyword, arguments: { words } }: ReturnType<typeof readDockerfile>['instructions'][number]): string[] {
  return keyword === 'FROM' && words[0] !== undefined ? [words[0]] : [];
}

function imagesOfCall(call: Parameters<typeof readDockerCall>[0], facts: CliFacts): string[] {
  const parts = readDockerCall(call, facts)?.parts ?? [];
  return parts.filter(({ kind, argument }) => kind === 'argument' && /^(?:IMAGE|NAME|SOURCE_IMAGE)/.test(argument ?? '')).map(({ text }) => text);
}

/** A Dockerfile that a command writes: `printf 'FROM alpine:3.22\n' > Dockerfile`. */
function imagesWritten(text: string): string[] {
  return [...text.matchAll(/\bFROM (?:--\S+ )*([a-z][\w./:-]+)/g)].map(([, image = '']) => image);
}
