import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { startInSandbox } from '../engine/sandbox.ts';
import type { Job, JobResult } from './job.ts';

const PROGRAM = fileURLToPath(new URL('inSandbox.ts', import.meta.url));

/**
 * Runs a job on an engine of its own, in a sandbox that is gone afterwards.
 * @throws an Error if the engine or the Hub did not start
 */
export async function runJob(job: Job, env: NodeJS.ProcessEnv): Promise<JobResult> {
  const child = startInSandbox([process.execPath, PROGRAM], env);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin?.end(JSON.stringify(job));
  const answer = child.stdout === null ? '' : await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`the sandbox ended with exit code ${code}, before the section was run to its end`);
  return JSON.parse(answer) as JobResult;
}
