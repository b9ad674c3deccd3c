import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mdxToHast, type HastNode } from 'satteri';
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
    'named TOML': '---toml\ntitle = "Web"\ncreated_at = "2025-05-07"\ntags = ["a", "b"]\n---\n',
  })) {
    test(`is read in ${language}`, () => {
      expect(parse(fileOf(imported(`${head}\n## One\n\nText.\n`), 'cookbook.yaml'))).toEqual({ title: 'Web', draft: false, created_at: '2025-05-07', tags: ['a', 'b'], sections: ['one'] });
    });
  }

  for (const [what, text, fault] of [
    ['is missing', '## One\n', /^1: there is no frontmatter/],
    ['is not closed', '---\ntitle: Web\n\n## One\n', /^1: the frontmatter is not closed/],
    ['is JSON with a comma too many', '---\n{\n  "title": "Web",\n  "created_at": "2025-05-07",\n}\n---\n## One\n', /^5: the frontmatter is not valid JSON: .* at column 1\. Look for a comma/],
    ['is JSON without a comma', '---\r\n{\r\n  "title": "Web"\r\n  "created_at": "2025-05-07"\r\n}\r\n---\r\n## One\r\n', /^4: the frontmatter is not valid JSON/],
    ['is JSON that stops', '---\n{\n  "title": "Web"\n---\n## One\n', /^[34]: the frontmatter is not valid JSON/],
    ['is YAML that cannot be read', '---\ntitle: "Web\ncreated_at: 2025-05-07\n---\n## One\n', /^\d: not valid YAML/],
    ['is TOML that cannot be read', '+++\ntitle = "Web"\ncreated_at = \n+++\n## One\n', /^3: the frontmatter is not valid TOML/],
    ['is a list', '---\n- title\n---\n## One\n', /^2: expected fields, each as `name: value`/],
    ['has no title', '---\ncreated_at: 2025-05-07\n---\n## One\n', /^2: title: expected text, it is missing/],
    ['has a day that does not exist', '---\ntitle: Web\ncreated_at: 2025-02-30\n---\n## One\n', /^3: created_at: expected a day that exists/],
    ['has a field that is unknown', '---\ntitle: Web\ncreated_at: 2025-05-07\nauthor: x\n---\n## One\n', /^4: author: there is no such field/],
    ['has a wrong type in TOML', '+++\ntitle = "Web"\ncreated_at = 2025-05-07\ndraft = "no"\n+++\n## One\n', /^4: draft: expected `true` or `false`, found "no"/],
    ['has a title without letters', '---\ntitle: "!!"\ncreated_at: 2025-05-07\n---\n## One\n', /^1: the title `!!` has no letter or digit/],
  ] as const) {
    test(`that ${what} is a fault at its line`, () => {
      expect(faultsOf(text)[0]).toMatch(fault);
    });
  }

  test('and sections are checked together: all faults at once', () => {
    expect(faultsOf('---\ntitle: 7\n---\n\nBefore.\n\n## One\n\n## One\n')).toHaveLength(4);
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
  ] as const) {
    test(`do not begin inside ${what}`, () => {
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

  test('that do not exist are a fault', () => {
    expect(faultsOf(`${HEAD}Text.\n\n### Three\n`)).toContain('5: there is no section: a section begins with a `##` heading');
  });

  test('with equal titles are a fault that names both lines', () => {
    expect(faultsOf(`${HEAD}## One\n\n## Two\n\n## One\n`)).toEqual(['10: `One` has the same title as line 6: give each section its own']);
  });

  test('with different titles of one address are a fault', () => {
    expect(faultsOf(`${HEAD}## A & B\n\n## A and B\n`)).toEqual(['8: `A and B` has a title that makes the same address, `a-and-b` as line 6: give each section its own']);
  });

  test('without a title, or a title without letters, are faults', () => {
    expect(faultsOf(`${HEAD}##\n\n## …\n`)).toEqual(['6: a `##` without a title', '8: the title `…` has no letter or digit to make an address of']);
  });

  test('after text that belongs to none are a fault, so that the text is not lost', () => {
    expect(faultsOf(`${HEAD}Before.\n\n## One\n`)[0]).toMatch(/^6: text before the first `##` belongs to no section/);
  });

  test('after a heading that repeats the title are fine', () => {
    const note = imported(`${HEAD}# Web\n\n## One\n\nText.\n`);
    expect(note.remarks).toEqual(['line 6  dropped a heading that repeats the title']);
  });

  test('with a `#` heading in them are a fault', () => {
    expect(faultsOf(`${HEAD}## One\n\n# Big\n`)[0]).toMatch(/^8: a `#` heading/);
  });

  test('with a fence that is never closed are a fault at the fence', () => {
    expect(faultsOf(`${HEAD}## One\n\n\`\`\`bash\ndocker ps\n\n## Two\n`)[0]).toMatch(/^8: a fence that is never closed/);
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
  ] as const) {
    test(`${was} is repaired to ${is}`, () => {
      expect(repairMacRoman(was).text).toBe(is);
    });
  }

  for (const sound of ['naïve café, l’été, «Évidemment»', 'über „Äpfel“ – und … Größe', 'ÀÉÎÕÜ ñandú', '20 °C ± 1 ≈ 2 √2', '“É” ‘à’ —é', '漢字、かな', '👉 💡', 'Ünïcödé ÖÄÜ', 'Ελληνικά Привет']) {
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
  ] as const) {
    test(`says the same as the Markdown ${JSON.stringify(text)}`, () => {
      expect(shownText(mdxToHast(toMdx(text).text)).replace(/\s+/g, ' ').trim()).toBe(shown);
    });
  }

  test('leaves code as it is, byte for byte', () => {
    const code = '```bash\ndocker inspect -f \'{{.State}}\' <id> # { <\n```';
    expect(toMdx(code)).toEqual({ text: code, changes: [] });
  });
});

test('a title becomes an address of words and hyphens', () => {
  expect(['Images & Containers', 'Über: naïve C++/C#', 'Don’t', '漢字 1', ' - '].map((title) => slug(title))).toEqual(['images-and-containers', 'uber-naive-c-c', 'dont', '漢字-1', '']);
});

test('a line of eighty thousand characters is read in an instant', () => {
  expect(imported(`${HEAD}## One\n\n${'üëâ {x} '.repeat(12_000)}\n`).files).toHaveLength(2);
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
    expect(output).toContain('13 of which would be overwritten');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(run(DOCUMENT, '--into', folder, '--force').output).toContain('(overwritten)');
    expect(readFileSync(file, 'utf8')).not.toBe('mine');
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
    ['an option that it does not have', ['x.md', '--fast'], "Unknown option '--fast'"],
  ] as const) {
    test(`given ${what} says so`, () => {
      const { code, output } = run(...args);
      expect(code).toBe(1);
      expect(output).toContain(message);
    });
  }
});
