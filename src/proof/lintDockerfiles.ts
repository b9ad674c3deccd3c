import { validate } from 'dockerfile-utils';
import { codeBlocks } from '../block/codeBlocks.ts';
import { readDockerfile } from '../block/dockerfile/readDockerfile.ts';
import type { LineFault } from '../cookbook/frontmatter.ts';

/**
 * Runs a linter over each Dockerfile of a section. What our own rules say of a line already, with more words, is not
 * said again. https://github.com/rcjsuen/dockerfile-utils
 * @returns the faults, in its own words, by line of the file
 */
export function lintDockerfiles(mdx: string): LineFault[] {
  return codeBlocks(mdx).flatMap(({ fence, code, line }): LineFault[] => {
    if (fence.lang !== 'dockerfile' || fence.flags.has('bad')) return [];
    const known = new Set(readDockerfile(code).faults.map((fault) => fault.line));
    return validate(code)
      .map(({ range, message }) => ({ line: range.start.line + 1, message }))
      .filter((fault) => !known.has(fault.line))
      .map((fault) => ({ line: line + fault.line - 1, message: `the linter says: ${fault.message}` }));
  });
}
