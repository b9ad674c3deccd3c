import { expect, test } from '@playwright/test';
import { matchPath } from '../../src/block/dockerfile/matchPath.ts';
import { readDockerfile } from '../../src/block/dockerfile/readDockerfile.ts';
import { type Change, likelyChanges, whatRebuilds } from '../../src/block/dockerfile/rebuild.ts';

interface Case {
  name: string;
  file: string;
  change: Change;
  target?: string;
  /** For each instruction: c from the cache, b built again, m metadata, u unused. */
  states: string;
}

const files = (...paths: string[]): Change => ({ kind: 'files', paths });
const edit = (index: number): Change => ({ kind: 'instruction', index });
const argument = (name: string): Change => ({ kind: 'argument', name });
const base = (stage: number): Change => ({ kind: 'base', stage });

const GOOD = 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]';
const BAD = 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]';
const STAGES = 'FROM node:24 AS build\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv\nEXPOSE 80';

const CASES: Case[] = [
  // The order of COPY and npm ci. https://docs.docker.com/build/cache/optimize/#order-your-layers
  { name: 'good order: the source leaves npm ci in the cache', file: GOOD, change: files('server.js'), states: 'ccccbm' },
  { name: 'good order: package.json builds npm ci again', file: GOOD, change: files('package.json'), states: 'ccbbbm' },
  { name: 'good order: package-lock.json matches package*.json', file: GOOD, change: files('package-lock.json'), states: 'ccbbbm' },
  { name: 'bad order: the source builds npm ci again', file: BAD, change: files('server.js'), states: 'ccbbm' },
  { name: 'a changed base image builds everything again', file: GOOD, change: base(0), states: 'bbbbbm' },

  // Edited instructions.
  { name: 'an edited FROM builds its stage again', file: GOOD, change: edit(0), states: 'bbbbbm' },
  { name: 'an edited WORKDIR builds what is below it again', file: GOOD, change: edit(1), states: 'cbbbbm' },
  { name: 'an edited COPY builds itself and what is below it again', file: GOOD, change: edit(2), states: 'ccbbbm' },
  { name: 'an edited RUN builds itself and what is below it again', file: GOOD, change: edit(3), states: 'cccbbm' },
  { name: 'an edited CMD builds nothing', file: GOOD, change: edit(5), states: 'cccccm' },
  { name: 'LABEL, EXPOSE, VOLUME, STOPSIGNAL, HEALTHCHECK and ENTRYPOINT build nothing below them', file: 'FROM alpine:3.22\nLABEL a=1\nEXPOSE 80\nVOLUME /data\nSTOPSIGNAL SIGINT\nHEALTHCHECK CMD true\nENTRYPOINT ["sh"]\nRUN echo x', change: edit(1), states: 'cmmmmmmc' },
  { name: 'an edited VOLUME builds no RUN below it', file: 'FROM alpine:3.22\nVOLUME /data\nRUN echo x', change: edit(1), states: 'cmc' },
  { name: 'an edited ENV builds each RUN below it again, and no COPY before that', file: 'FROM alpine:3.22\nENV MODE=1\nCOPY server.js /a\nRUN echo x\nCOPY package.json /b', change: edit(1), states: 'cmcbb' },
  { name: 'an edited USER builds each RUN below it again', file: 'FROM alpine:3.22\nUSER node\nCOPY server.js /a\nRUN echo x', change: edit(1), states: 'cmcb' },
  { name: 'an edited USER builds a WORKDIR below it again', file: 'FROM alpine:3.22\nUSER node\nWORKDIR /app', change: edit(1), states: 'cmb' },
  { name: 'a second USER keeps a RUN from seeing the first', file: 'FROM alpine:3.22\nUSER node\nUSER root\nRUN echo x', change: edit(1), states: 'cmmc' },
  { name: 'an edited SHELL builds a RUN in shell form again, and none in exec form', file: 'FROM alpine:3.22\nSHELL ["/bin/sh", "-c"]\nRUN ["echo", "exec"]\nRUN echo shell', change: edit(1), states: 'cmcb' },
  { name: 'an edited heredoc builds its RUN again', file: 'FROM alpine:3.22\nRUN <<EOF\necho one\nEOF\nRUN echo x', change: edit(1), states: 'cbb' },
  { name: 'an edited WORKDIR / is one that adds a layer', file: 'FROM alpine:3.22\nWORKDIR /\nRUN echo x', change: edit(1), states: 'cbb' },
  { name: 'WORKDIR / adds no layer', file: 'FROM alpine:3.22\nRUN echo x\nWORKDIR /\nRUN echo y', change: edit(1), states: 'cbmb' },

  // Files.
  { name: 'a folder that is copied takes what is in it', file: 'FROM alpine:3.22\nCOPY src /src\nCOPY package.json /', change: files('src/lib/util.js'), states: 'cbb' },
  { name: 'a file beside the folder that is copied does not count', file: 'FROM alpine:3.22\nCOPY src /src\nCOPY package.json /', change: files('server.js'), states: 'ccc' },
  { name: 'a star does not reach into folders', file: 'FROM alpine:3.22\nCOPY *.js /a/', change: files('src/index.js'), states: 'cc' },
  { name: 'a star matches a folder, and all that is in it', file: 'FROM alpine:3.22\nCOPY s* /a/', change: files('src/lib/util.js'), states: 'cb' },
  { name: 'sources in JSON count like others', file: 'FROM alpine:3.22\nCOPY ["server.js", "package.json", "/a/"]', change: files('package.json'), states: 'cb' },
  { name: 'ADD of a local file compares it as COPY does', file: 'FROM alpine:3.22\nADD server.js /a\nRUN echo x', change: files('server.js'), states: 'cbb' },
  { name: 'a heredoc that COPY writes takes no file', file: 'FROM alpine:3.22\nCOPY <<EOF /a\nhi\nEOF\nRUN echo x', change: files('EOF'), states: 'ccc' },
  { name: '--exclude leaves files out', file: 'FROM alpine:3.22\nCOPY --exclude=*.md . /a', change: files('README.md'), states: 'cc' },
  { name: 'a bind mount of a file builds its RUN again', file: 'FROM alpine:3.22\nRUN --mount=type=bind,source=package.json,target=/p.json cat /p.json', change: files('package.json'), states: 'cb' },
  { name: 'a bind mount of another file does not', file: 'FROM alpine:3.22\nRUN --mount=type=bind,source=package.json,target=/p.json cat /p.json', change: files('server.js'), states: 'cc' },
  { name: 'a bind mount without a source is the whole context', file: 'FROM alpine:3.22\nRUN --mount=target=/ctx cat /ctx/package.json', change: files('server.js'), states: 'cb' },
  { name: 'cache, tmpfs and secret mounts build nothing again', file: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/c --mount=type=tmpfs,target=/t --mount=type=secret,id=k echo x', change: files('server.js'), states: 'cc' },
  { name: 'COPY --link stays in the cache when a layer above it is built again', file: 'FROM alpine:3.22\nRUN echo x\nCOPY --link server.js /a\nRUN echo y', change: edit(1), states: 'cbcb' },

  { name: 'COPY --link with --chmod does depend on them', file: 'FROM alpine:3.22\nRUN echo x\nCOPY --link --chmod=644 server.js /a\nRUN echo y', change: edit(1), states: 'cbbb' },

  // ARG and ENV.
  { name: 'an argument builds each RUN below its ARG again, used or not', file: 'FROM alpine:3.22\nRUN echo before\nARG V=1\nCOPY server.js /a\nRUN echo after', change: argument('V'), states: 'ccmcb' },
  { name: 'an argument builds a COPY again that uses it', file: 'FROM alpine:3.22\nARG V=0\nCOPY --chown=$V server.js /a\nCOPY package.json /b', change: argument('V'), states: 'cmbb' },
  { name: 'an argument builds a WORKDIR again that uses it', file: 'FROM alpine:3.22\nARG V=app\nWORKDIR /srv/$V', change: argument('V'), states: 'cmb' },
  { name: 'an argument in a heredoc that COPY writes builds it again', file: 'FROM alpine:3.22\nARG V=1\nCOPY <<EOF /a\n$V\nEOF', change: argument('V'), states: 'cmb' },
  { name: 'an argument in a quoted heredoc does not', file: 'FROM alpine:3.22\nARG V=1\nCOPY <<"EOF" /a\n$V\nEOF', change: argument('V'), states: 'cmc' },
  { name: 'an argument in single quotes is no variable', file: 'FROM alpine:3.22\nARG V=1\nENV A=\'$V\' V=2\nRUN echo x', change: argument('V'), states: 'cmmc' },
  { name: 'an ENV of the same name keeps the argument from RUN', file: 'FROM alpine:3.22\nARG V=1\nENV V=2\nRUN echo x', change: argument('V'), states: 'cmmc' },
  { name: 'an ARG below an ENV of the same name is what RUN sees', file: 'FROM alpine:3.22\nENV V=2\nARG V=1\nRUN echo x', change: argument('V'), states: 'cmmb' },
  { name: 'an ENV that repeats the argument hands it on', file: 'FROM alpine:3.22\nARG V=1\nENV V=${V:-x} W=2\nRUN echo x', change: argument('V'), states: 'cmmb' },
  { name: 'an argument that is used in metadata only builds nothing', file: 'FROM alpine:3.22\nRUN echo x\nARG V=1\nLABEL version=$V', change: argument('V'), states: 'ccmm' },
  { name: 'an argument above FROM reaches no RUN without being repeated', file: 'ARG V=1\nFROM alpine:3.22\nRUN echo x', change: argument('V'), states: 'mcc' },
  { name: 'an argument above FROM reaches RUN where it is repeated', file: 'ARG V=1\nFROM alpine:3.22\nARG V\nRUN echo x', change: argument('V'), states: 'mcmb' },
  { name: 'an edited default above FROM reaches an ARG without one', file: 'ARG V=1\nFROM alpine:3.22\nARG V\nRUN echo x', change: edit(0), states: 'mcmb' },
  { name: 'an edited default above FROM does not reach an ARG with one of its own', file: 'ARG V=1\nFROM alpine:3.22\nARG V=3\nRUN echo x', change: edit(0), states: 'mcmc' },
  { name: 'an argument in FROM gives another base', file: 'ARG V=3.22\nFROM alpine:$V\nRUN echo x', change: argument('V'), states: 'mbb' },
  { name: 'an argument that no ARG declares builds nothing', file: 'FROM alpine:3.22\nRUN echo x', change: argument('V'), states: 'cc' },
  { name: 'a stage has the arguments of the stage that it starts from', file: 'FROM alpine:3.22 AS one\nARG V=1\nFROM one\nRUN echo x', change: argument('V'), states: 'cmcb' },

  // Stages.
  { name: 'stages: the source leaves npm ci and the second base in the cache', file: STAGES, change: files('server.js'), states: 'ccccbbcbm' },
  { name: 'stages: package.json builds npm ci again', file: STAGES, change: files('package.json'), states: 'ccbbbbcbm' },
  { name: 'stages: a changed base of the last stage leaves the first alone', file: STAGES, change: base(1), states: 'ccccccbbm' },
  { name: 'stages: a changed base of the first builds what is copied from it', file: STAGES, change: base(0), states: 'bbbbbbcbm' },
  { name: 'stages: the target leaves the stages behind it unused', file: STAGES, change: files('server.js'), target: 'build', states: 'ccccbbuuu' },
  { name: 'stages: one that nothing needs is unused', file: 'FROM alpine:3.22 AS a\nRUN echo a\nFROM alpine:3.22 AS b\nRUN echo b', change: edit(1), states: 'uucc' },
  { name: 'stages: a number means a stage as its name does', file: 'FROM alpine:3.22\nCOPY server.js /a\nFROM alpine:3.22\nCOPY --from=0 /a /b', change: files('server.js'), states: 'cbcb' },
  { name: 'stages: a stage that starts from another is built again with it', file: 'FROM alpine:3.22 AS a\nCOPY server.js /a\nFROM a\nRUN echo x', change: files('server.js'), states: 'cbbb' },
  { name: 'stages: an ENV of the stage below changes each RUN above it', file: 'FROM alpine:3.22 AS a\nENV V=1\nFROM a\nRUN echo x', change: edit(1), states: 'cmcb' },
  { name: 'stages: a label of the stage that is copied from builds nothing', file: 'FROM alpine:3.22 AS a\nLABEL v=1\nRUN echo a > /a\nFROM alpine:3.22\nCOPY --from=a /a /b', change: edit(1), states: 'cmccc' },
  { name: 'stages: an ONBUILD is carried out by the stage that starts from it', file: 'FROM alpine:3.22 AS a\nONBUILD COPY server.js /a\nFROM a\nRUN echo x', change: files('server.js'), states: 'cmbb' },
  { name: 'stages: an edited ONBUILD builds the stage that starts from it', file: 'FROM alpine:3.22 AS a\nONBUILD RUN echo one\nFROM a\nRUN echo x', change: edit(1), states: 'cmbb' },
  { name: 'stages: a mount from a stage that is built again builds its RUN again', file: 'FROM alpine:3.22 AS a\nCOPY server.js /a\nFROM alpine:3.22\nRUN --mount=from=a,target=/m cat /m/a', change: files('server.js'), states: 'cbcb' },
  { name: 'copying from an image that changed builds the COPY again', file: 'FROM nginx:1.29 AS x\nRUN echo x\nFROM alpine:3.22\nCOPY --from=nginx:1.29 /etc /n\nCOPY --from=x /etc /x', change: base(0), states: 'bbcbb' },
];

for (const { name, file, change, target, states } of CASES) {
  test(`rebuild: ${name}`, () => {
    const found = whatRebuilds(readDockerfile(file), change, target);
    expect(found.map(({ state }) => state.charAt(0)).join('')).toBe(states);
    expect(found.map(({ index }) => index)).toEqual(found.map((_, index) => index));
    for (const { why } of found) expect(why).toMatch(/^[a-z](?!.*\.$)/);
  });
}

/** The reason for one instruction. */
function why(file: string, change: Change, index: number): string | undefined {
  return whatRebuilds(readDockerfile(file), change)[index]?.why;
}

test('reason: the first cause is told where it is, and the layers below it say that one above changed', () => {
  expect(why(GOOD, files('package.json'), 2)).toBe('the files it copies changed');
  expect(why(GOOD, files('package.json'), 3)).toBe('a layer above it changed');
  expect(why(GOOD, files('server.js'), 3)).toBe('its text is the same, and nothing above it changed');
});

test('reason: an argument is named', () => {
  expect(why('FROM alpine\nARG V=1\nRUN x', argument('V'), 2)).toBe('it sees the variable V, used or not, and the value changed');
  expect(why('FROM alpine\nARG V=1\nRUN x', argument('V'), 1)).toBe('it adds no layer, but each RUN below sees another V');
});

test('reason: what is copied from a stage is compared', () => {
  expect(why(STAGES, files('server.js'), 7)).toBe('it copies from the stage build, which is built again; Docker compares the files, and builds this only if they differ');
});

test('a target that no stage has is refused, with the near one', () => {
  expect(() => whatRebuilds(readDockerfile(STAGES), edit(0), 'biuld')).toThrow(/`biuld` \(did you mean `build`\?\)/);
});

test('a file without a stage builds nothing', () => {
  expect(whatRebuilds(readDockerfile(''), files('a'))).toEqual([]);
  expect(whatRebuilds(readDockerfile('ARG V'), argument('V')).map(({ state }) => state)).toEqual(['metadata']);
});

for (const [name, file, expected] of [
  ['source, package.json and the base', GOOD, ['my source changed: server.js', 'package.json changed: package.json', 'the base image node:24 changed: 0']],
  ['only the source where all is copied at once', BAD, ['my source changed: server.js', 'the base image node:24 changed: 0']],
  ['each base image of the stages', STAGES, ['my source changed: my-source', 'package.json changed: package.json', 'the base image node:24 changed: 0', 'the base image nginx:1.29 changed: 1']],
  ['files that are copied together, together', 'FROM golang:1.25\nCOPY go.mod go.sum ./\nCOPY cmd/ cmd/\nCMD ["/app"]', ['my source changed: cmd/my-source', 'go.mod or go.sum changed: go.mod go.sum', 'the base image golang:1.25 changed: 0']],
  ['a mounted file, and no file of another stage', 'FROM a:1 AS x\nRUN --mount=type=bind,source=requirements.txt,target=r.txt pip\nFROM scratch\nCOPY --from=x /b /b', ['requirements.txt changed: requirements.txt', 'the base image a:1 changed: 0']],
  ['a source that no COPY names, where the one that is started has one of its own', 'FROM a:1\nCOPY server.js .\nCOPY . .\nCMD ["node", "server.js"]', ['my source changed: my-source', 'server.js changed: server.js', 'the base image a:1 changed: 0']],
  ['each argument once, and the image that it is for', 'ARG V=24\nFROM node:$V\nARG V\nARG MODE', ['the base image node:24 changed: 0', '--build-arg V changed: V', '--build-arg MODE changed: MODE']],
] as const) {
  test(`likely changes: ${name}`, () => {
    const found = likelyChanges(readDockerfile(file)).map(({ label, change }) => `${label}: ${change.kind === 'files' ? change.paths.join(' ') : change.kind === 'base' ? change.stage : change.kind === 'argument' ? change.name : ''}`);
    expect(found).toEqual(expected);
  });
}

test('likely changes: the source is a file that no other COPY names', () => {
  const file = readDockerfile(GOOD);
  const source = likelyChanges(file)[0];
  expect(source && whatRebuilds(file, source.change).map(({ state }) => state)).toEqual(['cached', 'cached', 'cached', 'cached', 'built', 'metadata']);
});

for (const [source, path, matched] of [
  ['.', 'a/b', true], ['/', 'a', true], ['./a', 'a', true], ['/a', 'a', true], ['../a', 'a', true], ['a/', 'a/b/c', true], ['a', 'ab', false], ['a/b', 'a', false],
  ['*.txt', 'a.txt', true], ['*.txt', '.txt', true], ['*.txt', 'd/a.txt', false], ['*/a', 'd/a', true], ['*', 'd/a', true], ['?.js', 'a.js', true], ['?.js', 'ab.js', false],
  ['[a-c].js', 'b.js', true], ['[^a-c].js', 'b.js', false], ['arr[[]0].txt', 'arr[0].txt', true], ['a\\*', 'a*', true], ['a\\*', 'ab', false], ['a.c', 'abc', false],
  ['a/b.js', 'a/', true], ['b/b.js', 'a/', false],
] as const) {
  test(`match: ${source} ${matched ? 'takes' : 'leaves'} ${path}`, () => {
    expect(matchPath(source, path)).toBe(matched);
  });
}

test('match: ** is any number of folders where it is asked for', () => {
  expect([matchPath('**/*.md', 'a/b/c.md', true), matchPath('**/*.md', 'c.md', true), matchPath('**/*.md', 'a/b/c.md')]).toEqual([true, true, false]);
});
