import { spawn } from 'node:child_process';

/** How many tests passed, failed and were skipped. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Runs the tests of the run itself: sections with planted faults, each of which has to be found.
 * @returns their count; one failure if they could not be run
 */
export async function testTheRun(): Promise<Count> {
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--project=engine'], { env: { ...process.env, ENGINE: 'yes' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text.replace(LAST_LINE, ''));
  });
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const [, passed, failed, skipped] = LAST_LINE.exec(printed) ?? [];
  return passed === undefined ? { passed: 0, failed: 1, skipped: 0 } : { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

const LAST_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped\n?$/m;
