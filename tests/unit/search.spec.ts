import { expect, test } from '@playwright/test';
import type { Answer } from '../../src/search/answers.ts';
import { chooseAnswer } from '../../src/search/chooseAnswer.ts';
import { forIndex } from '../../src/search/forIndex.ts';
import { prepare, rank, type Entry } from '../../src/search/rank.ts';
import { distance, guess } from '../../src/search/spelling.ts';
import { askedWords, stem, words } from '../../src/search/words.ts';

for (const [text, expected] of [
  ['docker run -it --rm', ['docker', 'run', '-it', '-i', '-t', '--rm']],
  ['-p 80:80', ['-p', '80', '80']],
  ['Can’t connect!', ['cant', 'connect']],
  ['docker–compose up', ['docker', 'compose', 'up']],
  ['“quoted” /var/lib', ['quoted', 'var', 'lib']],
  ['', []],
  ['!@#$%', []],
] as const) {
  test(`"${text}" is read as the words ${expected.join(', ') || 'of nothing'}`, () => {
    expect(words(text)).toEqual([...expected]);
  });
}

for (const [text, expected] of [
  ['how do I get a file out of my container', ['file', 'container']],
  ['what is the difference between an image and a container', ['difference', 'between', 'image', 'container']],
  ['Error response from daemon: No such container: web', ['container', 'web']],
  ['conflict: the name "/db" is used by 4c01db0b339c', ['conflict', 'name', 'db']],
  ['how to', ['how', 'to']],
] as const) {
  test(`of "${text}" the telling words are asked for`, () => {
    expect(askedWords(text)).toEqual([...expected]);
  });
}

for (const group of [
  ['image', 'images'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['copy', 'copies', 'copied', 'copying'],
  ['remove', 'removes', 'removed', 'removing'],
  ['color', 'colour'],
  ['registry', 'registries'],
  ['push', 'pushes', 'pushing'],
]) {
  test(`${group.join(', ')} are one word`, () => {
    expect(new Set(group.map(stem)).size).toBe(1);
  });
}

for (const [a, b] of [['container', 'contain'], ['run', 'rm'], ['port', 'pot'], ['volume', 'column'], ['--rm', '--r']] as const) {
  test(`${a} and ${b} are two words`, () => {
    expect(stem(a)).not.toBe(stem(b));
  });
}

const known = new Map(['container', 'docker', 'stop', 'logs', 'image', 'volumes', 'rename', 'build'].map((word) => [word, 1]));
for (const [typed, meant] of [
  ['contianer', ['container']],
  ['containr', ['container']],
  ['conttainer', ['container']],
  ['dokcer', ['docker']],
  ['biuld', ['build']],
  ['stopcontainer', ['stop', 'container']],
  ['renmae', ['rename']],
] as const) {
  test(`${typed} is meant as ${meant.join(' ')}`, () => {
    expect(guess(typed, known)?.words).toEqual([...meant]);
  });
}

for (const word of ['container', 'xylophone', '--rmm', 'ab', '1.2.3', 'zzzz']) {
  test(`${word} is left as it is`, () => {
    expect(guess(word, known)).toBeUndefined();
  });
}

test('letters that are swapped are one slip', () => {
  expect(distance('ab', 'ba', 2)).toBe(1);
  expect(distance('kitten', 'sitting', 5)).toBe(3);
});

const entry = (path: string, title: string, more: Partial<Entry> = {}): Entry => ({ path, title, description: '', aliases: [], headings: [], commands: '', ...more });
const index = prepare(
  [
    entry('a/copy/', 'Copying Files', { aliases: ['copy a file out of a container'], headings: [['Copy a folder', 'copy-a-folder']], commands: 'cp' }),
    entry('a/stop/', 'Stopping Containers', { aliases: ['exit code 137'], commands: 'stop --time -t' }),
    entry('a/remove/', 'Deleting Images', { aliases: ['the container is running, stop it before it is removed'], commands: 'rm --force -f' }),
    entry('reference/docker-stop/', 'docker stop', { description: 'Stops containers.' }),
  ],
  [],
);
const first = (query: string): string | undefined => rank(query, index)[0]?.entry.path;

for (const [what, query, path] of [
  ['a question with fillers', 'how can I get to copy a file out of it', 'a/copy/'],
  ['words in another order', 'container file copy', 'a/copy/'],
  ['a synonym', 'halt a container', 'a/stop/'],
  ['a typo', 'stopp contianers', 'a/stop/'],
  ['a flag', '--force', 'a/remove/'],
  ['a message with an id in it', 'Error response from daemon: container 0123456789ab is running: stop it before it is removed', 'a/remove/'],
  ['the beginning of a word', 'cop', 'a/copy/'],
] as const) {
  test(`an answer is found by ${what}`, () => {
    expect(first(query)).toBe(path);
  });
}

test('a heading that answers better than its page is told', () => {
  expect(rank('copy a folder', index)[0]).toMatchObject({ entry: { path: 'a/copy/' }, anchor: 'copy-a-folder' });
});

test('what nobody wrote of is not answered', () => {
  expect(rank('xylophone', index)).toEqual([]);
  expect(rank('', index)).toEqual([]);
});

test('the full text finds what no title says', () => {
  const fullText = (stemmed: string): ReadonlyMap<string, number> | undefined => (stemmed === stem('kernel') ? new Map([['a/stop/', 1]]) : undefined);
  expect(rank('kernel', index, fullText)[0]?.entry.path).toBe('a/stop/');
});

test('the command whose label answers is chosen, and a filler tells one from the other', () => {
  const answers: Answer[] = ['copy a file into a container', 'copy a file out of a container'].map((label) => ({ under: '', words: `${label} docker cp`, html: label }));
  expect(chooseAnswer('copy a file out', '', answers)?.html).toBe('copy a file out of a container');
  expect(chooseAnswer('copy a file into it', '', answers)?.html).toBe('copy a file into a container');
  expect(chooseAnswer('something else', '', answers)?.sure).toBe(false);
  expect(chooseAnswer('anything', '', [])).toBeUndefined();
});

test('the index has both forms of a flag, and no explanations', () => {
  const html = '<pre><code>docker run <span class="f" data-f="--detach"><span class="f">-d</span></span></code></pre><details class="explain"><summary>Explain</summary><dl><dd>Says.</dd></dl></details>';
  const text = forIndex(html).replace(/<[^>]*>/g, '');
  expect(text).toContain('--detach -d');
  expect(text).not.toContain('Says.');
});
