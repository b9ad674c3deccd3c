import { expect, test } from '@playwright/test';
import { checkCookbooks } from '../../src/cookbook/checkCookbooks.ts';
import type { SourceFile } from '../../src/cookbook/sourceFiles.ts';
import { listFaults } from '../../src/cookbook/fault.ts';
import { languageFault } from '../../src/block/language.ts';

const COOKBOOK = 'title: Web\ncreated_at: 2025-05-07\nsections: [one, two]\n';
const SECTION = '---\ntitle: One\n---\n\nText.\n';

/** The faults of a cookbook, as an author reads them; the files that are not given are sound. */
function faultsOf(changes: Record<string, string | undefined>): string[] {
  const files: Record<string, string | undefined> = { 'web/cookbook.yaml': COOKBOOK, 'web/one.mdx': SECTION, 'web/two.mdx': SECTION.replace('One', 'Two'), ...changes };
  const sources = Object.entries(files).flatMap(([path, text]): SourceFile[] => (text === undefined ? [] : [{ path, text }]));
  return listFaults(checkCookbooks(sources, 'books', ({ fence, line }) => [languageFault(fence.lang)].flatMap((message) => (message === undefined ? [] : [{ line: line - 1, message }])), new Set(['life']))).split('\n').map((line) => line.trim()).filter(Boolean);
}

test('sound cookbooks have no faults', () => {
  expect(faultsOf({})).toEqual([]);
});

test('the author’s frontmatter in JSON is sound as it is', () => {
  const json = '{\n "title": "Web",\n "draft": false,\n "created_at": "2025-05-07",\n "category": "DevOps",\n "tags": ["Docker"],\n "description": "Docker",\n "sections": ["one", "two"]\n}\n';
  expect(faultsOf({ 'web/cookbook.yaml': json })).toEqual([]);
});

test('all faults of all files are reported at once, each with its file and line', () => {
  const faults = faultsOf({
    'web/cookbook.yaml': 'title: 7\ncreated_at: 2025-02-30\ndraft: maybe\ntags: Docker\nsections: [one, two]\ncolour: red\n',
    'web/one.mdx': '---\ndescription: x\nalias: y\n---\n\nText.\n',
  });
  expect(faults).toEqual([
    'books/web/cookbook.yaml:1  title: expected text, found 7',
    'books/web/cookbook.yaml:2  created_at: expected a day that exists, as YYYY-MM-DD, found "2025-02-30"',
    'books/web/cookbook.yaml:3  draft: expected `true` or `false`, found "maybe"',
    'books/web/cookbook.yaml:4  tags: expected a list, found "Docker"',
    'books/web/cookbook.yaml:6  colour: there is no such field; the fields are title, draft, created_at, category, tags, description, sections, order',
    'books/web/one.mdx:2  title: expected text, it is missing',
    'books/web/one.mdx:3  alias: there is no such field (did you mean `aliases`?); the fields are title, description, aliases, redirects, draft',
  ]);
});

test('a section that is listed and missing is a fault at its line, with the near one named', () => {
  expect(faultsOf({ 'web/cookbook.yaml': 'title: Web\ncreated_at: 2025-05-07\nsections:\n  - one\n  - two\n  - tow\n' })).toEqual([
    'books/web/cookbook.yaml:6  sections: `tow` is listed, but there is no tow.mdx beside cookbook.yaml (did you mean `two`?)',
  ]);
});

