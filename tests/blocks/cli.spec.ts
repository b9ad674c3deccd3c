import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** Runs `npm run check:blocks` on a cookbook with one section. */
function check(mdx: string, section = 'web'): { printed: string; code: number | null; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cookbooks-'));
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine/cookbook.yaml'), 'title: Mine\ncreated_at: 2026-11-23\nsections: [web]\n');
  writeFileSync(join(folder, 'mine/web.mdx'), mdx);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/checkBlocks.ts', section], { encoding: 'utf8', env: { ...process.env, COOKBOOKS: folder } });
  return { printed: stdout + stderr, code: status, file: `${folder}/mine/web.mdx` };
}

test('an author is told what is wrong in a section, with file and line, and once', ({ prove }) => {
  void prove;
  const { printed, code, file } = check('---\ntitle: Web\n---\n\n```bash\ndocker run -p abc nginx:1.29\ndocker ps --rm\n```\n');
  expect(printed).toBe(`2 faults in 1 section, 1 block:\n\n  ${file}:6  Docker says: docker: Invalid containerPort: abc\n  ${file}:7  \`--rm\` is no flag of \`docker ps\`; \`docker run\` has it\n`);
  expect(code).toBe(1);
});

test('an author is told that nothing is wrong, and what else to do', ({ prove }) => {
  void prove;
  const { printed, code } = check('---\ntitle: Web\n---\n\n```bash\ndocker ps\n```\n');
  expect(printed).toMatch(/^Nothing is wrong in 1 section, 1 block, held against Docker .*To run them: npm run verify -- web\n$/);
  expect(code).toBe(0);
});

test('a section that is none is told, with what was probably meant', () => {
  const { printed, code } = check('---\ntitle: Web\n---\n', 'wbe');
  expect(printed).toBe('there is no section `wbe` (did you mean `web`?)\n');
  expect(code).toBe(1);
});
