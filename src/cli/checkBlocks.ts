// `npm run check:blocks -- SECTION`: what is wrong with a section's blocks, as the build, the docker CLI and the linters see it.
import { codeBlocks } from '../block/codeBlocks.ts';
import { findFaults } from '../cookbook/checkIntegration.ts';
import { chooseSections, sectionFiles } from '../cookbook/chooseSections.ts';
import { listFaults } from '../cookbook/fault.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import { proveSection } from '../proof/proveSection.ts';
import { readReference } from '../reference/reference.ts';
import { cookbooksFolder } from '../site/site.ts';
import { findTools } from '../tools/tools.ts';
import { orLeave } from './orLeave.ts';

const files = readSourceFiles(cookbooksFolder);
const sections = orLeave(() => chooseSections(sectionFiles(files), process.argv.slice(2)));
const [docker, shell] = await Promise.all([findTools(['docker']), findTools(['shellcheck'])]);
const { facts } = orLeave(readReference);

const own = findFaults(files, cookbooksFolder).filter(({ file }) => sections.some(({ path }) => file === `${cookbooksFolder}/${path}`));
const proven = await Promise.all(sections.map(async ({ path, mdx }) => (await proveSection(mdx, facts, docker, shell)).map((fault) => ({ ...fault, file: `${cookbooksFolder}/${path}` }))));
// What the build says of a line, the tools need not say again.
const faults = [...own, ...proven.flat().filter(({ file, line }) => !own.some((fault) => fault.file === file && fault.line === line))];

if ('missing' in docker) console.log(`skipped: commands and Compose files: ${docker.missing}`);
if ('missing' in shell) console.log(`skipped: ShellCheck: ${shell.missing}`);
const blocks = sections.flatMap(({ mdx }) => codeBlocks(mdx)).length;
const what = `${sections.length === 1 ? '1 section' : `${sections.length} sections`}, ${blocks === 1 ? '1 block' : `${blocks} blocks`}`;
if (faults.length > 0) console.log(`${faults.length === 1 ? '1 fault' : `${faults.length} faults`} in ${what}:\n\n${listFaults(faults)}`);
else console.log(`Nothing is wrong in ${what}${'missing' in docker ? '' : `, held against Docker ${facts.version}`}. To run them: npm run verify -- ${process.argv.slice(2).join(' ')}`.trim());
process.exitCode = faults.length > 0 ? 1 : 0;