test('questions of a section that is not there, and what is no question, are faults at their lines', () => {
  expect(faultsOf({ 'web/asked.yaml': 'one:\n  - how do I stop it\ntow:\n  - where is it\ntwo:\n  - 7\n' })).toEqual(['books/web/asked.yaml:6  two.0: expected text, found 7']);
  expect(faultsOf({ 'web/asked.yaml': 'one:\n  - how do I stop it\ntow:\n  - where is it\n' })).toEqual(['books/web/asked.yaml:3  tow: there is no section `web/tow` (did you mean `web/two`?)']);
  expect(faultsOf({ 'web/one.mdx': `${SECTION}\n## Stop it, now\n`, 'web/asked.yaml': 'one#stop-it-now:\n  - how\none#stop-it:\n  - where\n' })).toEqual(['books/web/asked.yaml:3  one#stop-it: the section has no heading with the anchor `stop-it`']);
  const commands = `${SECTION}\n\`\`\`bash\ndocker stop web\n\`\`\`\n\n## Now\n\n\`\`\`bash\n# with a wait\ndocker stop \\\n  -t 1 web\n\`\`\`\n`;
  expect(faultsOf({ 'web/one.mdx': commands, 'web/asked.yaml': 'one $ docker stop web: [halt]\none $ docker stop -t 1 web: [halt at once]\none#now $ docker stop -t 1 web: [halt soon]\n' })).toEqual([]);
  expect(faultsOf({ 'web/one.mdx': commands, 'web/asked.yaml': 'one $ docker stop wed: [halt]\none#now $ docker stop web: [halt]\n' })).toEqual([
    'books/web/asked.yaml:1  one $ docker stop wed: the section has no command `docker stop wed` there that could answer (did you mean `docker stop web`?)',
    'books/web/asked.yaml:2  one#now $ docker stop web: the section has no command `docker stop web` there that could answer (did you mean `docker stop web`?)',
  ]);
  expect(faultsOf({ 'web/asked.yaml': '- how do I stop it\n' })).toEqual(['books/web/asked.yaml:1  expected fields, each as `name: value`, found ["how do I stop it"]']);
  expect(faultsOf({ 'web/asked.yaml': 'one: [how do I stop it]\n' })).toEqual([]);
});

test('a link to a heading that is not there, or that no address can have, is a fault with the near one named', () => {
  const one = (link: string): string[] => faultsOf({ 'web/one.mdx': `${SECTION}\n[x](${link})\n`, 'web/two.mdx': `${SECTION.replace('One', 'Two')}\n## Stop it\n` });
  expect(one('./two.mdx#stop-it')).toEqual([]);
  expect(one('./two.mdx#stop-itt')).toEqual(['books/web/one.mdx:7  the link `./two.mdx#stop-itt` leads nowhere: the section has no heading with the anchor `stop-itt` (did you mean `stop-it`?)']);
  expect(one('./two.mdx#50%')).toEqual(['books/web/one.mdx:7  the link `./two.mdx#50%` leads nowhere: the section has no heading with the anchor `50%`']);
});

test('a section that is listed twice is a fault', () => {
  expect(faultsOf({ 'web/cookbook.yaml': COOKBOOK.replace('two]', 'two, one]') })).toEqual(['books/web/cookbook.yaml:3  sections: `one` is listed twice: delete one of the two']);
});

test('a section that is not listed is a fault', () => {
  expect(faultsOf({ 'web/three.mdx': SECTION })).toEqual(['books/web/three.mdx:1  `three` is not in the `sections` of cookbook.yaml: add it where it is to be read']);
});

test('sections without a cookbook are a fault', () => {
  expect(faultsOf({ 'other/three.mdx': SECTION })).toEqual(['books/other/three.mdx:1  its folder has no cookbook.yaml: add one that lists its sections']);
});

test('a cookbook whose own frontmatter is wrong does not make its sections look unlisted', () => {
  expect(faultsOf({ 'web/cookbook.yaml': COOKBOOK.replace('Web', '[]') })).toEqual(['books/web/cookbook.yaml:1  title: expected text, found []']);
});

test('a cookbook without sections is a fault', () => {
  expect(faultsOf({ 'web/cookbook.yaml': 'title: Web\ncreated_at: 2025-05-07\nsections: []\n', 'web/one.mdx': undefined, 'web/two.mdx': undefined })).toEqual([
    'books/web/cookbook.yaml:3  sections: expected at least one section, found []',
  ]);
});

test('YAML that cannot be read is a fault at its line', () => {
  const [fault] = faultsOf({ 'web/one.mdx': '---\ntitle: One\naliases: [a, b\n---\n\nText.\n' });
  expect(fault).toMatch(/^books\/web\/one\.mdx:[34] {2}not valid YAML: /);
});

test('a field that is there twice is a fault at the second', () => {
  expect(faultsOf({ 'web/one.mdx': '---\ntitle: One\ntitle: Two\n---\n' })).toEqual(['books/web/one.mdx:3  not valid YAML: Map keys must be unique']);
});

test('a section without frontmatter is one fault that says how to begin', () => {
  expect(faultsOf({ 'web/one.mdx': 'Text.\n' })).toEqual(['books/web/one.mdx:1  there is no frontmatter: begin the file with `title:` between two lines of `---`']);
});

