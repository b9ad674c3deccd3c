import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Answer, Part } from '../../src/search/answers.ts';
import { withLeftOut, type Asked } from '../../src/search/asked.ts';
import { choose } from '../../src/search/choose.ts';
import { fit } from '../../src/search/fit.ts';
import { forIndex } from '../../src/search/forIndex.ts';
import { mostLinked } from '../../src/search/mostLinked.ts';
import { pack, unpack } from '../../src/search/pack.ts';
import { layOut, NO_PLACE, questionsAt, type FullText, type Question } from '../../src/search/phrases.ts';
import { concepts, mended } from '../../src/search/concepts.ts';
import { flagIn, rank } from '../../src/search/rank.ts';
import { prepare, type Entry } from '../../src/search/smallIndex.ts';
import { distance, guess, nearest } from '../../src/search/spelling.ts';
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
  ['how do I get a file out of my container', ['file', 'outof', 'container']],
  ['copy it to the container', ['copy', 'goesinto', 'container']],
  ['what is a container?', ['definition', 'container']],
  ['what is the difference between an image and a container', ['difference', 'between', 'image', 'container']],
  ['Error response from daemon: No such container: web', ['nosuch', 'container', 'web']],
  ['conflict: the name "/db" is used by 4c01db0b339c', ['conflict', 'name', 'db', 'used']],
  ['how to', ['how', 'to']],
  ['it keeps restarting', ['keeps', 'restarting']],
  ['start it on every boot', ['start', 'reboot']],
  ['throw the old ones away', ['remove', 'old']],
] as const) {
  test(`of "${text}" the telling words are asked for`, () => {
    expect(askedWords(text)).toEqual([...expected]);
  });
}

test('what a container is, is another word than what one does to it', () => {
  expect(stem('running')).not.toBe(stem('run'));
  expect(stem('stopped')).not.toBe(stem('stop'));
});

for (const group of [
  ['image', 'images'],
  ['stop', 'stops', 'stopping'],
  ['copy', 'copies', 'copied', 'copying'],
  ['remove', 'removes', 'removed', 'removing'],
  ['color', 'colour'],
  ['registry', 'registries'],
  ['push', 'pushes', 'pushing'],
  ['remove', 'delete', 'deletes', 'deleting', 'erased'],
  ['folder', 'folders', 'directory', 'directories'],
  ['not', 'cant', 'doesnt', 'wont'],
  ['automatic', 'automatically'],
]) {
  test(`${group.join(', ')} are one word`, () => {
    expect(new Set(group.map(stem)).size).toBe(1);
  });
}

