import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { markdownToHast, mdxToHast, mdxToJs, type HastNode } from 'satteri';
import { parse } from 'yaml';
import { checkCookbooks } from '../../src/cookbook/checkCookbooks.ts';
import { listFaults } from '../../src/cookbook/fault.ts';
import { slug } from '../../src/cookbook/slug.ts';
import { importNote, type ImportedNote } from '../../src/import/importNote.ts';
import { repairMacRoman } from '../../src/import/macRoman.ts';
import { toMdx } from '../../src/import/toMdx.ts';

const DOCUMENT = 'tests/fixtures/docker-images-and-containers.md';
const HEAD = '---\ntitle: Web\ncreated_at: 2025-05-07\n---\n\n';

function imported(text: string | Uint8Array): ImportedNote {
  const result = importNote(typeof text === 'string' ? Buffer.from(text) : text);
  if ('faults' in result) throw new Error(listFaults(result.faults.map((fault) => ({ ...fault, file: 'note.md' }))));
  return result.note;
}

function faultsOf(text: string | Uint8Array): string[] {
  const result = importNote(typeof text === 'string' ? Buffer.from(text) : text);
  return 'faults' in result ? result.faults.map(({ line, message }) => `${line}: ${message}`) : [];
}

function fileOf(note: ImportedNote, name: string): string {
  return note.files.find((file) => file.name === name)?.text ?? '';
}

function shownText(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => shownText(child)).join('') : '';
}

test.describe('the author’s document', () => {
  const note = imported(readFileSync(DOCUMENT));

  test('becomes a cookbook of twelve sections in its order', () => {
    expect(note.folder).toBe('docker-images-and-containers');
    expect(note.files.map(({ title }) => title)).toEqual([
      'Docker Images and Containers',
      'Images & Containers',
      'Using & Running External Images',
      'Build Image with a Dockerfile',
      'Manage Images & Containers',
      'Stopping & Restarting Containers',
      'Attached & Detached Containers',
      'Interactive Mode',
      'Deleting Images & Containers',
      'Removing Stopped Containers Automatically',
      'Copying Files Into & From A Container',
      'Naming & Tagging Containers and Images',
      'Pushing Images to DockerHub',
    ]);
  });

  test('keeps its frontmatter and lists its sections', () => {
    expect(parse(fileOf(note, 'cookbook.yaml'))).toMatchObject({ title: 'Docker Images and Containers', draft: false, created_at: '2025-05-07', category: 'DevOps', tags: ['Dcoker'], description: 'Docker Cookbook' });
  });

  test('has its wrongly decoded characters repaired, each with its line', () => {
    expect(note.repairs.map(({ line, is }) => [line, is])).toEqual([[51, '👉'], [58, '👉'], [64, '👉'], [87, '💡'], [108, '、'], [111, '👉']]);
    expect(note.files.map(({ text }) => text).join('')).not.toMatch(/[\uf8ffëí„]/);
  });

  test('keeps every line of code and of text', () => {
    const all = note.files.map(({ text }) => text).join('\n');
    const lines = readFileSync(DOCUMENT, 'utf8').split('\n').slice(9).map((line) => repairMacRoman(line).text.trim());
    const lost = lines.filter((line) => line !== '' && !line.startsWith('## ') && !all.includes(line));
    expect(lost).toEqual([]);
  });

  test('has its Mac Roman bytes as they were decoded: the Apple logo before the three others', () => {
    expect(note.repairs.map(({ was }) => was)).toEqual(['\uf8ffüëâ', '\uf8ffüëâ', '\uf8ffüëâ', '\uf8ffüí°', '„ÄÅ', '\uf8ffüëâ']);
  });

  test('compiles as MDX, every section', () => {
    for (const { name, text } of note.files.slice(1)) expect(() => mdxToJs(text, { features: { frontmatter: true } }), name).not.toThrow();
  });

  test('has nothing to escape', () => {
    expect(note.remarks).toEqual([]);
  });

  test('is a sound cookbook as it is', () => {
    const files = note.files.map(({ name, text }) => ({ path: `${note.folder}/${name}`, text }));
    expect(checkCookbooks(files, 'books', () => [])).toEqual([]);
  });
});

