import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import type { Asked } from './asked.ts';
import { forIndex } from './forIndex.ts';
import type { Layout } from './phrases.ts';
import type { Entry } from './smallIndex.ts';
import { countWordings } from './wordings.ts';

/**
 * The files of Pagefind that the browser needs. Its ready-made interfaces weigh 240 KB and are not ours, and its fragments,
 * a page's text each, are for excerpts, which nobody asks it for.
 */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|index\/.*)$/;

/** `--rm` is a word that people search, and `_` ends each stem; Pagefind would drop both. */
const INCLUDED_CHARACTERS = '-_';

/**
 * What the browser knows of an entry of the small index: the id that Pagefind has for its page, how many questions are worded
 * on it and how much each filler speaks for it (`KnownWordings`), and how the questions are laid out.
 */
export type IndexedEntry = [id: string, questions: number, leanings: string, ...layout: Layout];

/** `pages.json`: the fillers that tell pages apart, and the entries in the order of the small index. */
export interface IndexedPages {
  fillers: readonly string[];
  pages: IndexedEntry[];
}

/** The full text of a site in the making: pages are added to it, and then there are the files that the browser needs. */
export class FullTextIndex {
  readonly #index: PagefindIndex;
  readonly #entries: readonly Entry[];
  readonly #asked: ReadonlyMap<string, readonly Asked[]>;
  readonly #layouts = new Map<string, Layout>();

  private constructor(index: PagefindIndex, entries: readonly Entry[], asked: ReadonlyMap<string, readonly Asked[]>) {
    this.#index = index;
    this.#entries = entries;
    this.#asked = asked;
  }

  /**
   * @param entries the small index
   * @param asked what readers asked, by the path of the page that answers
   */
  static async create(entries: readonly Entry[], asked: ReadonlyMap<string, readonly Asked[]>): Promise<FullTextIndex> {
    // The words are stems already. For a language that it does not know, Pagefind leaves them so, and is 4 KB smaller.
    const { index, errors } = await createIndex({ includeCharacters: INCLUDED_CHARACTERS, forceLanguage: 'unknown' });
    throwIfAny(errors);
    if (!index) throw new Error('Pagefind made no index and did not say why');
    return new FullTextIndex(index, entries, asked);
  }

  /** How many pages there are to find. */
  get size(): number {
    return this.#layouts.size;
  }

  /**
   * Adds a page, unless there is nothing on it to find.
   * @param path below the base. Example: `compose/wait-for-the-database/`
   */
  async add(path: string, html: string): Promise<void> {
    const page = forIndex(html, this.#entries.find((entry) => entry.path === path)?.aliases, this.#asked.get(path));
    if (page === undefined) return;
    throwIfAny((await this.#index.addHTMLFile({ url: path, content: page.html })).errors);
    this.#layouts.set(path, page.layout);
  }

  /**
   * The files by name, with some of our own, so that no page has to be fetched to rank it: `pages.json` (`IndexedPages`)
   * and how the questions are worded, `pairs/0.json` and so on (`PairsFile`).
   */
  async files(): Promise<Map<string, Uint8Array>> {
    const { files, errors } = await this.#index.getFiles();
    throwIfAny(errors);
    const ids = new Map(files.flatMap(pageOf));
    const needed = files.filter(({ path }) => NEEDED.test(path));
    const { known, files: pairs } = countWordings(this.#entries.map(({ path }) => this.#asked.get(path) ?? []));
    const pages = this.#entries.map(({ path }, place): IndexedEntry => [ids.get(path) ?? '', known.questions[place] ?? 0, known.leanings[place] ?? '', ...(this.#layouts.get(path) ?? [])]);
    const own = { 'pages.json': { fillers: known.fillers, pages } satisfies IndexedPages, ...Object.fromEntries(pairs.map((file, number) => [`pairs/${number}.json`, file])) };
    const sent = await Promise.all(needed.map(async ({ path, content }) => [path, path === 'pagefind.js' ? await minified(path, content) : content] as const));
    return new Map([...sent, ...Object.entries(own).map(([path, content]) => [path, Buffer.from(JSON.stringify(content))] as const)]);
  }
}

/** A script without its comments and long names, which Pagefind leaves in: 2.3 KB less, gzipped. */
async function minified(path: string, content: Uint8Array): Promise<Uint8Array> {
  const { code, errors } = await minify(path, Buffer.from(content).toString('utf8'), { module: true });
  throwIfAny(errors.map(({ message }) => message));
  return Buffer.from(code);
}

/** A fragment's page and its id. A fragment is gzipped JSON behind a word of Pagefind's. */
function pageOf({ path, content }: IndexFile): [page: string, id: string][] {
  const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
  if (id === undefined) return [];
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return [[url.replace(/^\//, ''), id]];
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