for (const [a, b] of [['container', 'contain'], ['stats', 'state'], ['run', 'rm'], ['port', 'pot'], ['volume', 'column'], ['--rm', '--r']] as const) {
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

const entry = (path: string, title: string, more: Partial<Entry> = {}): Entry => ({ path, title, aliases: [], flags: '', ...more });
const index = prepare(
  [
    entry('a/copy/', 'Copying Files', { aliases: ['copy a file out of a container'], flags: 'cp' }),
    entry('a/stop/', 'Stopping Containers', { aliases: ['exit code 137'], flags: 'stop --timeout/-t' }),
    entry('a/remove/', 'Deleting Images', { aliases: ['the container is running, stop it before it is removed'], flags: 'rm --force/-f' }),
    entry('reference/docker-stop/', 'docker stop', { flags: '--signal/-s --timeout/-t' }),
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

const part = (anchor: string, heading: string, labels: string): Part => ({ anchor, heading, labels });
const parts = [part('', 'Copying Files', 'copy a file out of a container'), part('copy-a-folder', 'Copy a folder', 'copy a folder with all that is in it'), part('owner', 'Keep the owner', 'keep it for root')];

for (const [query, anchor] of [
  ['copy a folder', 'copy-a-folder'],
  ['copy a file', ''],
  ['who is the owner of a file', 'owner'],
  ['root', 'owner'],
] as const) {
  test(`“${query}” leads to ${anchor === '' ? 'the beginning of the page' : `#${anchor}`}`, () => {
    expect(choose(query, concepts(query, index), new Map(), parts, []).part?.anchor).toBe(anchor);
  });
}

test('a flag leads to what the reference says of it, by both of its names', () => {
  for (const query of ['docker stop --signal', 'docker stop -s']) {
    const [found] = rank(query, index).filter(({ entry }) => entry.path.startsWith('reference/'));
    expect(found && flagIn(found.entry, concepts(query, index))).toBe('--signal');
  }
});

test('words that were read as others are told, and the beginning of a known word is none of them', () => {
  expect(mended('stpo a contianer', index)).toEqual([{ typed: 'stpo', meant: 'stop' }, { typed: 'contianer', meant: 'container' }]);
  expect(mended('stop a contain', index)).toEqual([]);
  expect(mended('copyfile out', index)).toEqual([{ typed: 'copyfile', meant: 'copy file' }]);
});

test('the nearest words are those with the fewest slips, and none that is nothing like it', () => {
  expect(nearest('vloumse', known, 2)).toEqual(['volumes']);
  expect(nearest('xyzzy', known, 2)).toEqual([]);
});

test('of a thousand sections the small index keeps what it can carry, titles first', () => {
  const random = (length: number): string => Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7919 + length * 104729 + (seed = (seed * 1103515245 + 12345) % 2 ** 31)) % 26))).join('');
  let seed = 1;
  const many = Array.from({ length: 1000 }, () => entry(`a/${random(12)}/`, random(20), { aliases: Array.from({ length: 10 }, () => random(20)) }));
  const cut = fit(many);
  expect(gzipSync(JSON.stringify(pack(cut))).length).toBeLessThanOrEqual(60_000);
  expect(cut.map(({ title }) => title)).toEqual(many.map(({ title }) => title));
  expect(fit(many.slice(0, 70))).toEqual(many.slice(0, 70));
  expect(fit([entry('a/b/', 'Title', { aliases: ['a b c d e f', 'a b c d e f g'] })])[0]?.aliases).toEqual(['a b c d e f']);
});

test('of a section the small index keeps the first twelve aliases', () => {
  const aliases = Array.from({ length: 13 }, (_, at) => `alias ${at}`);
  expect(fit([entry('a/b/', 'Title', { aliases })])[0]?.aliases).toEqual(aliases.slice(0, 12));
});

test('the sections that others lead to most come first, and a link to oneself is none', () => {
  const sections = [
    { id: 'a/one', text: '[x](./two.mdx) [y](./two.mdx#part) [z](../b/three.mdx)' },
    { id: 'a/two', text: '[self](./two.mdx) [z](../b/three.mdx)' },
    { id: 'b/three', text: 'None.' },
    { id: 'b/four', text: '[x](../a/two.mdx) [z](./three.mdx)' },
  ];
  expect(mostLinked(sections).map(({ id }) => id)).toEqual(['b/three', 'a/two']);
});

test('an alias that the small index leaves out is a question of the full text, which leads to no place of the page', () => {
  const all = [entry('a/b/', 'Title', { aliases: ['first name', 'second name'] }), entry('a/c/', 'Other')];
  const kept = all.map((each) => ({ ...each, aliases: each.aliases.filter((alias) => alias === 'first name') }));
  expect(withLeftOut(new Map([['a/c/', [{ leadsTo: 2, stems: new Set(['y']) }]]]), all, kept)).toEqual(
    new Map([
      ['a/b/', [{ leadsTo: NO_PLACE, stems: new Set(['second', 'name'].map(stem)) }]],
      ['a/c/', [{ leadsTo: 2, stems: new Set(['y']) }]],
    ]),
  );
});

test('the small index is read as it was written', () => {
  const entries = [entry('a/copy/', 'Copying Files', { aliases: ['copy a file', 'docker cp'], flags: 'cp --archive/-a' }), entry('reference/docker-ps/', 'docker ps')];
  expect(unpack(pack(entries))).toEqual(entries);
});

