import type { AstroIntegration } from 'astro';
import { checkBlock } from '../block/checkBlock.ts';
import { valueKinds } from '../block/valueKinds.ts';
import { readReference } from '../reference/reference.ts';
import { readDiagrams } from '../diagram/readDiagrams.ts';
import { checkCookbooks } from './checkCookbooks.ts';
import { FaultsError, listFaults, type Fault } from './fault.ts';
import { readSourceFiles, type SourceFile } from './sourceFiles.ts';

/**
 * Checks the cookbooks before Astro reads them, because Astro stops at the first fault and an author wants them all.
 * A build with faults fails. While one writes (`npm run dev`), the faults are listed at the start and at each change,
 * and all that can be shown is shown.
 * @param folder the cookbooks' folder, relative to the project
 */
export function checkCookbooksFirst(folder: string): AstroIntegration {
  return {
    name: 'cookbooks',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const faults = readFaults(folder);
        if (faults.length > 0 && command !== 'dev') throw new FaultsError(faults);
        if (faults.length > 0) logger.error(`what is wrong in the cookbooks:\n${listFaults(faults)}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('all', (_event, path) => {
          if (!path.includes(folder)) return;
          const faults = readFaults(folder);
          if (faults.length > 0) logger.error(`what is wrong in the cookbooks:\n${listFaults(faults)}`);
        });
      },
    },
  };
}

/** Reads every file of the cookbooks' folder and checks them together, as a build does. */
function readFaults(folder: string): Fault[] {
  return findFaults(readSourceFiles(folder), folder);
}

/** Checks files as a build does: their form, their structure and every block. */
export function findFaults(files: readonly SourceFile[], folder: string): Fault[] {
  const reference = readReference();
  const kinds = valueKinds();
  return checkCookbooks(files, folder, (block) => checkBlock(block, kinds, reference), new Set(readDiagrams().keys()));
}