test.describe('frontmatter', () => {
  for (const [language, head] of Object.entries({
    YAML: '---\ntitle: Web\ncreated_at: 2025-05-07\ntags: [a, b]\n---\n',
    JSON: '---\n{ "title": "Web",\n  "created_at": "2025-05-07", "tags": ["a", "b"] }\n---\n',
    TOML: '+++\ntitle = "Web"\ncreated_at = 2025-05-07\ntags = ["a", "b"]\n+++\n',
    'JSON, named': '---json\n{ "title": "Web", "created_at": "2025-05-07", "tags": ["a", "b"] }\n---\n',
    'JSON between `;;;`': ';;;\n{ "title": "Web", "created_at": "2025-05-07", "tags": ["a", "b"] }\n;;;\n',
    'JSON with tabs': '---\n{\n\t"title": "Web",\n\t"created_at": "2025-05-07",\n\t"tags": ["a", "b"]\n}\n---\n',
    'YAML below empty lines': '\n \n---\ntitle: Web\ncreated_at: "2025-05-07"\ntags:\n  - a\n  - b\n---\n',
    'named TOML': '---toml\ntitle = "Web"\ncreated_at = "2025-05-07"\ntags = ["a", "b"]\n---\n',
  })) {
    test(`is read in ${language}`, () => {
      expect(parse(fileOf(imported(`${head}\n## One\n\nText.\n`), 'cookbook.yaml'))).toEqual({ title: 'Web', draft: false, created_at: '2025-05-07', tags: ['a', 'b'], sections: ['one'] });
    });
  }

  for (const [what, text, fault] of [
    ['is missing', '## One\n', /^1: there is no frontmatter/],
    ['is not closed', '---\ntitle: Web\n\n## One\n', /^1: the frontmatter is not closed/],
    ['is JSON with a comma too many', '---\n{\n  "title": "Web",\n  "created_at": "2025-05-07",\n}\n---\n## One\n', /^5: the frontmatter is not valid JSON: column 1, at `}`: the comma before it is one too many/],
    ['is JSON without a comma', '---\r\n{\r\n  "title": "Web"\r\n  "created_at": "2025-05-07"\r\n}\r\n---\r\n## One\r\n', /^4: the frontmatter is not valid JSON/],
    ['is JSON with a fault on line 5 of a file with Windows line ends', '---\r\n{\r\n  "title": "Web",\r\n  "draft": false,\r\n  "tags": [a],\r\n  "created_at": "2025-05-07"\r\n}\r\n---\r\n## One\r\n', /^5: the frontmatter is not valid JSON: column 12, at `a`/],
    ['is JSON with `False`', '---\n{\n  "title": "Web",\n  "draft": False,\n  "created_at": "2025-05-07",\n  "tags": []\n}\n---\n## One\n', /^4: .* column 12, at `F`: write `true` or `false`/],
    ['is JSON in single quotes', "---\n{\n  'title': 'Web'\n}\n---\n## One\n", /^3: .* column 3, .* double quotes/],
    ['is JSON with a comment', '---\n{\n  // mine\n  "title": "Web"\n}\n---\n## One\n', /^3: .* JSON has no comments/],
    ['is JSON with a line break in a text', '---\n{\n  "title": "We\nb"\n}\n---\n## One\n', /^3: .* a line break or tab inside a text/],
    ['is JSON with a field twice', '---\n{\n  "title": "Web",\n  "title": "Web"\n}\n---\n## One\n', /^4: not valid YAML: Map keys must be unique/],
    ['is a JSON array', '---json\n["title"]\n---\n## One\n', /^2: expected fields, each as `name: value`/],
    ['is YAML that grows without end', `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${Array(9).fill('*a').join()}]\nc: &c [${Array(9).fill('*b').join()}]\nd: [${Array(9).fill('*c').join()}]\n---\n## One\n`, /^2: the frontmatter cannot be read/],
    ['is JSON that stops', '---\n{\n  "title": "Web"\n---\n## One\n', /^[34]: the frontmatter is not valid JSON/],
    ['is YAML that cannot be read', '---\ntitle: "Web\ncreated_at: 2025-05-07\n---\n## One\n', /^\d: not valid YAML/],
    ['is TOML that cannot be read', '+++\ntitle = "Web"\ncreated_at = \n+++\n## One\n', /^3: the frontmatter is not valid TOML/],
    ['is a list', '---\n- title\n---\n## One\n', /^2: expected fields, each as `name: value`/],
    ['has no title', '---\ncreated_at: 2025-05-07\n---\n## One\n', /^2: title: expected text, it is missing/],
    ['has a day that does not exist', '---\ntitle: Web\ncreated_at: 2025-02-30\n---\n## One\n', /^3: created_at: expected a day that exists/],
    ['has a day in TOML that does not exist', '+++\ntitle = "Web"\ncreated_at = 2025-02-30\n+++\n## One\n', /^3: created_at: expected a day that exists, as YYYY-MM-DD, found "2025-02-30"/],
    ['has a field that is unknown, in TOML as a table', '+++\ntitle = "Web"\ncreated_at = 2025-05-07\n[extra]\n+++\n## One\n', /^4: extra: there is no such field/],
    ['has tags that are no list', '---\ntitle: Web\ncreated_at: 2025-05-07\ntags: Docker\n---\n## One\n', /^4: tags: expected a list, found "Docker"/],
    ['has no day', '---\ntitle: Web\n---\n## One\n', /^2: created_at: .*it is missing/],
    ['has a title that is too long for a file name', `---\ntitle: ${'x'.repeat(300)}\ncreated_at: 2025-05-07\n---\n## One\n`, /^1: the title makes an address of more than 200/],
    ['has a field that is unknown', '---\ntitle: Web\ncreated_at: 2025-05-07\nauthor: x\n---\n## One\n', /^4: author: there is no such field/],
    ['has a wrong type in TOML', '+++\ntitle = "Web"\ncreated_at = 2025-05-07\ndraft = "no"\n+++\n## One\n', /^4: draft: expected `true` or `false`, found "no"/],
    ['has a title without letters', '---\ntitle: "!!"\ncreated_at: 2025-05-07\n---\n## One\n', /^1: the title `!!` has no letter or digit/],
  ] as const) {
    test(`that ${what} is a fault at its line`, () => {
      expect(faultsOf(text)[0]).toMatch(fault);
    });
  }

  test('and sections are checked together: all faults at once', () => {
    expect(faultsOf('---\ntitle: 7\n---\n\nBefore.\n\n## One\n\n## One\n').map((fault) => Number.parseInt(fault, 10))).toEqual([2, 2, 5, 9]);
  });

  test('with quotes and colons in its title is written as YAML that reads the same', () => {
    expect(parse(fileOf(imported(`---\ntitle: 'A "b": c # d'\ncreated_at: 2025-05-07\n---\n\n## One\n`), 'cookbook.yaml'))).toMatchObject({ title: 'A "b": c # d' });
  });
});