test('of two pages with one alias that answers, the one wins that has others like it', () => {
  const two = prepare([entry('a/stop/', 'Ends', { aliases: ['stop a container'] }), entry('b/stop/', 'Halts', { aliases: ['stop a container', 'container does not stop'] })], []);
  expect(rank('stop container', two)[0]?.entry.path).toBe('b/stop/');
});

test('what answers much less than the best is left out', () => {
  expect(rank('copy a file out of a container', index).map(({ entry }) => entry.path)).toEqual(['a/copy/']);
});

test('what nobody wrote of is not answered', () => {
  expect(rank('xylophone', index)).toEqual([]);
  expect(rank('', index)).toEqual([]);
});

test('the full text finds what no title says', () => {
  const fullText: FullText = (stemmed) => (stemmed === stem('kernel') ? new Map([['a/stop/', []]]) : undefined);
  expect(rank('kernel', index, fullText)[0]?.entry.path).toBe('a/stop/');
});

test('a question that has all that is asked counts more than two that have a half of it', () => {
  const together: FullText = (stemmed) =>
    new Map([
      ['a/stop/', [{ number: 0, length: 2, leadsTo: 3 }]],
      ['a/copy/', [{ number: stemmed === stem('crash') ? 0 : 1, length: 2, leadsTo: 0 }]],
    ]);
  const [best] = rank('server crash', index, together);
  expect(best?.entry.path).toBe('a/stop/');
  expect(best?.led).toEqual(new Map([[3, 1]]));
});

test('of a single word every page that has it is an answer, however much better another one fits', () => {
  const often: FullText = () => new Map([['a/stop/', Array.from({ length: 9 }, (_, number) => ({ number, length: 1, leadsTo: 0 }))], ['a/copy/', []]]);
  expect(rank('kernel', index, often).map(({ entry }) => entry.path)).toEqual(['a/stop/', 'a/copy/']);
  expect(rank('kernel panic', index, often).map(({ entry }) => entry.path)).toEqual(['a/stop/']);
});

test('of two pages with the same words the one answers that the wording speaks for', () => {
  const two = prepare([entry('a/one/', 'Stop it'), entry('b/two/', 'Stop it')], []);
  expect(rank('stop', two, undefined, [0, 1])[0]?.entry.path).toBe('b/two/');
  expect(rank('stop', two, undefined, [1, 0])[0]?.entry.path).toBe('a/one/');
});

test('the wording orders what answers, and makes nothing an answer or none', () => {
  const three = prepare([entry('a/one/', 'Stop it'), entry('b/two/', 'Stop it'), entry('c/three/', 'Copy it')], []);
  expect(rank('stop', three, undefined, [-99, 0, 99]).map(({ entry }) => entry.path)).toEqual(['b/two/', 'a/one/']);
  expect(rank('xylophone', three, undefined, [9, 9, 9])).toEqual([]);
});

test('of two pages that are asked with a word the one that is asked so more often answers', () => {
  const asked = (count: number): Question[] => Array.from({ length: count }, (_, number) => ({ number, length: 9, leadsTo: 0 }));
  expect(rank('kernel', index, () => new Map([['a/stop/', asked(40)], ['a/copy/', asked(9)]]))[0]?.entry.path).toBe('a/stop/');
});

test('a word that many pages are asked with weighs less than one that few are asked with', () => {
  const question = [{ number: 0, length: 2, leadsTo: 0 }];
  const weights = concepts('kernel panic', index, (stemmed) => new Map((stemmed === stem('kernel') ? ['a/stop/', 'a/copy/'] : ['a/stop/']).map((path) => [path, question])));
  const [often = 0, rarely = 0] = weights.map(({ weight }) => weight);
  expect(often).toBeLessThan(rarely);
});

test('the words behind a docker command weigh fully unless a flag, a path or a tag among them says that they are its arguments', () => {
  const known = prepare([entry('reference/docker-run/', 'docker run')], []);
  const weightOf = (query: string, word: string): number | undefined => concepts(query, known).find((each) => each.word === word)?.weight;
  const full = weightOf('docker run kernel panic', 'kernel') ?? 0;
  expect(full).toBeGreaterThan(0);
  expect(weightOf('docker run --rm kernel panic', 'kernel')).toBeLessThan(full);
  expect(weightOf('docker run kernel:1.0 panic', 'panic')).toBeLessThan(full);
});

