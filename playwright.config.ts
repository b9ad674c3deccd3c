import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/browser.ts';

const executablePath = findBrowser();

/**
 * One runner for all tests. `build` makes the sites that the others read: the site as it is published, and the same
 * under other bases. `npm test` finds or installs the browser first.
 */
export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // How long a machine takes is not what is tested: far more than a slow one needs, so that only a hang ends a test.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: process.env['CI'] ? [['dot'], ['./tests/lastLine.ts']] : [['list'], ['./tests/lastLine.ts']],
  use: {
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    { name: 'blocks', testDir: 'tests/blocks' },
    { name: 'build', testDir: 'tests/build', fullyParallel: false },
    // Astro keeps what it read of the content in one place, so its other commands wait for the builds.
    { name: 'author', testDir: 'tests/author', fullyParallel: false, dependencies: ['build'] },
    { name: 'dev', testDir: 'tests/dev', fullyParallel: false, dependencies: ['author'] },
    { name: 'types', testDir: 'tests/types', dependencies: ['dev'] },
    { name: 'site', testDir: 'tests/site', dependencies: ['build'] },
    // Only `npm run verify` has an engine, and runs these.
    ...(process.env['ENGINE'] === undefined ? [] : [{ name: 'engine', testDir: 'tests/engine' }]),
  ],
});
