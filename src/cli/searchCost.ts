import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** What a first search costs. */
export interface SearchCost {
  /** What comes from the focus of the box to its first results, the full text's included; bytes, gzipped. */
  files: { name: string; bytes: number }[];
  /** From the first key to the first results, the search being loaded; milliseconds, a median. */
  firstKey: number;
  /** From each next key to its results; milliseconds, the median and the 95th of a hundred. */
  nextKey: number;
  slowestKeys: number;
}

const TYPED = ['copy a file out of a container', 'docker run --rm -it', 'port is already allocated', 'image too big'] as const;

/**
 * Measures what a search costs in bytes and time, in a browser that has nothing cached.
 * @param url the home page of a served site
 */
export async function searchCost(browser: Browser, url: string): Promise<SearchCost> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const files: SearchCost['files'] = [];
  const reading: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    reading.push(
      (async () => {
        const body = await (await request.response())?.body().catch(() => undefined);
        if (body !== undefined) files.push({ name: new URL(request.url()).pathname.split('/').slice(-2).join('/'), bytes: gzipSync(body, { level: 9 }).length });
      })(),
    );
  });
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  await box.waitFor();
  await page.waitForLoadState('networkidle');
  await box.fill(TYPED[0]);
  await page.waitForFunction((typed) => document.querySelector<HTMLElement>('[role=listbox]')?.dataset['answers'] === typed, TYPED[0]);
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  const first = [...files];
  const firsts: number[] = [];
  const nexts: number[] = [];
  for (const text of TYPED) {
    const times = await page.evaluate(timeKeys, text);
    firsts.push(times[0] ?? 0);
    nexts.push(...times.slice(1));
  }
  await page.close();
  return { files: first.filter(({ name }) => !name.endsWith('icon.svg')), firstKey: at(firsts, 0.5), nextKey: at(nexts, 0.5), slowestKeys: at(nexts, 0.95) };
}

/** In the page: types a text key by key, and how long each waits for the results that stay. */
async function timeKeys(text: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('[role=combobox]');
  const list = document.querySelector<HTMLElement>('[role=listbox]');
  if (!input || !list) throw new Error('the page has no search box');
  const times: number[] = [];
  for (let length = 1; length <= text.length; length++) {
    const typed = text.slice(0, length);
    const before = performance.now();
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.dataset['answers'] !== typed) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributes: true });
    });
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    if (typed.trim() !== '') await shown;
    times.push(performance.now() - before);
  }
  return times;
}

function at(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
