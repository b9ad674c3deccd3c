import { expect, test } from '@playwright/test';
import type { Asked } from '../../src/search/asked.ts';
import { fileOf, filesOf, leaning, leanings, readCounts, readLeaning, tellingOf, wordingOf, writeCounts, writeLeaning, type PairsFile } from '../../src/search/wording.ts';
import { countWordings } from '../../src/search/wordings.ts';

const asked = (...texts: string[]): Asked[] => texts.map((text) => ({ leadsTo: 0, stems: new Set(), text }));

/** Three pages: one is asked how many, one what for, and nobody asks for the last. */
const pages = [asked(...Array.from({ length: 60 }, () => 'how many images are there')), asked(...Array.from({ length: 60 }, () => 'for what are these images')), []];

const { known, files } = countWordings(pages);

/** How much the wording of a question speaks for each of the pages. */
function speaksFor(question: string, pairs: readonly PairsFile[] = files): number[] {
  return leanings(wordingOf(question), known, pairs);
}

test('a wording is the fillers of a question and which of its words stand side by side', () => {
  expect(wordingOf('How many images do I have?')).toEqual({ fillers: ['how', 'do', 'i', 'have', 'do i', 'have i'], pairs: ['how+mani', 'imag+mani', 'do+imag'] });
  expect(wordingOf('how do i').fillers).toEqual(['how', 'do', 'i', 'do how', 'do i']);
  expect(wordingOf('')).toEqual({ fillers: [], pairs: [] });
});

test('words that stand side by side are a pair in either order', () => {
  expect(wordingOf('image size').pairs).toEqual(wordingOf('size images').pairs);
});

test('the page that is asked in these words is spoken for, the other one spoken against', () => {
  const [many = 0, what = 0, none] = speaksFor('how many images');
  expect(many).toBeGreaterThan(0);
  expect(what).toBeLessThan(0);
  expect(none).toBe(0);
});

test('without its pairs a question is still told by its fillers', () => {
  const [many = 0, what = 0] = speaksFor('for what images', []);
  expect(what).toBeGreaterThan(many);
});

test('a pair is in the file of one of its telling words', () => {
  const filed = files.flatMap((file, number) => Object.keys(file).map((pair) => ({ pair, number })));
  expect(filed.length).toBeGreaterThan(0);
  for (const { pair, number } of filed) expect(tellingOf(pair).map(fileOf), pair).toContain(number);
});

test('the files of a question are those of the words that readers asked with', () => {
  const wording = wordingOf('how many images');
  expect(filesOf(wording, known, () => true)).toEqual(new Set([fileOf('mani'), fileOf('imag')]));
  expect(filesOf(wording, known, (stemmed) => stemmed === 'imag')).toEqual(new Set([fileOf('imag')]));
});

test('where nobody asked, no file is fetched', () => {
  const { known: none } = countWordings([[{ leadsTo: 0, stems: new Set(['a']) }]]);
  expect(filesOf(wordingOf('how many images'), none, () => true)).toEqual(new Set());
});

test('a word whose stem is a filler is one', () => {
  expect(wordingOf('used by').pairs).toEqual([]);
});

test('words that nobody asked with speak for no page', () => {
  expect(speaksFor('xylophone panic')).toEqual([0, 0, 0]);
});

test('what nobody worded so, an alias or the name of a command, is no wording', () => {
  expect(countWordings([[{ leadsTo: 0, stems: new Set(['a']) }], []])).toEqual({ known: { fillers: [], leanings: ['', ''], questions: [0, 0] }, files: [] });
});

test('as often as everywhere speaks neither for a page nor against it', () => {
  expect(leaning(5, 50, 0.1)).toBeCloseTo(0);
});

test('a leaning is read in halves as it was written, and no further than two', () => {
  expect([-9, -2, -0.6, 0, 0.2, 1.5, 9].map((each) => readLeaning(writeLeaning(each)))).toEqual([-2, -2, -0.5, 0, 0, 1.5, 2]);
});

test('counts are read as they were written, of a thousand pages as of one', () => {
  const counts = new Map([[0, 1], [34, 12], [999, 1], [1049, 3]]);
  expect(readCounts(JSON.parse(JSON.stringify(writeCounts(counts))) as string)).toEqual(counts);
  expect(readCounts('')).toEqual(new Map());
});
