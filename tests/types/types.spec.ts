import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

test('the types hold in every file, components included', async () => {
  test.setTimeout(120_000);
  const run = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint']);
  const faults = await run.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  expect(faults).toBe('');
});
