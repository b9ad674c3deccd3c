import { ShellSyntaxError } from '../block/shell.ts';
import type { LineFault } from '../cookbook/frontmatter.ts';
import type { CliFacts } from '../reference/facts.ts';
import type { Tools } from '../tools/tools.ts';
import { lintDockerfiles } from './lintDockerfiles.ts';
import { proveCommands } from './proveCommands.ts';
import { proveCompose } from './proveCompose.ts';
import { shellCheck } from './shellCheck.ts';

/** Tools, or why there are none. */
export type Found = Tools | { missing: string };

/**
 * Holds a section's blocks against Docker's own CLI, ShellCheck, a linter of Dockerfiles and Compose, without an engine.
 * What needs a tool that is not there is left out; `missing` of that tool says why.
 * @returns every fault, by line of the file
 */
export async function proveSection(mdx: string, facts: CliFacts, docker: Found, shell: Found): Promise<LineFault[]> {
  const faults: LineFault[] = [...lintDockerfiles(mdx)];
  if (!('missing' in shell)) faults.push(...shellCheck(mdx, shell));
  if (!('missing' in docker)) faults.push(...proveCompose(mdx, docker), ...(await commandFaults(mdx, facts, docker)));
  return faults.sort((a, b) => a.line - b.line);
}

/** A block that is no shell is a fault of the build's own check, which says where. */
async function commandFaults(mdx: string, facts: CliFacts, docker: Tools): Promise<LineFault[]> {
  try {
    return await proveCommands(mdx, facts, docker);
  } catch (error) {
    if (error instanceof ShellSyntaxError) return [];
    throw error;
  }
}
