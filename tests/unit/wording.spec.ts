import { expect, test } from '@playwright/test';
import type { Asked } from '../../src/search/asked.ts';
import { filesOf, leaning, leanings, readCounts, readLeaning, wordingOf, writeCounts, writeLeaning, type PairsFile } from '../../src/search/wording.ts';
import { countWordings } from '../../src/search/wordings.ts';

const asked = (...texts: string[]): Asked[] => texts.map((text) => ({ leadsTo: 0, stems: new Set(), text }));

/** Three pages: one is asked how many, one what for, and nobody asks for the last. */
const pages = [asked(...Array.from({ length: 60 }, () => 'how many images are there')), asked(...Array.from({ length: 60 }, () => 'for what are these images')), []];

/** How much the wording of a question speaks for each of the pages. */
function speaksFor(question: string, load: (file: number) => PairsFile | undefined): number[] {
  const { known } = countWordings(pages);
  const wording = wordingOf(question);
  return leanings(wording, known, [...filesOf(wording)].map((file) => load(file) ?? {}));
}

const { files } = countWordings(pages);

test('a wording is the fillers of a question and which of its words stand side by side', () => {
  expect(wordingOf('How many images do I have?')).toEqual({ fillers: ['how', 'do', 'i', 'have', 'do i', 'have i'], pairs: ['how+mani', 'imag+mani', 'do+imag'] });
  expect(wordingOf('')).toEqual({ fillers: [], pairs: [] });
});

test('words that stand side by side are a pair in either order', () => {
  expect(wordingOf('image size').pairs).toEqual(wordingOf('size images').pairs);
});

test('the page that is asked in these words is spoken for, the other one spoken against', () => {
  const [many = 0, what = 0, none] = speaksFor('how many images', (file) => files.get(file));
  expect(many).toBeGreaterThan(0);
  expect(what).toBeLessThan(0);
  expect(none).toBe(0);
});

test('without its pairs a question is still told by its fillers', () => {
  const [many = 0, what = 0] = speaksFor('now for what', () => undefined);
  expect(what).toBeGreaterThan(many);
});

test('words that nobody asked with speak for no page', () => {
  expect(speaksFor('xylophone panic', (file) => files.get(file))).toEqual([0, 0, 0]);
});

test('what nobody worded so, an alias or the name of a command, is no wording', () => {
  expect(countWordings([asked(''), asked('')]).known).toEqual({ fillers: [], leanings: ['', ''], questions: [0, 0] });
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
