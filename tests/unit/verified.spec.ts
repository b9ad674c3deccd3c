import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sectionFiles } from '../../src/cookbook/chooseSections.ts';
import { readSourceFiles } from '../../src/cookbook/sourceFiles.ts';
import { commandsRun } from '../../src/verified/commandsRun.ts';
import { shellBlocks } from '../../src/verified/notRun.ts';
import { proofOf, readRecord, sectionDigest, writeRecord } from '../../src/verified/record.ts';
import type { Proof } from '../../src/verified/schema.ts';

const SECTION = '---\ntitle: x\n---\n\nSome text.\n\n```bash container=web\n# list\ndocker ps\n```\n\n```output\nweb\n```\n';
const proof: Proof = { digest: sectionDigest(SECTION), date: '2026-11-23', engine: '28.5.2', buildx: '0.29.1', compose: '2.40.3', images: 'stand-in', commands: 1, times: 2 };
const file = (): string => join(mkdtempSync(join(tmpdir(), 'record-')), 'verified.json');

test('every section of the site was run as it stands', () => {
  const record = readRecord();
  const sections = sectionFiles(readSourceFiles('src/content/cookbooks'));
  const needsRun = sections.filter(({ mdx }) => shellBlocks(mdx).count > shellBlocks(mdx).notRun.length);
  const changed = needsRun.filter(({ id, mdx }) => proofOf(id, mdx, record) === undefined).map(({ path }) => `src/content/cookbooks/${path}`);
  expect(changed, 'changed since they were last run; run them with: npm run verify -- --changed').toEqual([]);
});

test('no more than one block in twenty is not run', () => {
  const blocks = sectionFiles(readSourceFiles('src/content/cookbooks')).map(({ mdx }) => shellBlocks(mdx));
  const all = blocks.reduce((sum, { count }) => sum + count, 0);
  const notRun = blocks.flatMap((section) => section.notRun);
  expect(notRun.length, JSON.stringify(notRun)).toBeLessThanOrEqual(all / 20);
});

for (const [what, from, to, same] of [
  ['a sentence', 'Some text.', 'Another text.', true],
  ['the title', 'title: x', 'title: y', true],
  ['a command', 'docker ps', 'docker ps -a', false],
  ['a label', '# list', '# list all', false],
  ['a value', 'container=web', 'container=api', false],
  ['a flag of the fence', 'bash container', 'bash fails container', false],
  ['an output', '\nweb\n', '\nwebs\n', false],
  ['the language of a block', '```output', '```text', false],
] as const) {
  test(`a change of ${what} ${same ? 'leaves a section' : 'makes a section no longer'} proven`, () => {
    const changed = SECTION.replace(from, to);
    expect(changed).not.toBe(SECTION);
    expect(proofOf('a/b', changed, { 'a/b': proof })).toEqual(same ? proof : undefined);
  });
}

test('a section that was never run has no proof', () => {
  expect(proofOf('a/b', SECTION, {})).toBeUndefined();
});

test('a record is read as it was written, in the order of its sections', () => {
  const path = file();
  writeRecord({ 'b/c': proof, 'a/b': { ...proof, images: 'Docker Hub' } }, path);
  expect(Object.entries(readRecord(path))).toEqual([['a/b', { ...proof, images: 'Docker Hub' }], ['b/c', proof]]);
  expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/);
});

test('without a record nothing is proven', () => {
  const path = file();
  expect(existsSync(path)).toBe(false);
  expect(readRecord(path)).toEqual({});
});

for (const [what, text] of [
  ['no JSON', '{'],
  ['a field too many', JSON.stringify({ 'a/b': { ...proof, verified: true } })],
  ['a field that is missing', JSON.stringify({ 'a/b': { ...proof, engine: undefined } })],
  ['a digest that is none', JSON.stringify({ 'a/b': { ...proof, digest: 'yes' } })],
] as const) {
  test(`a record with ${what} is refused, with what to do`, () => {
    const path = file();
    writeFileSync(path, text);
    expect(() => readRecord(path)).toThrow(/verified\.json is not as `npm run verify` writes it\. Delete it and run that again\./);
  });
}

test('blocks that are not run are counted with their reason, and those marked bad are no blocks to run', () => {
  const mdx = `${SECTION}\n\`\`\`bash static="needs a GPU"\ndocker run --gpus all x\n\`\`\`\n\n\`\`\`bash bad\ndocker nope\n\`\`\`\n`;
  expect(shellBlocks(mdx)).toEqual({ count: 2, notRun: [{ commands: ['docker run --gpus all x'], reason: 'needs a GPU' }] });
});

for (const [commands, times, words] of [
  [12, 2, '12 commands, twice'],
  [1, 1, '1 command'],
] as const) {
  test(`a run reads as "${words}"`, () => {
    expect(commandsRun({ commands, times })).toBe(words);
  });
}