test.describe('bytes', () => {
  test('that are not UTF-8 are a fault at their line', () => {
    expect(faultsOf(Buffer.from([...Buffer.from(HEAD + '## Caf'), 0xe9, 0x0a]))).toEqual([`6: not UTF-8 (byte ${HEAD.length + 7} of the file). Save the file as UTF-8 and try again`]);
  });

  test('in UTF-16 are said to be that', () => {
    expect(faultsOf(Buffer.from(`\ufeff${HEAD}## One\n`, 'utf16le'))[0]).toContain('it is UTF-16');
  });

  test('with a NUL byte are no text', () => {
    expect(faultsOf(`${HEAD}## One\n\na\0b\n`)).toEqual(['8: a NUL byte: this is no text. Save the note as UTF-8 text and try again']);
  });

  test('that are none, or white space alone, are an empty file', () => {
    expect(faultsOf('')).toEqual(['1: the file is empty']);
    expect(faultsOf(' \n\t\n')).toEqual(['1: the file is empty']);
  });

  test('with a byte order mark and Windows line ends are read as any other', () => {
    expect(fileOf(imported(`\ufeff${HEAD}## One\n\nText.\n`.replaceAll('\n', '\r\n')), 'one.mdx')).toBe('---\ntitle: One\ndescription: Text.\n---\n\nText.\n');
  });
});

