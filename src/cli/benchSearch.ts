// `npm run bench:search`: asks the built site's search what readers ask, in a browser, scores its answers, and measures what they cost.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { readAsked } from '../search/asked.ts';
import { words } from '../search/words.ts';
import { address, cookbooksFolder } from '../site/site.ts';
import { needBrowser } from './browser.ts';
import { searchCost } from './searchCost.ts';
import { serveSite } from './serveSite.ts';

/** A question with what answers it. */
interface Query {
  query: string;
  kind: string;
  /** A section, a page of the reference, or one of several; left out for a task, which is answered by any result that shows its command. */
  answer?: string | string[];
  /** The commands that answer, as they stand on the pages. */
  shows?: string[];
}

/** Of how many queries that ask for it something came out right. */
interface Share {
  right: number;
  of: number;
}

interface Score {
  count: number;
  first: number;
  third: number;
  reciprocal: number;
  /** That the first result, where it is a page that answers, leads to the right heading, and shows the right command. */
  heading: Share;
  command: Share;
}

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, base: { type: 'string', default: address.base } } });
const { server, url } = await serveSite(values.site, values.base, 0);
const browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(url);
await page.keyboard.press('/');
const box = page.getByRole('combobox');

// Readers who do not know of one another ask the same: what stands in an `asked.yaml` as well is easily answered.
const sameAs = (query: string): string => words(query).join(' ');
const asked = new Set([...readAsked(cookbooksFolder).values()].flat().map(({ text }) => sameAs(text ?? '')));

for (const [file, what] of [['tuning', 'for tuning'], ['scored', 'only scored']] as const) {
  const queries = parse(readFileSync(`tests/search/${file}.yaml`, 'utf8')) as Query[];
  const scores = new Map<string, Score>();
  const misses: string[] = [];
  for (const { query, kind, answer = [], shows: written = [] } of queries) {
    const shows = written.map((command) => command.replace(/\s+/g, ' '));
    const line = query.replace(/\s+/g, ' ');
    await box.fill(line);
    await page.waitForFunction((asked) => document.querySelector<HTMLElement>('[role=listbox]')?.dataset['answers'] === asked, line);
    const found = await page.getByRole('option').evaluateAll((options) => options.map((option) => ({ path: (option as HTMLAnchorElement).pathname, hash: (option as HTMLAnchorElement).hash, command: (option.querySelector('code')?.textContent ?? '').replace(/\s+/g, ' ') })));
    const answers = [answer].flat();
    const isTask = answers.length === 0;
    const place = found.findIndex(({ path, command }) => (isTask ? shows.includes(command) : answers.some((each) => path.endsWith(`/${each.split('#')[0]}/`))));
    const [first] = found;
    // Where the answers name a heading of the page, the first result should lead to one of them.
    const onPage = answers.filter((each) => first?.path.endsWith(`/${each.split('#')[0]}/`) === true);
    for (const name of isTask ? [kind] : [kind, 'all', ...(asked.has(sameAs(line)) ? [] : ['unasked'])]) {
      const score = scores.get(name) ?? { count: 0, first: 0, third: 0, reciprocal: 0, heading: { right: 0, of: 0 }, command: { right: 0, of: 0 } };
      score.count += 1;
      score.first += Number(place === 0);
      score.third += Number(place >= 0 && place < 3);
      score.reciprocal += place < 0 ? 0 : 1 / (place + 1);
      if (onPage.some((each) => each.includes('#'))) add(score.heading, onPage.some((each) => (each.includes('#') ? each.endsWith(first?.hash || '#') : first?.hash === '')));
      if (place === 0 && shows.length > 0 && !isTask) add(score.command, shows.includes(first?.command ?? ''));
      scores.set(name, score);
    }
    if (place !== 0) misses.push(`  ${place < 0 ? 'not found' : `place ${place + 1}`}  [${kind}] ${line.slice(0, 90)}  (first: ${found[0]?.path.split('/').at(-2) ?? 'nothing'})`);
  }
  console.log(`\n${queries.length} queries, ${what}\n`);
  for (const [name, { count, first, third, reciprocal, heading, command }] of scores) {
    console.log(`  ${name.padEnd(10)} first ${percent({ right: first, of: count })}   first three ${percent({ right: third, of: count })}   mean reciprocal rank ${(reciprocal / count).toFixed(2)}   of ${String(count).padEnd(4)} heading ${percent(heading)} of ${String(heading.of).padEnd(4)} command ${percent(command)} of ${command.of}`);
  }
  // What is only scored is not to be looked at, or it would be tuned for.
  if (file === 'tuning') console.log(`\n${misses.join('\n')}`);
}

const { files, firstKey, nextKey, slowestKeys } = await searchCost(browser, url);
const kilobytes = (names: RegExp): string => `${(files.filter(({ name }) => names.test(name)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} KB`;
console.log(`
From the focus of the box to its first results, gzipped, in ${files.length} files: ${kilobytes(/./)}
  the small index and what asks it  ${kilobytes(/search[^/]*$/i)}
  Pagefind                          ${kilobytes(/pagefind\//)}
  chunks of the full text           ${kilobytes(/\.pf_index$/)}
  how questions are worded          ${kilobytes(/\bpairs\//)}
  the commands that are shown       ${kilobytes(/(?<!pagefind|docker-cookbook)\/[a-z-]+\.json$/)}
From the first key to its results   ${firstKey.toFixed(0)} ms
From a next key to its results      ${nextKey.toFixed(0)} ms, 95 of 100 in ${slowestKeys.toFixed(0)} ms`);
await browser.close();
server.closeAllConnections();
server.close();

function add(share: Share, right: boolean): void {
  share.of += 1;
  share.right += Number(right);
}

function percent({ right, of }: Share): string {
  return of === 0 ? '    –' : `${((100 * right) / of).toFixed(0).padStart(3)} %`;
}
