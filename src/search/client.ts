import type { Answer } from './answers.ts';
import { chooseAnswer } from './chooseAnswer.ts';
import { concepts, prepare, rank, type Entry, type FullText, type SmallIndex } from './rank.ts';
import { askedWords, stem } from './words.ts';

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
  options(options: { baseUrl: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** The full text: Pagefind, and which page each of its results is. */
interface FullIndex {
  pagefind: Pagefind;
  paths: Readonly<Record<string, string>>;
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
  return load('entries', async () => prepare(await json<Entry[]>(`${base}search.json`), []));
}

let fullText = false;

/** Whether the full text is loaded, so that one need not wait for it. */
export function fullTextIsThere(): boolean {
  return fullText;
}

function loadFullText(base: string): Promise<FullIndex> {
  return load('pagefind', async () => {
    const url = `${base}pagefind/pagefind.js`;
    const [pagefind, paths] = await Promise.all([import(/* @vite-ignore */ url) as Promise<Pagefind>, json<Record<string, string>>(`${base}pagefind/paths.json`)]);
    await pagefind.options({ baseUrl: base, ranking: { pageLength: 0.5, termFrequency: 0.6 } });
    await pagefind.init();
    fullText = true;
    return { pagefind, paths };
  });
}

/**
 * Finds what answers, best first: at once by the small index, and then by the full text as well.
 * @param full whether to wait for the full text; where it cannot be loaded, the small index answers alone
 * @throws if the small index cannot be loaded
 */
export async function search(base: string, typed: string, full: boolean): Promise<Result[]> {
  const index = await loadSearch(base);
  const text = full ? await loadFullText(base).then((loaded) => askFullText(loaded, typed, index), () => undefined) : undefined;
  const ranked = rank(typed, index, text).slice(0, MOST);
  return Promise.all(
    ranked.map(async ({ entry, anchor }) => {
      const answers = await load(entry.path, () => answersOf(base, entry.path)).catch(() => []);
      const answer = chooseAnswer(typed, anchor, answers);
      const under = anchor || (answer?.sure ? answer.under : '');
      return { url: base + entry.path + (under && `#${under}`), section: entry.title, heading: entry.headings.find(([, id]) => id === under)?.[0] ?? '', sentence: entry.description, command: answer?.html };
    }),
  );
}

async function answersOf(base: string, path: string): Promise<Answer[]> {
  return path.startsWith('reference/') ? [] : json<Answer[]>(`${base}answers/${path.slice(0, -1)}.json`);
}

/** Asks the full text for each word by itself: Pagefind wants all of them on one page, and one filler empties its answer. */
async function askFullText({ pagefind, paths }: FullIndex, typed: string, index: SmallIndex): Promise<FullText> {
  // In quotes a word is itself with its endings; without, Pagefind takes the beginning of it as well: `dockerfiel` is `docker`.
  const ask = async (word: string): Promise<{ id: string; score: number }[]> => (await pagefind.search(`"${word}"`)).results;
  // A word of the full text is none that has to be mended.
  for (const word of askedWords(typed)) {
    if (!index.vocabulary.has(word) && (await ask(word)).length > 0) index.vocabulary.set(word, 1);
  }
  const found = new Map<string, Map<string, number>>();
  for (const { word } of concepts(typed, index)) {
    const results = await ask(word);
    const most = Math.max(...results.map(({ score }) => score), Number.EPSILON);
    found.set(stem(word), new Map(results.map(({ id, score }) => [paths[id] ?? '', score / most])));
  }
  return (stemmed) => found.get(stemmed);
}
