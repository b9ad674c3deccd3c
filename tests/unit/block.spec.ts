import { expect, test } from '@playwright/test';
import { readFence } from '../../src/block/fence.ts';
import { firstCommand } from '../../src/block/firstCommand.ts';
import { highlight } from '../../src/block/highlight.ts';

test('a fence is read into names alone and name=value pairs, quoted ones too', () => {
  const { lang, flags, attributes } = readFence('bash', 'setup container=web title="two words" static=""');
  expect(lang).toBe('bash');
  expect([...flags]).toEqual(['setup']);
  expect(Object.fromEntries(attributes)).toEqual({ container: 'web', title: 'two words', static: '' });
});

test('a section’s command is the first of its first shell block that answers', () => {
  const text = '```bash setup\ndocker pull nginx\n```\n\n```bash fails\ndocker nope\n```\n\n```bash\n# say hello\ndocker run \\\n  --rm alpine\ndocker ps\n```\n';
  expect(firstCommand(text)).toBe('docker run --rm alpine');
});

test('a command that only makes files for the next one, or waits, is not what a section is about', () => {
  expect(firstCommand('```bash\nmkdir -p src && touch src/app.js\necho \'{}\' > package.json\ndocker build .\n```\n')).toBe('docker build .');
  expect(firstCommand('```bash\necho "$TOKEN" | docker login --password-stdin\n```\n')).toBe('echo "$TOKEN" | docker login --password-stdin');
  expect(firstCommand('```bash\nuntil docker exec db pg_isready; do sleep 1; done\ndocker exec db psql\n```\n')).toBe('docker exec db psql');
  expect(firstCommand('```bash\nmkdir site\n```\n')).toBe('mkdir site');
});

test('a section without a shell block has no command', () => {
  expect(firstCommand('Text.\n\n```dockerfile\nFROM node\n```\n')).toBeUndefined();
});

for (const [lang, code, html] of [
  ['bash', 'docker run --rm alpine', '<span class="k">docker</span> run <span class="f">--rm</span> alpine'],
  ['dockerfile', 'FROM node', '<span class="k">FROM</span> node'],
  ['yaml', 'image: nginx', '<span class="k">image</span>: nginx'],
  ['json', '{"a": 1}', '{<span class="k">"a"</span>: <span class="n">1</span>}'],
  ['output', 'a <b> & c', 'a &lt;b&gt; &amp; c'],
] as const) {
  test(`${lang} is highlighted with classes and without styles`, async () => {
    expect(await highlight(code, lang)).toBe(html);
  });
}

test('markup in code is escaped', async () => {
  expect(await highlight('echo "<script>&amp;"', 'bash')).not.toMatch(/<script|&amp;"/);
});
