// `npm test`: finds a browser or installs one, then runs every test. What follows `--` goes to Playwright.
import { spawnSync } from 'node:child_process';
import { needBrowser } from './browser.ts';

console.log(`Browser: ${needBrowser()}`);
const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