test.describe('sections', () => {
  for (const [what, body] of [
    ['a fence', '```md\n## Two\n```\n'],
    ['a longer fence of tildes in a list', '- item\n\n  ~~~~\n  ## Two\n  ~~~\n  ~~~~\n'],
    ['a comment', '<!--\n## Two\n-->\n'],
    ['indented code', 'Text.\n\n    ## Two\n'],
    ['a quotation', '> ## Two\n'],
    ['a fence that shorter rows do not close', '````\n```\n## Two\n```\n````\n'],
    ['a fence that the other mark does not close', '```\n~~~\n## Two\n```\n'],
  ] as const) {
    test(`do not begin inside ${what}`, () => {
      expect(faultsOf(`${HEAD}## One\n\n${body}`)).toEqual([]);
      expect(imported(`${HEAD}## One\n\n${body}`).files.map(({ name }) => name)).toEqual(['cookbook.yaml', 'one.mdx']);
    });
  }

  for (const [what, heading] of [
    ['a closing row', '## One ##'],
    ['a tab', '##\tOne'],
    ['an indent', '   ## One'],
    ['a line below', 'One\n---'],
    ['code and a link', '## [O`n`e](./x.md)'],
  ] as const) {
    test(`begin at a heading with ${what}`, () => {
      expect(imported(`${HEAD}${heading}\n\nText.\n`).files[1]).toMatchObject({ name: 'one.mdx', title: 'One' });
    });
  }

  test('have their inner headings moved a level up, but not what looks like one in a fence', () => {
    const text = fileOf(imported(`${HEAD}## One\n\n### Two\n\n#### Three\n\n\`\`\`bash\n### no\n\`\`\`\n`), 'one.mdx');
    expect(text).toContain('\n## Two\n\n### Three\n\n```bash\n### no\n```');
  });

  test('have their inner headings close ranks, in a quotation too, so that none skips a level', () => {
    expect(fileOf(imported(`${HEAD}## One\n\n#### Deep\n\n###### Six\n\n> ### Quoted\n`), 'one.mdx')).toContain('\n## Deep\n\n### Six\n\n> ## Quoted\n');
  });

  test('keep the indentation of code that they begin with', () => {
    expect(fileOf(imported(`${HEAD}## One\n\n    a {b}\n      c\n`), 'one.mdx')).toContain('```text\na {b}\n  c\n```');
  });

  test('name the languages docker and Dockerfile dockerfile, and no other anew', () => {
    const note = imported(`${HEAD}## One\n\n\`\`\`Dockerfile title="x"\nFROM a\n\`\`\`\n\n~~~docker\nFROM a\n~~~\n\n- \`\`\`console\n  $ docker ps\n  \`\`\`\n`);
    expect(fileOf(note, 'one.mdx')).toContain('```dockerfile title="x"\nFROM a\n```\n\n~~~dockerfile\nFROM a\n~~~\n\n- ```console\n');
    expect(note.remarks).toEqual([{ line: 8, message: '`Dockerfile` is now `dockerfile`' }, { line: 12, message: '`docker` is now `dockerfile`' }]);
  });

  test('that are empty are remarked on and written', () => {
    const note = imported(`${HEAD}## One\n\n## Two\n\nText.\n`);
    expect(note.remarks).toEqual([{ line: 6, message: 'the section is empty' }]);
    expect(fileOf(note, 'one.mdx')).toBe('---\ntitle: One\n---\n');
  });

  test('that do not exist are a fault', () => {
    expect(faultsOf(`${HEAD}Text.\n\n### Three\n`)).toContain('5: there is no section: a section begins with a `##` heading');
  });

  test('with equal titles are a fault that names both lines', () => {
    expect(faultsOf(`${HEAD}## One\n\n## Two\n\n## One\n`)).toEqual(['10: `One` has the same title as line 6: give each section its own']);
  });

  test('with different titles of one address are a fault', () => {
    expect(faultsOf(`${HEAD}## A & B\n\n## A and B\n`)).toEqual(['8: `A and B` makes the same address as line 6, `a-and-b`: give each section its own']);
  });

  test('with a title that is too long for a file are a fault', () => {
    expect(faultsOf(`${HEAD}## ${'漢'.repeat(70)}\n`)).toEqual([expect.stringMatching(/^6: the title makes an address of more than 200 bytes/)]);
  });

  test('without a title, or a title without letters, are faults', () => {
    expect(faultsOf(`${HEAD}##\n\n## …\n`)).toEqual(['6: a `##` without a title', '8: the title `…` has no letter or digit to make an address of']);
  });

  test('after a paragraph take it as the description of a cookbook that has none', () => {
    const note = imported(`${HEAD}Before it, \`all\`.\n\n## One\n`);
    expect(parse(fileOf(note, 'cookbook.yaml'))).toMatchObject({ description: 'Before it, all.' });
    expect(note.remarks[0]).toEqual({ line: 6, message: 'made the paragraph above the first `##` the cookbook’s description' });
  });

  for (const [what, head, before] of [
    ['text, when there is a description', HEAD.replace('\n---', '\ndescription: Mine.\n---'), 'Before.'],
    ['text with a link, which a description would lose', HEAD, '[Before](./x.md).'],
    ['code', HEAD, '```\nx\n```'],
    ['a comment', HEAD, '<!-- x -->'],
  ] as const) {
    test(`after ${what} are a fault, so that it is not lost`, () => {
      expect(faultsOf(`${head}${before}\n\n## One\n`)[0]).toMatch(/^\d: text before the first `##` belongs to no section/);
    });
  }

  test('after a heading that repeats the title are fine', () => {
    const note = imported(`${HEAD}# Web\n\n## One\n\nText.\n`);
    expect(note.remarks).toEqual([{ line: 6, message: 'dropped a heading that repeats the title' }]);
  });

  test('with a `#` heading in them are a fault', () => {
    expect(faultsOf(`${HEAD}## One\n\n# Big\n`)[0]).toMatch(/^8: a `#` heading/);
  });

  test('with a fence that is never closed are a fault at the fence', () => {
    expect(faultsOf(`${HEAD}## One\n\n\`\`\`bash\ndocker ps\n\n## Two\n`)[0]).toMatch(/^8: a fence that is never closed/);
  });

  for (const [what, text, line] of [
    ['a fence in a list', '- a\n\n  ```\n  x\n', 10],
    ['a fence that a shorter row ends', '````\nx\n```\n', 8],
    ['a comment', 'Text.\n\n<!-- oops\n\n## Two\n\nText.\n', 10],
    ['`<script>`', '<script>\n\n## Two\n', 8],
  ] as const) {
    test(`with ${what} that is never closed are a fault where it opens`, () => {
      expect(faultsOf(`${HEAD}## One\n\n${text}`)[0]).toMatch(new RegExp(`^${line}: .* that is never closed`));
    });
  }

  test('with a `#` heading in a quotation are a fault', () => {
    expect(faultsOf(`${HEAD}## One\n\n> # Big\n`)).toEqual([expect.stringMatching(/^8: a `#` heading inside something else/)]);
  });

  test('with a fence that HTML makes text of are a fault', () => {
    expect(faultsOf(`${HEAD}## One\n\n<details>\n\`\`\`\nx\n\`\`\`\n</details>\n`)).toEqual([expect.stringMatching(/^8: a fence right below HTML is text/)]);
  });

  test('take along what the definitions refer to in turn, and not what they have themselves', () => {
    const note = imported(`${HEAD}## One\n\nText.[^1]\n\n## Two\n\n[a][r]\n\n[^1]: See [r] and[^2].\n\n[^2]: Two.\n\n[r]: http://a.b\n`);
    expect(fileOf(note, 'one.mdx')).toContain('Text.[^1]\n\n[^1]: See [r] and[^2].\n\n[^2]: Two.\n\n[r]: http://a.b\n');
    expect(fileOf(note, 'two.mdx').match(/\[r\]: /g)).toHaveLength(1);
  });

  test('say which definition is dropped that nothing refers to', () => {
    expect(imported(`${HEAD}[x]: http://a.b\n\n## One\n\nText.\n`).remarks).toEqual([{ line: 6, message: 'dropped the definition `x`, which nothing refers to' }]);
  });

  test('keep a name to replace in their title and description', () => {
    const text = fileOf(imported(`${HEAD}## Remove \`a\` <name>\n\nRun it as <name>, with <image:tag> and <kbd>Ctrl</kbd>.\n`), 'remove-a-name.mdx');
    expect(parse(text.split('---')[1] ?? '')).toEqual({ title: 'Remove a <name>', description: 'Run it as <name>, with <image:tag> and Ctrl.' });
  });

  for (const [text, description] of [
    ['Use e.g. nginx 1.2 or so. Then.', 'Use e.g. nginx 1.2 or so.'],
    ['One  \ntwo\\\nthree', 'One two three'],
    ['<!-- x -->\n\n![Docker](./x.png) ships.', 'Docker ships.'],
    [`${'word '.repeat(40)}end.`, `${'word '.repeat(32)}…`],
    [`${'x'.repeat(159)}👉👉`, `${'x'.repeat(159)} …`],
  ] as const) {
    test(`are described by ${JSON.stringify(description.slice(0, 40))}`, () => {
      const note = fileOf(imported(`${HEAD}## One\n\n${text}\n`), 'one.mdx');
      expect(parse(note.split('---')[1] ?? '')).toEqual({ title: 'One', description });
    });
  }

  test('with quotes and colons in their title are YAML that reads the same', () => {
    const text = fileOf(imported(`${HEAD}## A "b": \\#c - 'd'\n`), 'a-b-c-d.mdx');
    expect(parse(text.split('---')[1] ?? '')).toEqual({ title: `A "b": #c - 'd'` });
  });

  test('have their changes reported by the line of the note', () => {
    const note = imported(`${HEAD}## One\n\nText.\n\n## Two\n\nSee [a].\n\n- a\n  <b>\n\n[a]: http://a.b/{c} "{d}"\n`);
    expect(note.remarks).toEqual([{ line: 15, message: 'escaped `<`' }]);
  });

  test('take along the definitions that they refer to', () => {
    const note = imported(`${HEAD}## One\n\nSee [the docs][docs].\n\n## Two\n\nText.[^1]\n\n[docs]: https://docs.docker.com\n[^1]: A note.\n`);
    expect(fileOf(note, 'one.mdx')).toContain('[docs]: https://docs.docker.com');
    expect(fileOf(note, 'two.mdx')).toContain('[^1]: A note.');
  });

  test('take their description from their first sentence, without its marks', () => {
    expect(fileOf(imported(`${HEAD}## One\n\nRun **it** with \`-d\`. Then more.\n`), 'one.mdx')).toContain('description: Run it with -d.\n');
  });

  test('that begin with code get no description', () => {
    expect(fileOf(imported(`${HEAD}## One\n\n\`\`\`bash\ndocker ps\n\`\`\`\n\nLater.\n`), 'one.mdx')).not.toContain('description');
  });
});

