// `npm run bench:search`: asks the built site's search what readers ask, in a browser, scores its answers, and measures what they cost.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { address } from '../site/site.ts';
import { needBrowser } from './browser.ts';
import { searchCost } from './searchCost.ts';
import { serveSite } from './serveSite.ts';

/** A question with what answers it: a section, a page of the reference, or one of several. */
interface Query {
  query: string;
  kind: string;
  answer: string | string[];
}

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, base: { type: 'string', default: address.base } } });
const { server, url } = await serveSite(values.site, values.base, 0);
const browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(url);
await page.keyboard.press('/');
const box = page.getByRole('combobox');

for (const [file, what] of [['tuning', 'for tuning'], ['scored', 'only scored']] as const) {
  const queries = parse(readFileSync(`tests/search/${file}.yaml`, 'utf8')) as Query[];
  const scores = new Map<string, { first: number; third: number; reciprocal: number; count: number; headings: number; right: number }>();
  const misses: string[] = [];
  for (const { query, kind, answer } of queries) {
    const line = query.replace(/\s+/g, ' ');
    await box.fill(line);
    await page.waitForFunction((asked) => document.querySelector<HTMLElement>('[role=listbox]')?.dataset['answers'] === asked, line);
    const found = await page.getByRole('option').evaluateAll((options) => options.map((option) => ({ path: (option as HTMLAnchorElement).pathname, hash: (option as HTMLAnchorElement).hash })));
    const answers = [answer].flat();
    const place = found.findIndex(({ path }) => answers.some((each) => path.endsWith(`/${each.split('#')[0]}/`)));
    // Where an answer names a heading, the first result should lead to it.
    const named = answers.find((each) => each.includes('#') && found[0]?.path.endsWith(`/${each.split('#')[0]}/`));
    for (const name of [kind, 'all']) {
      const score = scores.get(name) ?? { first: 0, third: 0, reciprocal: 0, count: 0, headings: 0, right: 0 };
      scores.set(name, { first: score.first + Number(place === 0), third: score.third + Number(place >= 0 && place < 3), reciprocal: score.reciprocal + (place < 0 ? 0 : 1 / (place + 1)), count: score.count + 1, headings: score.headings + Number(named !== undefined), right: score.right + Number(named?.endsWith(found[0]?.hash || '#') === true) });
    }
    if (place !== 0) misses.push(`  ${place < 0 ? 'not found' : `place ${place + 1}`}  [${kind}] ${line.slice(0, 90)}  (first: ${found[0]?.path.split('/').at(-2) ?? 'nothing'})`);
  }
  const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(0).padStart(3)} %`;
  console.log(`\n${queries.length} queries, ${what}\n`);
  for (const [name, { first, third, reciprocal, count, headings, right }] of scores) console.log(`  ${name.padEnd(10)} first ${percent(first, count)}   first three ${percent(third, count)}   mean reciprocal rank ${(reciprocal / count).toFixed(2)}   of ${count}${headings > 0 ? `   heading ${percent(right, headings)} of ${headings}` : ''}`);
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
  the commands that are shown       ${kilobytes(/(?<!pagefind|docker-cookbook)\/[a-z-]+\.json$/)}
From the first key to its results   ${firstKey.toFixed(0)} ms
From a next key to its results      ${nextKey.toFixed(0)} ms, 95 of 100 in ${slowestKeys.toFixed(0)} ms`);
await browser.close();
server.closeAllConnections();
server.close();