test('of a typed docker command the section that runs it answers, though another one has its words', () => {
  const known = prepare([entry('reference/docker-top/', 'docker top'), entry('a/list/', 'On top of the list', { aliases: ['top'] }), entry('a/look/', 'Look inside')], []);
  const runs: FullText = (stemmed) => (stemmed === stem('docker-top') ? new Map([['a/look/', [{ number: 0, length: 1, leadsTo: 4 }]]]) : undefined);
  const [best] = rank('docker top', known, runs);
  expect(best?.entry.path).toBe('a/look/');
  expect(best?.led.get(4)).toBeGreaterThan(0);
  expect(rank('docker top', known)[0]?.entry.path).toBe('a/list/');
});

test('a word’s place tells in which question it stands', () => {
  const asked = (leadsTo: number, words: string): Asked => ({ leadsTo, stems: new Set(words.split(' ').filter(Boolean)), text: words });
  const { stems, layout } = layOut([asked(2, 'app say'), asked(0, 'where print'), asked(2, 'log'), asked(0, ''), asked(0, 'a b c d'), asked(NO_PLACE, 'alias')]);
  expect(stems).toEqual(['alias', 'where', 'print', 'a', 'b', 'c', 'd', 'log', 'app', 'say']);
  expect(questionsAt(layout)).toEqual([
    { number: 0, length: 1, leadsTo: NO_PLACE },
    ...[0, 0].map(() => ({ number: 1, length: 2, leadsTo: 0 })),
    ...[0, 0, 0, 0].map(() => ({ number: 2, length: 4, leadsTo: 0 })),
    { number: 3, length: 1, leadsTo: 2 },
    ...[0, 0].map(() => ({ number: 4, length: 2, leadsTo: 2 })),
  ]);
  expect(questionsAt(layOut([]).layout)).toEqual([]);
});

test('of more questions of one kind than there are digits each is told by its place', () => {
  const { layout } = layOut(Array.from({ length: 100 }, () => ({ leadsTo: 0, stems: new Set(['a', 'b']) })));
  expect(questionsAt(JSON.parse(JSON.stringify(layout)) as string[])[199]).toEqual({ number: 99, length: 2, leadsTo: 0 });
});

test('the command whose label answers is chosen, and a filler tells one from the other', () => {
  const answers: Answer[] = ['copy a file into a container', 'copy a file out of a container'].map((label) => ({ under: '', label, words: 'docker cp', html: label }));
  const shown = (query: string): string | undefined => choose(query, concepts(query, index), new Map(), parts, answers).command?.html;
  expect(shown('copy a file out')).toBe('copy a file out of a container');
  expect(shown('copy a file into it')).toBe('copy a file into a container');
  expect(choose('anything', concepts('anything', index), new Map(), [], [])).toEqual({ part: undefined, command: undefined });
});

test('of a typed docker command the one that begins so is shown, whatever else fits', () => {
  const answers: Answer[] = ['docker volume ls', 'docker cp web:/tmp/log .'].map((text) => ({ under: '', label: text.includes('cp') ? '' : 'files of a container', words: text, html: text }));
  expect(choose('docker cp container files', concepts('docker cp container files', index), new Map(), parts, answers).command?.html).toBe('docker cp web:/tmp/log .');
});

test('a command that destroys is shown to who asks to remove something, and not for its other words', () => {
  const answers: Answer[] = ['docker volume rm dbdata', 'docker volume ls'].map((words) => ({ under: '', label: 'files of a container', words, html: words }));
  const shown = (query: string): string | undefined => choose(query, concepts(query, index), new Map(), parts, answers).command?.html;
  expect(shown('files of a container')).toBe('docker volume ls');
  expect(shown('delete the files of a container')).toBe('docker volume rm dbdata');
});