test('an empty file is a fault and not a crash', () => {
  expect(faultsOf({ 'web/one.mdx': '' })).toHaveLength(1);
  expect(faultsOf({ 'web/cookbook.yaml': '' })[0]).toBe('books/web/cookbook.yaml:1  title: expected text, it is missing');
});

test('an element that is none, and a diagram that is not there, are faults', () => {
  const faults = faultsOf({ 'web/one.mdx': '---\ntitle: One\n---\n\n<Diagramm name="life" />\n\n<Diagram />\n\n<Diagram name="lief" />\n\n<kbd>Ctrl</kbd>\n\n<Diagram name="life" />\n' });
  expect(faults).toEqual([
    'books/web/one.mdx:5  there is no `<Diagramm>`: write Markdown, or `<Diagram name="…" />`',
    'books/web/one.mdx:7  a diagram needs its name: `<Diagram name="…" />`, a file in src/content/diagrams/ without its ending',
    'books/web/one.mdx:9  there is no diagram `lief` (did you mean `life`?) in src/content/diagrams/',
  ]);
});

test('text that is no MDX is a fault at its line', () => {
  const [fault] = faultsOf({ 'web/one.mdx': `${SECTION}\nA {brace that is open\n` });
  expect(fault).toMatch(/^books\/web\/one\.mdx:\d+ {2}not valid MDX: .* \(write `\\\{` or `\\<` for the character itself\)$/);
});

test('a heading of the page’s own level, and one that skips a level, are faults', () => {
  expect(faultsOf({ 'web/one.mdx': `${SECTION}\n# Again\n\n## Two\n\n#### Four\n` })).toEqual([
    'books/web/one.mdx:7  the title in the frontmatter is the page’s `#` heading: begin with `##`',
    'books/web/one.mdx:11  a heading of level 4 under one of level 2: use `###`',
  ]);
});

test('a block in a language that nobody knows is a fault with the near one named', () => {
  expect(faultsOf({ 'web/one.mdx': `${SECTION}\n\`\`\`dockerfil\nFROM node\n\`\`\`\n` })).toEqual([
    'books/web/one.mdx:7  a block in `dockerfil`, which is no language that can be highlighted (did you mean `dockerfile`?); use `text` for plain text',
  ]);
});

test('a link to a section that is not there is a fault with the near one named', () => {
  expect(faultsOf({ 'web/one.mdx': `${SECTION}\n[two](./tow.mdx#x) and [two](./two.mdx) and [far](https://example.com/x.mdx)\n` })).toEqual([
    'books/web/one.mdx:7  the link `./tow.mdx#x` leads nowhere: there is no section `web/tow` (did you mean `web/two`?)',
  ]);
});

test('an old slug that a page already has, or that two sections claim, is a fault', () => {
  const renamed = (slugs: string): string => SECTION.replace('\n---\n\n', `\nredirects: [${slugs}]\n---\n\n`);
  expect(faultsOf({ 'web/one.mdx': renamed('two, old'), 'web/two.mdx': renamed('old') })).toEqual([
    'books/web/one.mdx:3  redirects: `two` is a section: one address can lead to one page only',
    'books/web/two.mdx:3  redirects: `old` already leads to web/one: one address can lead to one page only',
  ]);
});

test('names that make bad addresses, and names that the site uses itself, are faults', () => {
  expect(faultsOf({ 'web/My File.mdx': SECTION, 'pagefind/cookbook.yaml': COOKBOOK, 'pagefind/one.mdx': SECTION, 'pagefind/two.mdx': SECTION })).toEqual([
    'books/pagefind/cookbook.yaml:1  the folder cannot be called `pagefind`: the site uses that address itself',
    'books/web/My File.mdx:1  the file `My File` becomes an address: name it with lower-case words and hyphens between them',
    'books/web/My File.mdx:1  `My File` is not in the `sections` of cookbook.yaml: add it where it is to be read',
  ]);
});

test('a file that is no part of a cookbook is a fault', () => {
  expect(faultsOf({ 'web/notes.md': '# Notes' })).toEqual(['books/web/notes.md:1  not a file of a cookbook: a cookbook is a folder with cookbook.yaml, one .mdx file for each section, and asked.yaml if you like']);
});

test('Windows line ends are read as any other', () => {
  expect(faultsOf({ 'web/one.mdx': SECTION.replaceAll('\n', '\r\n'), 'web/cookbook.yaml': COOKBOOK.replaceAll('\n', '\r\n') })).toEqual([]);
});
