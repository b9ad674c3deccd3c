import type { Answers } from './answers.ts';
import { choose } from './choose.ts';
import { unpack, type Sent, type StartingPoint } from './pack.ts';
import type { IndexedPages } from './fullTextIndex.ts';
import { inIndex, questionsAt, type FullText, type Question } from './phrases.ts';
import { commandOf, concepts, mended } from './concepts.ts';
import { flagIn, rank } from './rank.ts';
import { isReference, prepare, type SmallIndex } from './smallIndex.ts';
import { nearest } from './spelling.ts';
import { filesOf, leanings, wordingOf, type KnownWordings, type PairsFile } from './wording.ts';
import { askedWords, LONGEST, stem } from './words.ts';

/** A place that answers: a section or a page of the reference, or a heading in it. */
export interface Result {
  url: string;
  /** The page's title. */
  section: string;
  /** The heading in it; empty for the page's own beginning. */
  heading: string;
  /** One sentence that says what one finds there. */
  sentence: string;
  /** The command that answers, as highlighted HTML of our own; undefined for a page without commands. */
  command: string | undefined;
}

/** The part of Pagefind's API that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** `words` are the places of the word on the page. */
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/**
 * The full text: Pagefind, by the id that it has for a page, which entry of the small index that is and the question at each
 * place, and how the questions are worded.
 */
interface FullIndex {
  pagefind: Pagefind;
  pages: ReadonlyMap<string, { entry: number; questions: readonly Question[] }>;
  wordings: KnownWordings;
}

/** What is found, best first, and how words were read that nobody wrote. */
export interface Found {
  results: Result[];
  mended: { typed: string; meant: string }[];
  /** What could not be loaded, and is missing in the results. */
  lacks: 'full text' | 'commands' | undefined;
}

const MOST = 8;

const once = new Map<string, Promise<unknown>>();

/** Loads something once. A failed load is tried again with the next call. */
function load<T>(what: string, make: () => Promise<T>): Promise<T> {
  const known = once.get(what) as Promise<T> | undefined;
  if (known) return known;
  const loading = make().catch((error: unknown) => {
    once.delete(what);
    throw error;
  });
  once.set(what, loading);
  return loading;
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return (await response.json()) as T;
}

/**
 * Loads the small index, which answers the first keys, and begins to load the full text.
 * @param base the site's base path
 */
export function loadSearch(base: string): Promise<SmallIndex> {
  void loadFullText(base).catch(() => {});
  return load('entries', async () => prepare(unpack(await loadSmall(base)), []));
}

function loadSmall(base: string): Promise<Sent> {
  return load('small', () => json<Sent>(`${base}search.json`));
}

/**
 * The sections to begin with.
 * @throws if the small index cannot be loaded
 */
export async function startingPoints(base: string): Promise<StartingPoint[]> {
  return (await loadSmall(base)).start;
}

let fullText = false;

/** Whether the full text is loaded, so that one need not wait for it. */
export function fullTextIsThere(): boolean {
  return fullText;
}

function loadFullText(base: string): Promise<FullIndex> {
  return load('pagefind', async () => {
    const url = `${base}pagefind/pagefind.js`;
    const [pagefind, { fillers, pages }] = await Promise.all([import(/* @vite-ignore */ url) as Promise<Pagefind>, json<IndexedPages>(`${base}pagefind/pages.json`)]);
    // A worker is 12 KB more and answers no sooner.
    await pagefind.options({ baseUrl: base, noWorker: true });
    await pagefind.init();
    fullText = true;
    return {
      pagefind,
      pages: new Map(pages.map(([id, , , ...layout], entry) => [id, { entry, questions: questionsAt(layout) }])),
      wordings: { fillers, questions: pages.map(([, questions]) => questions), leanings: pages.map(([, , leanings]) => leanings) },
    };
  });
}

/**
 * Finds what answers, best first: at once by the small index, and then by the full text as well.
 * @param full whether to wait for the full text; where it cannot be loaded, the small index answers alone
 * @throws if the small index cannot be loaded
 */
