import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findFaults } from '../cookbook/checkIntegration.ts';
import { chooseSections, sectionFiles } from '../cookbook/chooseSections.ts';
import { listFaults } from '../cookbook/fault.ts';
import { readSourceFiles } from '../cookbook/sourceFiles.ts';
import { repositories } from '../engine/images/images.ts';
import { stockHub } from '../engine/images/stockHub.ts';
import { whyNoSandbox } from '../engine/sandbox.ts';
import { readReference } from '../reference/reference.ts';
import { cookbooksFolder, SITE_COOKBOOKS } from '../site/site.ts';
import { findTools } from '../tools/tools.ts';
import { proofOf, readRecord, writeRecord } from '../verified/record.ts';
import { imagesIn } from '../verify/imagesIn.ts';
import { progress } from '../verify/progress.ts';
import { newRecord } from '../verify/newRecord.ts';
import { faultsOf, notRun } from '../verify/summary.ts';
import { testTheRun } from '../verify/testTheRun.ts';
import { transcript } from '../verify/transcript.ts';
import { variantsOf, verifySections } from '../verify/verifySections.ts';
import { writeOutputs } from '../verify/writeOutputs.ts';
import { orLeave } from './orLeave.ts';

const USAGE = `npm run verify                     runs every section on a Docker Engine of its own, twice
npm run verify -- --changed        those that changed since they were last run
npm run verify -- SECTION…         these, with what they print (a section, a cookbook, or a file)
npm run verify -- SECTION --write  the same, and puts what was printed into the output blocks that differ
                  --limit SECONDS  how long a command may take (60)`;

const { values, positionals } = readArguments();
const files = readSourceFiles(cookbooksFolder);
const all = sectionFiles(files);
const record = readRecord();
const named = orLeave(() => chooseSections(all, positionals));
const sections = values.changed ? named.filter(({ id, mdx }) => proofOf(id, mdx, record) === undefined) : named;
if (sections.length === 0) leave('Every section is as it was when it was last run.', 0);

const { facts } = orLeave(readReference);
const faultsBefore = findFaults(files, cookbooksFolder).filter(({ file }) => sections.some(({ path }) => file === `${cookbooksFolder}/${path}`));
if (faultsBefore.length > 0) leave(`Nothing was run, for this is wrong before:\n\n${listFaults(faultsBefore)}\n`, 1);
const reason = whyNoSandbox();
if (reason !== undefined) leave(`Nothing was run: ${reason}`, 1);
const tools = await findTools(['docker', 'dockerd', 'registry']);
if ('missing' in tools) leave(`Nothing was run: ${tools.missing}`, 1);

const hub = await stockHub(sections.flatMap(({ mdx }) => imagesIn(mdx, facts)));
const engines = availableParallelism();
const expected = sections.reduce((sum, section) => sum + variantsOf(section).length, 0);
const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
console.log(`Running ${counted(sections.length, 'section')}, ${counted(expected, 'run')}, on ${counted(engines, 'engine')} side by side, with ${hub.images === 'Docker Hub' ? 'the images of Docker Hub' : 'stand-ins for the images of Docker Hub'}${hub.note === undefined ? '' : ` (${hub.note})`}.`);
const { report, end } = progress(expected, process.stdout);
const runs = await verifySections(sections, { tools, facts, hub: hub.folder, hubImages: repositories, engines, limit: Number(values.limit) * 1000 }, report);
end();

if (positionals.length > 0) console.log(`\n${runs.map(transcript).join('\n\n')}`);
if (values.write) {
  for (const { id, variant, result } of runs) {
    const section = sections.find((each) => each.id === id);
    if (section === undefined || result === undefined || variant !== 'as written') continue;
    const written = writeOutputs(section.mdx, result);
    if (written.lines.length === 0) continue;
    writeFileSync(`${cookbooksFolder}/${section.path}`, written.mdx);
    console.log(`\nWrote what was printed into ${cookbooksFolder}/${section.path}, line ${written.lines.join(', ')}. Read it, then run again.`);
  }
}
if (cookbooksFolder === SITE_COOKBOOKS) writeRecord(newRecord(record, all, sections, runs, hub.images));

const faults = faultsOf(runs, sections, cookbooksFolder);
const skipped = notRun(runs);
for (const { id, line, text, reason: why } of skipped) console.log(`skipped: ${cookbooksFolder}/${id}.mdx:${line}  \`${text}\` is not run: ${why}`);
if (faults.length > 0) console.log(`\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found on a Docker Engine:\n\n${listFaults(faults)}\n`);
const failed = runs.filter((run) => run.faults.length > 0).length;
let count = { passed: runs.length - failed, failed, skipped: skipped.length };
if (positionals.length === 0 && !values.changed) {
  console.log(`\n${count.passed} of ${runs.length} runs passed. Now sections with planted faults, each of which has to be found:\n`);
  const planted = await testTheRun();
  count = { passed: count.passed + planted.passed, failed: count.failed + planted.failed, skipped: count.skipped + planted.skipped };
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

function readArguments(): { values: { changed: boolean; write: boolean; limit: string }; positionals: string[] } {
  const options = { changed: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, limit: { type: 'string', default: '60' } } as const;
  const read = orLeave(() => parseArgs({ options, allowPositionals: true }), `\n${USAGE}`);
  if (!(Number(read.values.limit) > 0)) leave(`--limit ${read.values.limit} is no number of seconds\n${USAGE}`, 1);
  if (read.values.write && read.positionals.length === 0) leave(`--write needs to be told which section\n${USAGE}`, 1);
  return read;
}

function leave(message: string, code: number): never {
  console.log(message);
  console.log(`0 passed, 0 failed, ${code === 0 ? 0 : sectionFiles(readSourceFiles(cookbooksFolder)).length} skipped`);
  process.exit(code);
}
