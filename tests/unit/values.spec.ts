import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { quotingAt, shellQuote } from '../../src/block/shellQuote.ts';
import { valueKinds } from '../../src/block/valueKinds.ts';
import { findValues } from '../../src/block/values.ts';

const kinds = valueKinds();
const takes = (kind: string, text: string): boolean => new RegExp(`^(?:${kinds[kind]?.pattern})$`).test(text);

for (const [kind, good, refused] of [
  ['container', ['web', 'my_app-1.2', '9a', 'a.b'], ['a', '', '-web', 'my web', 'web/1', 'wéb']],
  ['image', ['nginx', 'nginx:1.30', 'me/app:1.0', 'localhost:5000/app', 'registry.example.com/a/b:c', 'a@sha256:'.concat('0'.repeat(64)), 'localhost/x', 'host:5000/x'], ['Nginx', 'nginx:', ':1.0', 'a b', 'a/', 'a:.b', 'a@sha256:12']],
  ['repository', ['myapp', 'me/app', 'a.b_c--d'], ['myapp:1.0', 'My', 'a/', '.a', '']],
  ['tag', ['1.0', 'latest', '_x', 'A-b'], ['', '.1', '-a', 'a b', 'x'.repeat(129)]],
  ['port', ['1', '80', '8080', '65535'], ['0', '65536', '080', '-1', 'http', '80:80']],
  ['volume', ['dbdata', 'a1', 'x.y-z'], ['a', '.x', 'a b', '/data']],
  ['path', ['/srv/my site', './x', "it's", 'C'], ['', 'a:b']],
  ['network', ['app', 'my_net'], ['', ' ', '-x']],
  ['user', ['janedoe', 'abc4'], ['abc', 'Jane', 'jane-doe', 'x'.repeat(31)]],
] as const) {
  test(`${kind} takes what Docker takes and refuses what Docker refuses`, () => {
    for (const text of good) expect(takes(kind, text), text).toBe(true);
    for (const text of refused) expect(takes(kind, text), text).toBe(false);
    expect(takes(kind, kinds[kind]?.example ?? '')).toBe(true);
  });
}

test('values are found as whole words, the longest first', () => {
  const values = [
    { kind: 'container', example: 'web' },
    { kind: 'image', example: 'shop/web:1.0' },
  ];
  const text = 'docker run --name web shop/web:1.0 web2 my-web web: web.conf "web"';
  expect(findValues(text, values).map(({ value, start }) => `${value.kind} ${start}`)).toEqual(['container 18', 'image 22', 'container 47', 'container 62']);
});

test('a port is found where docker ps shows it', () => {
  expect(findValues('127.0.0.1:8080->80/tcp', [{ kind: 'port', example: '8080' }])).toHaveLength(1);
});

for (const text of ['plain', 'two words', `it's`, 'a"b', '$HOME', '`id`', 'a\\b', '*', '', '-x', 'é', '~', 'a;b&c|d', '!x']) {
  for (const [quoting, around] of [['', ['', '']], ['d', ['"', '"']], ['s', ["'", "'"]]] as const) {
    test(`${JSON.stringify(text)} reaches the program as it is, ${quoting === '' ? 'bare' : quoting === 'd' ? 'in double quotes' : 'in single quotes'}`, () => {
      const command = `printf %s ${around[0]}${shellQuote(text, quoting)}${around[1]}`;
      expect(execFileSync('bash', ['-c', command], { encoding: 'utf8' })).toBe(text);
    });
  }
}

test('a home folder keeps its tilde', () => {
  expect(shellQuote('~/my site', '')).toBe(`~/'my site'`);
});

test('a place in a command is known to stand in double quotes, in single quotes, or bare', () => {
  const text = `a "b 'c" 'd "e' f\\"g "h\\"i"`;
  expect([...'abcdefghi'].map((letter) => quotingAt(text, text.indexOf(letter)))).toEqual(['', 'd', 'd', 's', 's', '', '', 'd', 'd']);
});