test.describe('Mac Roman', () => {
  for (const [was, is] of [
    ['\uf8ffüëâ go', '👉 go'],
    ['üëâ go', '👉 go'],
    ['caf√© cr√®me', 'café crème'],
    ['a ‚Äî b ‚Ä¶', 'a — b …'],
    ['–ü—Ä–∏–≤–µ—Ç', 'Привет'],
    ['image„ÄÅ', 'image、'],
    ['a„ÄÅdocker', 'a、docker'],
    ['üëâüöÄ üë©‚Äçüíª', '👉🚀 👩‍💻'],
    ['\uf8ffüá©\uf8ffüá™', '🇩🇪'],
    ['‚ÄúZitat‚Äù it‚Äôs ‚Üí', '“Zitat” it’s →'],
    ['√† la carte, o√π ?', 'à la carte, où ?'],
    ['20¬∞C ¬±1 ¬µs', '20°C ±1 µs'],
    ['‰∏≠ÊñáÊñáÊ°£', '中文文档'],
    ['–∏ –≤ —Ñ–∞–π–ª–µ', 'и в файле'],
    ['≈Å√≥d≈∫', 'Łódź'],
  ] as const) {
    test(`${was} is repaired to ${is}`, () => {
      expect(repairMacRoman(was).text).toBe(is);
    });
  }

  test('is repaired in the frontmatter too', () => {
    expect(parse(fileOf(imported(`---\ntitle: Caf√©\ncreated_at: 2025-05-07\n---\n\n## One\n`), 'cookbook.yaml'))).toMatchObject({ title: 'Café' });
  });

  for (const sound of ['√π ≈ 1.77, ±√∞, (–∞, ∞)', '„Öötöö“ „Öö“ „Äär“', 'grüßä Süßäpfel', 'Smith*†‡§¶', 'ÂÀÇÉÈÊËÎÏÔÙÛÜŸ ÔÖÜ ÁÉÍÓÚÑÜ', 'A–Ä–Ö–Ü', '‚Ähnlich‘ 100 ‰ l·l·à', 'naïve café, l’été, «Évidemment»', 'über „Äpfel“ – und … Größe', 'ÀÉÎÕÜ ñandú', '20 °C ± 1 ≈ 2 √2', '“É” ‘à’ —é', '漢字、かな', '👉 💡', 'Ünïcödé ÖÄÜ', 'Ελληνικά Привет']) {
    test(`${sound} stays as it is`, () => {
      expect(repairMacRoman(sound)).toEqual({ text: sound, repairs: [] });
    });
  }
});

