import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** The run of `tests/engine/sections`: what it printed, and its exit code. */
let printed = '';
let code: number | null = null;

// One run for all tests: each of them reads what it says of one section.
test.describe.configure({ mode: 'default', timeout: 240_000 });

test.beforeAll(() => {
  const run = spawnSync(process.execPath, ['src/cli/verify.ts', 'planted', '--limit', '12'], { encoding: 'utf8', env: { ...process.env, COOKBOOKS: 'tests/engine/sections' } });
  printed = run.stdout + run.stderr;
  code = run.status;
});

/** What is said of a section's faults, each from its `file:line` to the next one's. */
function faults(section: string): { line: number; message: string }[] {
  const list = printed.split(/found on a Docker Engine:\n/)[1] ?? '';
  return [...list.matchAll(/^ {2}(\S+):(\d+) {2}([^]*?)(?=^ {2}\S+:\d+ {2}|^$)/gm)].filter(([, file]) => file === `tests/engine/sections/planted/${section}.mdx`).map(([, , line, message = '']) => ({ line: Number(line), message }));
}

/** A section's transcript. */
function transcript(section: string, variant = 'as written'): string {
  return printed.split(`── planted/${section}, ${variant}\n`)[1]?.split('\n── ')[0] ?? '';
}

test('a sound section passes, once as written and once with other values', () => {
  expect(faults('sound'), printed).toEqual([]);
  expect(transcript('sound')).toContain('$ docker run -d --name web -p 127.0.0.1:8080:80 nginx:1.29');
  expect(transcript('sound', 'with other values')).toContain('$ docker run -d --name My.web-2 -p 127.0.0.1:18181:80 nginx:1.29-other');
});

test('a command that follows is stopped when it has shown what it shows', () => {
  expect(transcript('sound')).toMatch(/\$ docker logs -f web\n[^$]*\[stopped by the reader/);
});

test('a shell in a terminal is left as a reader leaves it', () => {
  expect(transcript('sound')).toMatch(/\$ docker exec -it web sh\n[^$]*\[left/);
});

test('a block that is not run is counted, with its reason', () => {
  expect(printed).toMatch(/skipped: tests\/engine\/sections\/planted\/sound\.mdx:\d+ {2}`docker login` is not run: needs a browser/);
  expect(printed).toMatch(/1 skipped\n$/);
});

test('commands in the wrong order are found', () => {
  expect(faults('removed-before-stopped')).toEqual([{ line: 7, message: expect.stringContaining('`docker rm web` failed with exit code 1') }]);
  expect(faults('removed-before-stopped')[0]?.message).toContain('container is running');
});

test('an output that Docker does not print is found, with what it prints', () => {
  expect(faults('another-output')).toEqual([{ line: 10, message: expect.stringContaining('shows `Error response from daemon: There is no such container: nosuch`, but Docker printed:\n      | Error response from daemon: No such container: nosuch') }]);
});

test('an output without one of its columns is found', () => {
  expect(faults('a-column-missing')).toEqual([{ line: 11, message: expect.stringMatching(/shows `CONTAINER ID[^]*\| CONTAINER ID .*PORTS +NAMES/) }]);
});

test('an output that ends too soon is found', () => {
  expect(faults('too-few-lines')).toEqual([{ line: 10, message: expect.stringContaining('ends too soon') }]);
});

test('a command that hangs is killed and reported, and what follows it is run', () => {
  expect(faults('hangs')[0]).toEqual({ line: 6, message: expect.stringMatching(/did not end within 12 seconds and was killed/) });
  expect(transcript('hangs')).toContain('$ docker ps -q');
});

test('what a section leaves over is reported', () => {
  expect(faults('left-over')).toEqual([]);
  expect(transcript('left-over')).toContain('(left behind, and removed with the engine: container web, volume data, network app)');
});

test('a section sees nothing of what another one left', () => {
  expect(faults('left-over-again')).toEqual([]);
});

test('a failure that does not come is found', () => {
  expect(faults('does-not-fail')).toEqual([{ line: 6, message: expect.stringContaining('`docker version` was to fail, and did not') }]);
});

test('a value that one block forgets is found by the run with other values', () => {
  expect(faults('undeclared-value').map(({ line }) => line)).toEqual([15]);
  expect(faults('undeclared-value')[0]?.message).toContain('with other values: ');
});

test('a path that does not stand a space is found by the run with other values', () => {
  expect(faults('unquoted-path')[0]).toEqual({ line: 12, message: expect.stringContaining('with other values: ') });
});

test('an image that is not there is found', () => {
  expect(faults('no-such-image')).toEqual([{ line: 6, message: expect.stringContaining('failed with exit code 125') }]);
});

test('an output before any command is found', () => {
  expect(faults('output-of-nothing')).toEqual([{ line: 6, message: 'there is no command before this output\n' }]);
});

test('the private Hub takes a push from who has signed in, under their own name, and refuses others as Docker Hub does', () => {
  expect(faults('as-docker-hub')).toEqual([]);
  expect(transcript('as-docker-hub')).toContain('$ docker pull janedoe/app:1.0');
});

test('a run with faults ends with how many runs failed, and with an exit code', () => {
  expect(printed).toMatch(/\n\d+ passed, 11 failed, 1 skipped\n$/);
  expect(code).toBe(1);
});
