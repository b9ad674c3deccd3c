import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { startEngine } from '../engine/engine.ts';
import { startHub } from '../engine/hub.ts';
import { writeDockerConfig } from '../tools/tools.ts';
import type { Job, JobResult } from './job.ts';
import { openShell, runCommand } from './runCommand.ts';

// The program that runs in a sandbox: reads a job on stdin, runs a section on an engine of its own, and prints what
// came of it. All that it writes is in memory, and gone with it.
const job = JSON.parse(await text(process.stdin)) as Job;
const place = '/mnt';
execFileSync('ip', ['link', 'set', 'lo', 'up']);
execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place]);
await startHub(job.hub, `${place}/hub`);
await startEngine(`${place}/engine`);

const home = `${place}/home`;
const folder = `${home}/app`;
mkdirSync(folder, { recursive: true });
writeDockerConfig(`${home}/.docker`, job.pluginFolders);
const { PATH = '', LD_LIBRARY_PATH = '', SSL_CERT_FILE = '' } = process.env;
// A build asks for its tokens by way of the CLI, which must trust the Hub too.
const env = { PATH, LD_LIBRARY_PATH, SSL_CERT_FILE, HOME: home, USER: 'root', LANG: 'C.UTF-8', TERM: 'xterm' };
const shell = openShell(`${place}/shell`, folder, env, job.limit);

const results: JobResult['results'][number][] = [];
for (const step of job.steps) {
  if (step.kind === 'file') {
    const path = resolve(folder, step.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.text);
  }
  results.push(step.kind === 'command' ? await runCommand(step, shell) : step);
}

const docker = (...words: string[]): string[] => execFileSync('docker', words, { encoding: 'utf8', env }).trim().split('\n').filter(Boolean);
const [engine = ''] = docker('version', '--format', '{{.Server.Version}}');
const [buildx = ''] = docker('buildx', 'version').map((line) => /\d+\.\d+\.\d+/.exec(line)?.[0] ?? line);
const [compose = ''] = docker('compose', 'version', '--short');
const result: JobResult = {
  versions: { engine: engine.split('+')[0] ?? '', buildx, compose: compose.split(/[+-]/)[0] ?? '' },
  results,
  left: [
    ...docker('ps', '-a', '--format', 'container {{.Names}}'),
    ...docker('volume', 'ls', '--format', 'volume {{.Name}}'),
    ...docker('network', 'ls', '--filter', 'type=custom', '--format', 'network {{.Name}}'),
  ],
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));
