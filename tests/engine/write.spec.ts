import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'cookbooks-'));
const file = join(folder, 'mine/web.mdx');
const SECTION = '---\ntitle: Web\n---\n\n```bash\ndocker run --rm alpine:3.22 echo hello\n```\n\n```output\n```\n\n- In a list:\n\n  ```bash fails\n  docker rm nosuch\n  ```\n\n  ```output\n  something else\n  ```\n';
const verify = (...words: string[]): { printed: string; code: number | null } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/verify.ts', ...words], { encoding: 'utf8', env: { ...process.env, COOKBOOKS: folder } });
  return { printed: stdout + stderr, code: status };
};

test.beforeAll(() => {
  mkdirSync(join(folder, 'mine'), { recursive: true });
  writeFileSync(join(folder, 'mine/cookbook.yaml'), 'title: Mine\ncreated_at: 2026-11-23\nsections: [web]\n');
  writeFileSync(file, SECTION);
});

test('what was printed is written into the output blocks that differ, and the section passes then', () => {
  const first = verify('web', '--write');
  expect(first.printed).toContain(`Wrote what was printed into ${file}, line 10, 19.`);
  expect(first.code).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(SECTION.replace('```output\n```', '```output\nhello\n```').replace('something else', 'Error response from daemon: No such container: nosuch'));
  expect(verify('web')).toMatchObject({ code: 0, printed: expect.stringMatching(/1 passed, 0 failed, 0 skipped\n$/) });
});

for (const [what, words, said] of [
  ['a section that is none', ['wbe'], /there is no section `wbe` \(did you mean `web`\?\)/],
  ['an option that is none', ['--chnaged'], /Unknown option '--chnaged'[^]*npm run verify -- --changed/],
  ['a limit that is no number', ['--limit', 'long'], /--limit long is no number of seconds/],
  ['a wish to write into everything', ['--write'], /--write needs to be told which section/],
] as const) {
  test(`${what} is refused, with what to do`, () => {
    const { printed, code } = verify(...words);
    expect(printed).toMatch(said);
    expect(code).toBe(1);
  });
}

test('a section that the build refuses is not run', () => {
  writeFileSync(file, SECTION.replace('docker run', 'docker rnu'));
  const { printed, code } = verify('web');
  expect(printed).toMatch(/Nothing was run, for this is wrong before:\n\n.*web\.mdx:6 {2}`docker` has no command `rnu` \(did you mean `run`\?\)/);
  expect(code).toBe(1);
});
