import { test as base } from '@playwright/test';
import type { LineFault } from '../../src/cookbook/frontmatter.ts';
import { checkBlock } from '../../src/block/checkBlock.ts';
import { codeBlocks } from '../../src/block/codeBlocks.ts';
import { valueKinds } from '../../src/block/valueKinds.ts';
import { proveSection, type Found } from '../../src/proof/proveSection.ts';
import { readReference } from '../../src/reference/reference.ts';
import { findTools } from '../../src/tools/tools.ts';

/** What the checks need of the machine, looked for once a worker. */
export interface Needs {
  docker: Found;
  shell: Found;
}

/** Playwright's test, with the tools: a test that needs one which is not to be had is skipped, and says why. */
export const test = base.extend<{ prove: (mdx: string) => Promise<LineFault[]> }, { needs: Needs }>({
  needs: [
    async ({}, use) => {
      const [docker, shell] = await Promise.all([findTools(['docker']), findTools(['shellcheck'])]);
      await use({ docker, shell });
    },
    { scope: 'worker' },
  ],
  prove: async ({ needs: { docker, shell } }, use, info) => {
    for (const found of [docker, shell]) if ('missing' in found) info.skip(true, found.missing);
    await use((mdx) => proveSection(mdx, readReference().facts, docker, shell));
  },
});

/** What the build itself finds wrong in the blocks of a section. */
export function foundByTheBuild(mdx: string): LineFault[] {
  return codeBlocks(mdx).flatMap((block) => checkBlock(block, valueKinds(), readReference()));
}

export { expect } from '@playwright/test';