test.describe('MDX', () => {
  for (const [text, shown] of [
    ['a {b} and <name> and a < b', 'a {b} and <name> and a < b'],
    ['already \\{escaped\\} and \\<so\\>', 'already {escaped} and <so>'],
    ['| a | {b} |\n| - | - |\n| `{c}` | <d> |', 'a {b} {c} <d>'],
    ['- item {a}\n\n  ```bash\n  echo {a} <b>\n  ```\n\n  > quote <c>', 'item {a} echo {a} <b> quote <c>'],
    ['import this into that', 'import this into that'],
    ['export PATH before', 'export PATH before'],
    ['<https://docs.docker.com> and <me@example.com>', 'https://docs.docker.com and me@example.com'],
    ['line<br>break and a <kbd>key</kbd>', 'linebreak and a key'],
    ['before <!-- a comment --> after', 'before after'],
    ['Text.\n\n    docker inspect -f {{.State}} <id>\n\nMore.', 'Text. docker inspect -f {{.State}} <id> More.'],
    ['- item\n\n      indented {x}\n', 'item indented {x}'],
    ['an open <div> that stays open {', 'an open <div> that stays open {'],
    ['**{bold}** *<em>* [link {x}](./y.md)', '{bold} <em> link {x}'],
    ['``{{range .}}`` stays', '{{range .}} stays'],
    ['docker cp <source> <target>, <img> <image:tag>', 'docker cp <source> <target>, <img> <image:tag>'],
    ['a <b>c</b> <i>d {e}', 'a c <i>d {e}'],
    ['<b><i>x</b></i> <DIV>y</DIV> <Foo />', '<i>x</i> y <Foo />'],
    ['<div>a {b} < **c**</div>', 'a {b} < **c**'],
    ['<p class=x>y</p>', 'y'],
    ['<details><summary>a {b}</summary>\n\nc **d**\n\n</details>', 'a {b}c d'],
    ['<script>\nlet a = {b: 1}\nexport a\n</script>', '<script> let a = {b: 1} export a </script>'],
    ['<!-- a --> b', 'b'],
    ['- a\n  <!-- {b} */ -->\n- c', 'a c'],
    ['<!-- a\n\nb --> c', 'c'],
    ['<?php {x} ?> <!DOCTYPE html>', '<?php {x} ?> <!DOCTYPE html>'],
    ['| a |\n| - |\n| import <b> \\| {c} |', 'a import <b> | {c}'],
    ['export | b\n:-: | -\nc | d', 'export b c d'],
    ['see https://x.y/{id}/a, and \\<https://x.y/b>.', 'see https://x.y/{id}/a, and <https://x.y/b>.'],
    ['!<https://x.y/a_b(c)*d*>', '!https://x.y/a_b(c)*d*'],
    ['x\n\n\ta {b}\n\t\tc', 'x a {b} c'],
    ['> a\n>\n>     b {c}\n>\n>     <d>', 'a b {c} <d>'],
    ['>2)     a {b}\n\n-\tc\n\n\t\td <e>', 'a {b} c d <e>'],
    ['x\n\n    ```\n    {a}\n    ```\n\ny', 'x ``` {a} ``` y'],
    ['```\na\n    ```\n{b}\n```', 'a ``` {b}'],
    ['a\n    - b\n    # c\n    1. d', 'a - b # c 1. d'],
    ['a[^1]\n\n[^1]: b {c} <d>', 'a1 Footnotes b {c} <d> ↩'],
  ] as const) {
    test(`says the same as the Markdown ${JSON.stringify(text)}`, () => {
      expect(shownText(mdxToHast(toMdx(text).text)).replace(/\s+/g, ' ').trim()).toBe(shown);
    });
  }

  test('keeps the text of an image', () => {
    expect(JSON.stringify(mdxToHast(toMdx('![a {b} <c> `{d}`](./x.png)').text))).toContain('"alt":"a {b} <c> {d}"');
  });

  test('writes out a link as its author would', () => {
    expect(toMdx('<https://docs.docker.com/a_b> <me@example.com>').text).toBe('[https://docs.docker.com/a_b](https://docs.docker.com/a_b) [me@example.com](mailto:me@example.com)');
  });

  test('keeps a line of HTML in its paragraph', () => {
    expect(toMdx('a\n<br>\nb\n<kbd>c</kbd>').text).toBe('a <br /> b <kbd>c</kbd>');
  });

  test('keeps text where it is: every mark of Markdown beside every character of code', () => {
    const pieces = ['a', '{', '}', '<', '<3', '*', '_', '`', '[', ']', '(', '!', '|', '\\', '&', '~', '\n', '\n\n', '- ', '> ', '1. ', '👉'];
    for (const one of pieces) {
      for (const two of pieces) {
        for (const three of ['{x}', ' <y z', '`{c}`']) {
          const text = `a${one}${two}${three} end`;
          expect(shownText(mdxToHast(toMdx(text).text)), JSON.stringify(text)).toBe(shownText(markdownToHast(text)));
        }
      }
    }
  });

  test('that is nested beyond reason is a fault', () => {
    expect(faultsOf(`${HEAD}## One\n\n${'> '.repeat(20_000)}x\n`)).toEqual(['1: quotations or lists are nested too deeply to be read']);
  });

  test('leaves tables, nested lists and fences in them as they are', () => {
    const text = '| a `|` | b |\n| :-- | --: |\n| `docker ps \\| wc` | *c* |\n\n1. a\n   - b\n\n     ```bash\n     echo {x} <y>\n     ```\n\n   - [ ] c\n2. d';
    expect(toMdx(text)).toEqual({ text, changes: [] });
  });

  test('leaves code as it is, byte for byte', () => {
    const code = '```bash\ndocker inspect -f \'{{.State}}\' <id> # { <\n```';
    expect(toMdx(code)).toEqual({ text: code, changes: [] });
  });
});