export async function search(base: string, typed: string, full: boolean): Promise<Found> {
  const index = await loadSearch(base);
  const loaded = full ? await loadFullText(base).catch(() => undefined) : undefined;
  const text = loaded && (await askFullText(loaded, typed, index));
  const ranked = rank(typed, index, text, loaded && text && (await askWording(base, loaded, typed, text, index))).slice(0, MOST);
  const asked = concepts(typed, index, text);
  let lacks: Found['lacks'] = full && text === undefined ? 'full text' : undefined;
  const results = ranked.map(async ({ entry, led }): Promise<Result> => {
    const { says, commands, parts, flags } = await load(entry.path, () => json<Answers>(`${base}answers/${entry.path.slice(0, -1)}.json`)).catch(() => {
      lacks ??= 'commands';
      return NO_ANSWERS;
    });
    const flag = isReference(entry) ? flagIn(entry, asked) : '';
    const { part, command } = choose(typed, asked, led, parts, commands);
    const under = flag || (part?.anchor ?? '');
    const heading = flag || (under && (part?.heading ?? ''));
    return { url: base + entry.path + (under && `#${under}`), section: entry.title, heading, sentence: flags[flag] ?? says, command: command?.html };
  });
  const found = await Promise.all(results);
  return { results: found, mended: mended(typed, index), lacks };
}

/** The words of the cookbook that are nearest to those that were typed, for who found nothing. */
export async function nearestWords(base: string, typed: string): Promise<string[]> {
  const { vocabulary } = await loadSearch(base);
  return [...new Set(askedWords(typed).slice(0, 3).flatMap((word) => nearest(word, vocabulary, 3)))];
}

const NO_ANSWERS: Answers = { says: '', commands: [], parts: [], flags: {} };

/** Asks the full text for each word by itself: Pagefind wants all of them on one page, and one filler empties its answer. */
async function askFullText(full: FullIndex, typed: string, index: SmallIndex): Promise<FullText> {
  // Of a question that is being typed, each word but the last was asked for before.
  const ask = (word: string): Promise<ReadonlyMap<string, Question[]>> => load(`word ${stem(word)}`, () => askForWord(full, inIndex(stem(word)), index));
  // A word of the full text is none that has to be mended.
  for (const word of askedWords(typed).slice(0, LONGEST.words)) {
    if (!index.vocabulary.has(word) && (await ask(word)).size > 0) index.vocabulary.set(word, 1);
  }
  const found = new Map<string, ReadonlyMap<string, Question[]>>();
  for (const { word } of concepts(typed, index)) found.set(stem(word), await ask(word));
  return (stemmed) => found.get(stemmed);
}

/** How much the wording of what was typed speaks for each entry of the small index. A file that cannot be loaded says nothing. */
async function askWording(base: string, { wordings }: FullIndex, typed: string, fullText: FullText, { entries }: SmallIndex): Promise<number[]> {
  // A command is worded by Docker, not by who types it.
  if (commandOf(typed, entries) !== undefined) return [];
  const wording = wordingOf(typed);
  const isAsked = (stemmed: string): boolean => [...(fullText(stemmed)?.values() ?? [])].some((questions) => questions.length > 0);
  const files = await Promise.all([...filesOf(wording, wordings, isAsked)].map((file) => load(`pairs ${file}`, () => json<PairsFile>(`${base}pagefind/pairs/${file}.json`)).catch(() => ({}))));
  return leanings(wording, wordings, files);
}

/** The pages that have a word, by their paths, each with the readers' questions that have it. */
async function askForWord({ pagefind, pages }: FullIndex, indexed: string, index: SmallIndex): Promise<ReadonlyMap<string, Question[]>> {
  // In quotes a word is itself, at its first place; without, it is at all of them, and one that is nowhere becomes another.
  if ((await pagefind.search(`"${indexed}"`)).results.length === 0) return new Map();
  const { results } = await pagefind.search(indexed);
  return new Map(
    results.flatMap(({ id, words }) => {
      const { entry, questions = [] } = pages.get(id) ?? {};
      const path = index.entries[entry ?? -1]?.entry.path;
      return path === undefined ? [] : [[path, words.flatMap((place) => questions[place] ?? [])] as const];
    }),
  );
}
