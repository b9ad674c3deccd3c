import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Browsers that Playwright can drive as Chromium, as they are called on a PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where they are when they are not on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser: `CHROME_PATH`, Playwright's own, one on the PATH, one where it usually is.
 * @returns the path of its program, or undefined
 */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]));
  return [process.env['CHROME_PATH'] ?? '', chromium.executablePath(), ...onPath, ...PLACES].find((path) => path !== '' && existsSync(path));
}

/**
 * Finds a browser, and installs one where there is none: Playwright's own, or Debian's where that cannot be fetched.
 * @throws if none can be had, saying what to do
 */
export function needBrowser(): string {
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium-headless-shell']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']],
  ];
  const there = findBrowser();
  if (there !== undefined) return there;
  console.log('There is no browser for the tests: installing one (once) …');
  for (const [program, options] of attempts) {
    spawnSync(program, options, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error('No browser for the tests could be installed. Install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm test');
}