test('a title becomes an address of words and hyphens', () => {
  expect(['Images & Containers', 'Über: naïve C++/C#', 'Don’t', '漢字 1', ' - '].map((title) => slug(title))).toEqual(['images-and-containers', 'uber-naive-c-c', 'dont', '漢字-1', '']);
});

test('an address keeps the marks that are letters in their script', () => {
  expect(['ガイド', 'Йод', '한국어 문서', 'हिन्दी', 'I\u0302le'].map((title) => slug(title))).toEqual(['ガイド', 'йод', '한국어-문서', 'हिन्दी', 'ile']);
});

test('the address of a title is the same however its letters are composed', () => {
  for (const title of ['Größe', 'ガイド', '한국어', 'हिन्दी']) expect(slug(title.normalize('NFD'))).toBe(slug(title.normalize('NFC')));
});

for (const [what, text] of Object.entries({
  'wrongly decoded text': 'üëâ {x} '.repeat(12_000),
  'a line of ten megabytes': 'x'.repeat(10_000_000),
  'openings of tags': '<a b="'.repeat(20_000),
  'openings of comments': 'x <!-- '.repeat(20_000),
  'brackets': '['.repeat(50_000),
  'openings of images': '!['.repeat(50_000),
  'rows of backticks': Array.from({ length: 1500 }, (_, index) => '`'.repeat((index % 300) + 1)).join(' a '),
  'unclosed elements': '<b>'.repeat(5_000),
  'what may be Mac Roman': '„Ä–Ä ü'.repeat(50_000),
  'white space': `a${' '.repeat(100_000)}b`,
  'emphasis': '*a _b '.repeat(50_000),
})) {
  test(`${what} without end is read in a moment`, () => {
    test.setTimeout(15_000);
    expect(imported(`${HEAD}## One\n\n${text}\n`).files).toHaveLength(2);
  });
}

test('two thousand sections are read in a moment', () => {
  test.setTimeout(15_000);
  expect(imported(HEAD + Array.from({ length: 2000 }, (_, index) => `## Section ${index}\n\nText {x}.\n`).join('\n')).files).toHaveLength(2001);
});

