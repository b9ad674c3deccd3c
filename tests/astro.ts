import { spawn, type ChildProcess } from 'node:child_process';

/** How an astro command ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** Starts an astro command on a folder of cookbooks. */
export function startAstro(args: readonly string[], cookbooks: string): ChildProcess {
  return spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], {
    env: { ...process.env, COOKBOOKS: cookbooks, SITE_URL: 'https://example.github.io/docker-cookbook/', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs an astro command to its end. */
export function runAstro(args: readonly string[], cookbooks: string): Promise<Ended> {
  const child = startAstro(args, cookbooks);
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