test('a command that destroys what runs as well is shown to who asks for that', () => {
  const answers: Answer[] = ['docker rm --force container', 'docker rm web'].map((words) => ({ under: '', label: 'files of a container', words, html: words }));
  const shown = (query: string): string | undefined => choose(query, concepts(query, index), new Map(), parts, answers).command?.html;
  expect(shown('delete the files of a container')).toBe('docker rm web');
  expect(shown('delete the files of a container by force')).toBe('docker rm --force container');
});

test('a readers’ question leads to its heading and to a command below it', () => {
  const answers: Answer[] = ['', 'owner'].map((under) => ({ under, label: '', words: 'docker cp', html: under }));
  const { part, command } = choose('who can write it', concepts('who can write it', index), new Map([[2, 0.9]]), parts, answers);
  expect(part?.anchor).toBe('owner');
  expect(command?.under).toBe('owner');
});

test('a readers’ question leads to its command, whatever else has the words', () => {
  const answers: Answer[] = ['docker stop web', 'docker kill web'].map((words, place) => ({ under: place === 1 ? 'owner' : '', label: 'stop it', words, html: words }));
  const { part, command } = choose('kill it', concepts('stop it', index), new Map([[parts.length + 1, 0.9]]), parts, answers);
  expect(part?.anchor).toBe('owner');
  expect(command?.html).toBe('docker kill web');
});

test('the heading of a command that was asked for is chosen, though another one has the words', () => {
  const answers: Answer[] = [{ under: '', label: '', words: 'docker stop web', html: '' }];
  const query = 'set the owner';
  expect(choose(query, concepts(query, index), new Map(), parts, answers).part?.anchor).toBe('owner');
  expect(choose(query, concepts(query, index), new Map([[parts.length, 0.9]]), parts, answers).part?.anchor).toBe('');
});

const pageOf = (main: string): string => `<!doctype html><html lang="en"><body><header>Elsewhere</header><main id="main" data-pagefind-body>${main}</main></body></html>`;
const stemsOf = (html = ''): string[] => html.replace(/<[^>]*>/g, '').split(' ').map((each) => each.replace(/_$/, ''));
const indexed = (main: string, aliases: string[] = []): Set<string> => new Set(stemsOf(forIndex(pageOf(main), aliases)?.html));

test('the index has both forms of a flag', () => {
  const found = indexed('<pre><code>docker run <span class="f" data-f="--detach"><span class="f">-d</span></span></code></pre>');
  expect(found).toEqual(new Set(['docker', 'run', '--detach', '-d']));
});

test('the index has neither explanations, nor what a page has around its text, nor what is not to be found', () => {
  expect(indexed('<p>Kernel.</p><details class="block explain"><summary>Explain</summary></details><a data-pagefind-ignore href="#a">#link</a>')).toEqual(new Set(['kernel']));
});

test('the index takes a word whole that is in several inline elements, and apart what is in several blocks', () => {
  expect(indexed('<p><span>dae</span><b>mon</b></p><ul><li>kernel</li><li>socket</li></ul>')).toEqual(new Set(['daemon', 'kernel', 'socket']));
});

test('the index has the aliases of a page, and the characters that HTML escapes are not words', () => {
  expect(indexed('<p>&quot;volume&quot; &amp; mount</p>', ['ssh'])).toEqual(new Set(['mount', 'ssh', 'volum']));
});

test('the index has the readers’ questions first, and their words among those of the page', () => {
  const page = forIndex(pageOf('<h2 id="log">Socket</h2>'), [], [{ leadsTo: 1, stems: new Set(['log', 'empti']) }]);
  expect(stemsOf(page?.html).slice(0, 3)).toEqual(['log', 'empti', 'empti']);
  expect(new Set(stemsOf(page?.html))).toEqual(new Set(['empti', 'log', 'socket']));
  expect(page?.layout).toEqual(['', '', '01']);
});

test('a page that is not marked is not indexed', () => {
  expect(forIndex('<main>Found nowhere</main>')).toBeUndefined();
});