test.describe('npm run import', () => {
  let folder: string;

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
  });

  test.afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]): { code: number; output: string } {
    try {
      const output = execFileSync(process.execPath, ['src/cli/import.ts', ...args], { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, INIT_CWD: process.cwd() } });
      return { code: 0, output };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { code: status, output: stderr };
    }
  }

  test('writes the folder and says what it wrote and repaired', () => {
    const { code, output } = run(DOCUMENT, '--into', folder);
    expect(code).toBe(0);
    expect(output).toContain('Wrote 13 files');
    expect(output).toContain('line 51  \uf8ffüëâ → 👉');
    expect(output).toMatch(/To mend before the site can be built\n.*build-image-with-a-dockerfile\.mdx:\d+ {2}/);
    expect(readdirSync(join(folder, 'docker-images-and-containers'))).toHaveLength(13);
  });

  test('never overwrites without being told', () => {
    run(DOCUMENT, '--into', folder);
    const file = join(folder, 'docker-images-and-containers/interactive-mode.mdx');
    writeFileSync(file, 'mine');
    const { code, output } = run(DOCUMENT, '--into', folder);
    expect(code).toBe(1);
    expect(output).toContain('would be overwritten\n  cookbook.yaml\n  images-and-containers.mdx\n');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(run(DOCUMENT, '--into', folder, '--force').output).toContain('(overwritten)');
    expect(readFileSync(file, 'utf8')).not.toBe('mine');
  });

  test('names the files that an overwritten cookbook has and the note does not', () => {
    run(DOCUMENT, '--into', folder);
    writeFileSync(join(folder, 'docker-images-and-containers/mine.mdx'), 'mine');
    expect(run(DOCUMENT, '--into', folder).output).toContain('These would stay\n  mine.mdx\n');
    expect(run(DOCUMENT, '--into', folder, '--force').output).toContain('Left as they were: files that the note does not have\n  mine.mdx\n');
    expect(readFileSync(join(folder, 'docker-images-and-containers/mine.mdx'), 'utf8')).toBe('mine');
  });

  test('fills a folder that is empty, and leaves nothing beside it', () => {
    mkdirSync(join(folder, 'docker-images-and-containers'));
    expect(run(DOCUMENT, '--into', folder).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['docker-images-and-containers']);
    expect(readdirSync(join(folder, 'docker-images-and-containers'))).toHaveLength(13);
  });

  test('writes nothing where a file has the name of the folder', () => {
    writeFileSync(join(folder, 'docker-images-and-containers'), 'mine');
    expect(run(DOCUMENT, '--into', folder)).toEqual({ code: 1, output: expect.stringMatching(/^Nothing is written: .* is a file/) });
    expect(run(DOCUMENT, '--into', join(folder, 'docker-images-and-containers'))).toEqual({ code: 1, output: expect.stringMatching(/^Nothing is written: /) });
    expect(readFileSync(join(folder, 'docker-images-and-containers'), 'utf8')).toBe('mine');
  });

  test('finds the note from where npm was run', () => {
    writeFileSync(join(folder, 'note.md'), `${HEAD}## One\n\nText.\n`);
    const env = { ...process.env, INIT_CWD: folder };
    expect(execFileSync(process.execPath, ['src/cli/import.ts', 'note.md', '--into', 'new'], { encoding: 'utf8', env })).toContain('Wrote 2 files to new/web');
    expect(readFileSync(join(folder, 'new/web/one.mdx'), 'utf8')).toBe('---\ntitle: One\ndescription: Text.\n---\n\nText.\n');
  });

  test('reports a link that no check can read, instead of ending in it', () => {
    writeFileSync(join(folder, 'note.md'), `${HEAD}## One\n\n[a](http://[b)\n`);
    expect(run(join(folder, 'note.md'), '--into', folder).code).toBe(0);
  });

  test('explains itself', () => {
    expect(run('--help')).toEqual({ code: 0, output: expect.stringMatching(/--into FOLDER[^]*--force[^]*--help/) });
  });

  test('writes nothing when the note has faults, and names file and line', () => {
    writeFileSync(join(folder, 'note.md'), '---\ntitle: Web\n---\n\n## One\n\n## One\n');
    const { code, output } = run(join(folder, 'note.md'), '--into', folder);
    expect(code).toBe(1);
    expect(output).toMatch(/note\.md:2 {2}created_at: expected .*, it is missing/);
    expect(output).toMatch(/note\.md:7 {2}`One` has the same title as line 5/);
    expect(existsSync(join(folder, 'web'))).toBe(false);
  });

  for (const [what, args, message] of [
    ['a file that is not there', ['nothing.md'], 'nothing.md: there is no such file.'],
    ['a folder', ['tests'], 'tests is a folder'],
    ['no note', [], 'Name one note.'],
    ['two notes', ['a.md', 'b.md'], 'Name one note.'],
    ['no folder to write into', ['a.md', '--into', ''], '--into needs a folder.'],
    ['an option that it does not have', ['x.md', '--fast'], "Unknown option '--fast'"],
  ] as const) {
    test(`given ${what} says so`, () => {
      const { code, output } = run(...args);
      expect(code).toBe(1);
      expect(output).toContain(message);
    });
  }
});
