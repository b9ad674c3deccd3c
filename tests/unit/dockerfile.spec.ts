import { expect, test } from '@playwright/test';
import { readDockerfile } from '../../src/block/dockerfile/readDockerfile.ts';

/** What a Dockerfile is expected to be read as: for each instruction its line, its keyword and its arguments on one line. */
interface Case {
  name: string;
  file: string;
  instructions: string[];
  /** Words of each fault, behind its line. */
  faults?: [line: number, words: RegExp][];
}

const CASES: Case[] = [
  { name: 'one instruction', file: 'FROM alpine', instructions: ['1 FROM alpine'] },
  { name: 'blanks around an instruction', file: '  FROM alpine  \n\tRUN  echo   hi \n', instructions: ['1 FROM alpine', '2 RUN echo   hi'] },
  { name: 'comments and empty lines between', file: '# one\nFROM alpine\n\n  # two\nRUN x', instructions: ['2 FROM alpine', '5 RUN x'] },
  { name: 'a continued line', file: 'FROM alpine\nRUN a \\\n  && b\nCMD c', instructions: ['1 FROM alpine', '2 RUN a   && b', '4 CMD c'] },
  { name: 'comments inside a continued instruction', file: 'FROM alpine\nRUN a \\\n  # why\n\\\n  b\nCMD c', instructions: ['1 FROM alpine', '2 RUN a   b', '6 CMD c'] },
  { name: 'an empty line inside a continued instruction', file: 'FROM alpine\nRUN a \\\n\n  b\nCMD c', instructions: ['1 FROM alpine', '2 RUN a   b', '5 CMD c'] },
  { name: 'blanks behind the backslash', file: 'FROM alpine\nRUN a \\  \nb', instructions: ['1 FROM alpine', '2 RUN a b'] },
  { name: 'a keyword over two lines', file: 'FR\\\nOM alpine', instructions: ['1 FROM alpine'] },
  { name: 'a backslash at the end of the file', file: 'FROM alpine\nRUN something \\', instructions: ['1 FROM alpine', '2 RUN something'] },
  { name: 'Windows line ends', file: 'FROM alpine\r\nRUN a \\\r\n  # why\r\n  b\r\nCOPY <<EOF /x\r\nhi\r\nEOF\r\nCMD c\r\n', instructions: ['1 FROM alpine', '2 RUN a   b', '5 COPY <<EOF /x', '8 CMD c'] },
  { name: 'a byte order mark', file: '\uFEFFFROM alpine\nRUN a', instructions: ['1 FROM alpine', '2 RUN a'] },
  { name: 'a byte order mark before a directive', file: '\uFEFF# escape=`\nFROM alpine\nRUN a `\nb', instructions: ['2 FROM alpine', '3 RUN a b'] },
  { name: 'lower case throughout, which Docker allows', file: 'from alpine\nrun a', instructions: ['1 FROM alpine', '2 RUN a'] },

  // Directives.
  { name: 'escape=` for Windows paths', file: '# escape=`\nFROM windows\nCOPY a.txt c:\\\nRUN dir `\n  c:\\', instructions: ['2 FROM windows', '3 COPY a.txt c:\\', '4 RUN dir   c:\\'] },
  { name: 'syntax and escape together', file: '#syntax=docker/dockerfile:1\n# Escape = `\nFROM a`\nb', instructions: ['3 FROM ab'] },
  { name: 'no directive behind a comment', file: '# hi\n# escape=`\nFROM alpine\nRUN a \\\nb', instructions: ['3 FROM alpine', '4 RUN a b'] },
  { name: 'no directive behind one that Docker does not know', file: '# author=me\n# escape=`\nFROM alpine\nRUN a \\\nb', instructions: ['3 FROM alpine', '4 RUN a b'] },
  { name: 'a directive twice', file: '# escape=`\n# escape=`\nFROM alpine', instructions: ['3 FROM alpine'], faults: [[2, /only one escape parser directive can be used/]] },
  { name: 'an escape character that is none', file: '# escape=x\nFROM alpine', instructions: ['2 FROM alpine'], faults: [[1, /invalid escape token 'x'/]] },

  // Heredocs.
  { name: 'a heredoc that RUN runs', file: 'FROM alpine\nRUN <<EOF\nFROM inside\n# no comment\nEOF\nCMD c', instructions: ['1 FROM alpine', '2 RUN <<EOF', '6 CMD c'] },
  { name: 'two heredocs, one after the other', file: 'FROM alpine\nCOPY <<A <<B /d/\na\nA\nb\nB\nCMD c', instructions: ['1 FROM alpine', '2 COPY <<A <<B /d/', '7 CMD c'] },
  { name: 'a heredoc whose end is indented with tabs', file: 'FROM alpine\nRUN <<-EOF cat\n\thi\n\tEOF\nCMD c', instructions: ['1 FROM alpine', '2 RUN <<-EOF cat', '5 CMD c'] },
  { name: 'an indented end does not end another heredoc', file: 'FROM alpine\nRUN <<EOF\n\tEOF\nEOF\nCMD c', instructions: ['1 FROM alpine', '2 RUN <<EOF', '5 CMD c'] },
  { name: 'a heredoc for a file descriptor', file: 'FROM alpine\nRUN 3<<EOF cat\nhi\nEOF\nCMD c', instructions: ['1 FROM alpine', '2 RUN 3<<EOF cat', '5 CMD c'] },
  { name: 'a heredoc of ADD, and one behind ONBUILD', file: 'FROM alpine\nADD <<EOF /x\nhi\nEOF\nONBUILD RUN <<EOF\nhi\nEOF\nCMD c', instructions: ['1 FROM alpine', '2 ADD <<EOF /x', '5 ONBUILD RUN <<EOF', '8 CMD c'] },
  { name: 'a shift in the shell is no heredoc', file: 'FROM alpine\nRUN echo $((1<<2)) "<<EOF"\nCMD c', instructions: ['1 FROM alpine', '2 RUN echo $((1<<2)) "<<EOF"', '3 CMD c'] },
  { name: 'a heredoc that nothing ends', file: 'FROM alpine\nRUN <<EOF\nhi\n', instructions: ['1 FROM alpine', '2 RUN <<EOF'], faults: [[2, /unterminated heredoc.*only EOF/]] },

  // Kinds of instructions.
  { name: 'ARG before FROM, and repeated', file: 'ARG V=1\nFROM node:${V}\nARG V', instructions: ['1 ARG V=1', '2 FROM node:${V}', '3 ARG V'] },
  { name: 'ONBUILD, HEALTHCHECK, SHELL and STOPSIGNAL', file: 'FROM alpine\nONBUILD RUN x\nHEALTHCHECK --interval=5s \\\n  CMD curl -f /\nHEALTHCHECK NONE\nSHELL ["/bin/bash", "-c"]\nSTOPSIGNAL SIGINT', instructions: ['1 FROM alpine', '2 ONBUILD RUN x', '3 HEALTHCHECK CMD curl -f /', '5 HEALTHCHECK NONE', '6 SHELL ["/bin/bash", "-c"]', '7 STOPSIGNAL SIGINT'] },
  { name: 'a comment behind RUN, which the shell drops', file: 'FROM alpine\nRUN apk add curl # for the check', instructions: ['1 FROM alpine', '2 RUN apk add curl # for the check'] },
  { name: 'apt-get update with its install', file: 'FROM debian\nRUN apt-get -q update && \\\n  apt-get install -y curl', instructions: ['1 FROM debian', '2 RUN apt-get -q update &&   apt-get install -y curl'] },
  { name: 'a number sign that begins no word', file: 'FROM alpine\nENV COLOR=a#b\nLABEL url=https://a.b/#c', instructions: ['1 FROM alpine', '2 ENV COLOR=a#b', '3 LABEL url=https://a.b/#c'] },
  { name: 'a number sign in exec form', file: 'FROM alpine\nCMD ["echo", "a # b"]', instructions: ['1 FROM alpine', '2 CMD ["echo", "a # b"]'] },
  { name: 'a test in the shell is no list', file: 'FROM alpine\nRUN [ -f a ] && [ "$b" = \'c\' ]', instructions: ['1 FROM alpine', '2 RUN [ -f a ] && [ "$b" = \'c\' ]'] },

  // Faults.
  { name: 'an empty file', file: '', instructions: [], faults: [[1, /the Dockerfile cannot be empty/]] },
  { name: 'comments only', file: '# Hello\n# These are just comments\n', instructions: [], faults: [[1, /file with no instructions/]] },
  { name: 'arguments only', file: 'ARG V=1', instructions: ['1 ARG V=1'], faults: [[1, /contains no stages to build/]] },
  { name: 'a RUN before FROM', file: 'ARG V\nRUN x\nFROM alpine', instructions: ['1 ARG V', '2 RUN x', '3 FROM alpine'], faults: [[2, /no build stage in current context.*RUN/]] },
  { name: 'a misspelt instruction', file: 'FORM alpine\nFROM alpine\nRUNN x', instructions: ['1 FORM alpine', '2 FROM alpine', '3 RUNN x'], faults: [[1, /unknown instruction: FORM.*`FROM`/], [3, /unknown instruction: RUNN.*`RUN`/]] },
  { name: 'mixed case', file: 'FROM alpine\nRun x\ncmd y\nENV a=b', instructions: ['1 FROM alpine', '2 RUN x', '3 CMD y', '4 ENV a=b'], faults: [[2, /Command 'Run' should match.*uppercase.*write RUN/], [3, /Command 'cmd'/]] },
  { name: 'one upper-case instruction among lower case', file: 'from alpine\nRUN x\ncmd y', instructions: ['1 FROM alpine', '2 RUN x', '3 CMD y'], faults: [[2, /lowercase.*write run/]] },
  { name: 'a comment behind FROM', file: 'FROM alpine # small', instructions: ['1 FROM alpine # small'], faults: [[1, /FROM requires either one or three arguments.*`# small` on the line above/]] },
  { name: 'a comment behind WORKDIR, EXPOSE, ENV and CMD', file: 'FROM alpine\nWORKDIR /a # a\nEXPOSE 80 # b\nENV A=1 # c\nCMD ["x"] # d', instructions: ['1 FROM alpine', '2 WORKDIR /a # a', '3 EXPOSE 80 # b', '4 ENV A=1 # c', '5 CMD ["x"] # d'], faults: [[2, /folder’s name/], [3, /invalid containerPort: #/], [4, /can't find = in "#"/], [5, /no list/]] },
  { name: 'a comment behind a list of RUN', file: 'FROM alpine\nRUN ["x"] # a', instructions: ['1 FROM alpine', '2 RUN ["x"] # a'], faults: [[2, /no list/]] },
  { name: 'single quotes in exec form', file: "FROM alpine\nCMD ['node', 'a.js']\nHEALTHCHECK CMD ['x']", instructions: ['1 FROM alpine', "2 CMD ['node', 'a.js']", "3 HEALTHCHECK CMD ['x']"], faults: [[2, /double quotes, \["node", "a.js"\]/], [3, /double quotes, \["x"\]/]] },
  { name: 'a list without its bracket', file: 'FROM alpine\nCMD ["echo", "a"', instructions: ['1 FROM alpine', '2 CMD ["echo", "a"'], faults: [[2, /not JSON/]] },
  { name: 'SHELL without a list', file: 'FROM alpine\nSHELL /bin/bash -c', instructions: ['1 FROM alpine', '2 SHELL /bin/bash -c'], faults: [[2, /JSON form/]] },
  { name: 'apt-get update alone', file: 'FROM debian\nRUN apt-get update\nRUN apt-get install -y curl', instructions: ['1 FROM debian', '2 RUN apt-get update', '3 RUN apt-get install -y curl'], faults: [[2, /apt-get update alone/]] },
  { name: 'COPY --from a misspelt stage', file: 'FROM alpine AS build\nFROM alpine\nCOPY --from=biuld /a /b', instructions: ['1 FROM alpine AS build', '2 FROM alpine', '3 COPY /a /b'], faults: [[3, /no stage above is called `biuld`.*`build`.*`biuld:latest`/]] },
  { name: 'COPY --from a stage in another case, by number, and an image', file: 'FROM alpine AS build\nFROM alpine\nCOPY --from=Build /a /b\nCOPY --from=0 /a /b\nCOPY --from=nginx:1 /a /b\nCOPY --from=ghcr.io/a/b /a /b', instructions: ['1 FROM alpine AS build', '2 FROM alpine', '3 COPY /a /b', '4 COPY /a /b', '5 COPY /a /b', '6 COPY /a /b'] },
  { name: 'COPY --from a later stage, a number too high and a variable', file: 'FROM alpine\nCOPY --from=b /a /b\nCOPY --from=7 /a /b\nCOPY --from=$A /a /b\nFROM alpine AS b', instructions: ['1 FROM alpine', '2 COPY /a /b', '3 COPY /a /b', '4 COPY /a /b', '5 FROM alpine AS b'], faults: [[2, /needs to be defined before/], [3, /invalid stage index 7/], [4, /variable expansion is not supported/]] },
  { name: 'a mount from a stage that is not there', file: 'FROM alpine\nRUN --mount=type=bind,from=deps,target=/d x', instructions: ['1 FROM alpine', '2 RUN x'], faults: [[2, /`deps`.*the mount’s from/]] },
  { name: 'too few arguments', file: 'FROM alpine\nCOPY a\nENV A\nWORKDIR\nEXPOSE', instructions: ['1 FROM alpine', '2 COPY a', '3 ENV A', '4 WORKDIR', '5 EXPOSE'], faults: [[2, /at least two arguments/], [3, /ENV must have two arguments/], [4, /exactly one/], [5, /at least one/]] },

  // From BuildKit's own cases, https://github.com/moby/buildkit/tree/master/frontend/dockerfile/parser: the folder's name is given.
  { name: 'testfiles/args: several in one ARG', file: 'ARG foo bar=baz\nFROM ubuntu\nARG abc="123 456" def\n', instructions: ['1 ARG foo bar=baz', '2 FROM ubuntu', '3 ARG abc="123 456" def'] },
  { name: 'testfiles/trailing-backslash: an escaped backslash does not continue', file: 'FROM hello\n\nENV C trailing\\\\back\\\\\nENV D next\nENV E hello\\\n\\\nworld\n', instructions: ['1 FROM hello', '3 ENV C trailing\\\\back\\\\', '4 ENV D next', '5 ENV E helloworld'] },
  { name: 'testfiles/continueIndent: blanks, empty lines and comments', file: 'FROM ubuntu\nRUN echo hello\\\n  world\\\n  light\\\nning\nRUN echo hi \\\n \\\n world \\\n\\\n good\\\n\\\nnight\nRUN echo \\\n# this is a comment\n\n# with a blank line around it\n\nuseful\n', instructions: ['1 FROM ubuntu', '2 RUN echo hello  world  lightning', '6 RUN echo hi   world  goodnight', '13 RUN echo useful'] },
  { name: 'testfiles/escape-with-syntax', file: '# syntax = docker/dockerfile\n# escape = `\n\nFROM `\n    image\n', instructions: ['4 FROM image'] },
  { name: 'testfiles/escape-after-comment', file: '# Comment here.\n# escape = `\n\nFROM image\nENV GOPATH \\\n\\go', instructions: ['4 FROM image', '5 ENV GOPATH \\go'] },
  { name: 'testfiles/escapes: backslashes within lines', file: 'FROM ubuntu\nRUN apt-get \\update && \\\n  apt-get \\"install x\nADD \\conf\\\\" /.znc\n\nRUN foo \\\n\nbar \\\n\nbaz\n', instructions: ['1 FROM ubuntu', '2 RUN apt-get \\update &&   apt-get \\"install x', '4 ADD \\conf\\\\" /.znc', '6 RUN foo bar baz'] },
  { name: 'testfiles/ADD-COPY-with-JSON: tabs', file: 'FROM\tubuntu\nADD\t\tnull /\nCOPY\t[ "test file", "/tmp" ]\n', instructions: ['1 FROM ubuntu', '2 ADD null /', '3 COPY [ "test file", "/tmp" ]'] },
  { name: 'testfiles/env: quotes, and a backslash at the end', file: 'FROM ubuntu\nENV name value\nENV name="a\\"b" n=\'a\\\'\nENV a=1 \\\n    b="2a \\\n   2b" \\\n', instructions: ['1 FROM ubuntu', '2 ENV name value', '3 ENV name="a\\"b" n=\'a\\\'', '4 ENV a=1     b="2a    2b"'] },
  { name: 'testfiles/jeztah-invalid-json-single-quotes', file: "FROM x\nCMD ['echo','single quotes are invalid JSON']\n", instructions: ['1 FROM x', "2 CMD ['echo','single quotes are invalid JSON']"], faults: [[2, /double quotes/]] },
  { name: 'testfiles/jeztah-invalid-json-unterminated-string', file: 'FROM x\nCMD ["echo", "look ma, no quote!]\n', instructions: ['1 FROM x', '2 CMD ["echo", "look ma, no quote!]'], faults: [[2, /not JSON/]] },
  { name: 'testfiles/kartar-entrypoint-oddities: apt-get update on its own line', file: 'FROM ubuntu\nRUN apt-get update\nRUN apt-get --no-install-recommends install -y redis\nENTRYPOINT [ "/usr/bin/redis" ]\n', instructions: ['1 FROM ubuntu', '2 RUN apt-get update', '3 RUN apt-get --no-install-recommends install -y redis', '4 ENTRYPOINT [ "/usr/bin/redis" ]'], faults: [[2, /alone/]] },
  { name: 'testfiles-negative/env_no_value', file: 'FROM busybox\n\nENV PATH\n', instructions: ['1 FROM busybox', '3 ENV PATH'], faults: [[3, /ENV must have two arguments/]] },
];

for (const { name, file, instructions, faults = [] } of CASES) {
  test(`dockerfile: ${name}`, () => {
    const read = readDockerfile(file);
    expect(read.instructions.map((instruction) => [instruction.line, instruction.keyword, instruction.arguments.text].join(' ').trim())).toEqual(instructions);
    for (const { text, start, end, flags, variables } of read.instructions) {
      expect(file.slice(start, end)).toBe(text);
      for (const flag of flags) expect(file.slice(flag.start, flag.end)).toMatch(new RegExp(`^--${flag.name}`));
      for (const variable of variables) expect(file.slice(variable.start, variable.end)).toContain(variable.name);
    }
    expect(read.faults.map(({ line, message }) => `${line}: ${message}`)).toEqual(faults.map(([line, words]): unknown => expect.stringMatching(new RegExp(`^${line}: .*${words.source}`))));
  });
}

/** The one instruction behind `FROM alpine`. */
function second(text: string): ReturnType<typeof readDockerfile>['instructions'][number] {
  const instruction = readDockerfile(`FROM alpine\n${text}`).instructions[1];
  if (instruction === undefined) throw new Error('no second instruction');
  return instruction;
}

test('stages have a number, a name in lower case, a base as written and their FROM', () => {
  const { stages, instructions } = readDockerfile('ARG V=1\nFROM --platform=$BUILDPLATFORM node:${V} AS Build\nRUN x\nFROM build as two\nFROM two');
  expect(stages).toEqual([
    { index: 0, name: 'build', base: 'node:${V}', from: 1 },
    { index: 1, name: 'two', base: 'build', from: 3 },
    { index: 2, name: undefined, base: 'two', from: 4 },
  ]);
  expect(instructions.map(({ stage }) => stage)).toEqual([-1, 0, 0, 1, 2]);
});

test('directives and comments are apart, with their lines and offsets', () => {
  const text = '# syntax=docker/dockerfile:1\n# escape=`\n# one=1\nFROM alpine\nRUN a `\n  # two\n  b\n#three';
  const { directives, comments } = readDockerfile(text);
  expect(directives).toEqual([{ name: 'syntax', value: 'docker/dockerfile:1', line: 1 }, { name: 'escape', value: '`', line: 2 }]);
  expect(comments.map(({ line, text: words }) => [line, words])).toEqual([[3, 'one=1'], [6, 'two'], [8, 'three']]);
  expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(['# one=1', '# two', '#three']);
});

test('RUN, COPY, ADD and WORKDIR make a layer, WORKDIR / and the settings none', () => {
  const { instructions } = readDockerfile('FROM a\nRUN x\nCOPY a b\nADD a b\nWORKDIR /a\nWORKDIR /\nENV A=1\nUSER x\nEXPOSE 1\nCMD x');
  expect(instructions.map(({ layer }) => layer)).toEqual(['base', 'layer', 'layer', 'layer', 'layer', ...Array<string>(5).fill('metadata')]);
});

test('COPY has its sources, its destination, its stage and its flags', () => {
  const { flags, arguments: { sources, destination, from, form } } = second('COPY --from=nginx:1 --chown=1:2 --chmod=755 --link a b /dest/');
  expect({ sources, destination, from, form }).toEqual({ sources: ['a', 'b'], destination: '/dest/', from: 'nginx:1', form: 'shell' });
  expect(flags.map(({ name, value }) => [name, value])).toEqual([['from', 'nginx:1'], ['chown', '1:2'], ['chmod', '755'], ['link', undefined]]);
});

test('COPY in JSON keeps the blanks of its names', () => {
  const { sources, destination, form } = second('COPY ["a b", "c", "d e/"]').arguments;
  expect({ sources, destination, form }).toEqual({ sources: ['a b', 'c'], destination: 'd e/', form: 'exec' });
});

test('a heredoc is no source of COPY, and says whether it is quoted', () => {
  const text = 'FROM alpine\nCOPY a <<B <<"C" /d/\n$x\nB\n$y\nC\n';
  const { arguments: { sources, heredocs }, variables } = readDockerfile(text).instructions[1] ?? second('');
  expect(sources).toEqual(['a']);
  expect(heredocs.map(({ name, quoted, start, end }) => [name, quoted, text.slice(start, end)])).toEqual([['B', false, '$x\n'], ['C', true, '$y\n']]);
  expect(variables.map(({ name }) => name)).toEqual(['x']);
});

for (const [open, close] of [['<<EOF', 'EOF'], ['<<-EOF', '\t\tEOF'], ['<<"EOF"', 'EOF'], ["<<'EOF'", 'EOF'], ['3<<EOF', 'EOF']] as const) {
  test(`a heredoc that ${open} opens is part of the instruction to its last line`, () => {
    const { text, arguments: { heredocs } } = second(`RUN ${open} cat\nhi\n EOF\n${close}\nCMD c`);
    expect(text).toBe(`RUN ${open} cat\nhi\n EOF\n${close}`);
    expect(heredocs).toMatchObject([{ name: 'EOF', closed: true }]);
  });
}

test('an indented end closes only a heredoc with a hyphen', () => {
  expect(second('RUN <<EOF cat\n\tEOF\n').arguments.heredocs).toMatchObject([{ closed: false }]);
});

test('ADD has its checksum', () => {
  const { flags, arguments: { sources } } = second('ADD --checksum=sha256:24454f830c https://example.com/a.tar.gz /');
  expect(flags[0]).toMatchObject({ name: 'checksum', value: 'sha256:24454f830c' });
  expect(sources).toEqual(['https://example.com/a.tar.gz']);
});

test('RUN has its mounts, bind being what is meant without a type', () => {
  expect(second('RUN --mount=type=cache,target=/c \\\n  --mount=source=a,target=/a,from=b x').arguments.mounts).toEqual([
    { type: 'cache', source: undefined, from: undefined },
    { type: 'bind', source: 'a', from: 'b' },
  ]);
});

test('ARG, ENV and LABEL have names and values, in the old form too', () => {
  expect(second('ARG a b="c d"').arguments.pairs).toEqual([{ name: 'a', value: undefined }, { name: 'b', value: '"c d"' }]);
  expect(second('ENV A=1 B=\'x y\' \\\n C=a\\ b').arguments.pairs).toEqual([{ name: 'A', value: '1' }, { name: 'B', value: "'x y'" }, { name: 'C', value: 'a\\ b' }]);
  expect(second("ENV A='x\\' B=2").arguments.pairs).toEqual([{ name: 'A', value: "'x\\'" }, { name: 'B', value: '2' }]);
  expect(second('LABEL key the whole "value"').arguments.pairs).toEqual([{ name: 'key', value: 'the whole "value"' }]);
});

test('ONBUILD keeps an instruction of its own', () => {
  const { trigger } = second('ONBUILD copy --from=a b c').arguments;
  expect(trigger).toMatchObject({ keyword: 'COPY', text: 'copy --from=a b c', line: 2, layer: 'layer', arguments: { from: 'a', sources: ['b'], destination: 'c' } });
});

for (const [text, names] of [
  ['ENV A=$a B=${b} C=${c:-d} E="$e" F=${f:+${g}}', ['a', 'b', 'c', 'e', 'f', 'g']],
  ["ENV A='$a' B=\\$b C=x$", []],
  ['COPY --chown=$u:${g} $a/b /c', ['u', 'g', 'a']],
  ['ENV A=${a%.*} B=${b/x/y}', ['a', 'b']],
  ['RUN echo $a \\\n  # $no\n  ${b}', ['a', 'b']],
  ['RUN <<EOF\necho $a\nEOF', ['a']],
] as const) {
  test(`variables of ${JSON.stringify(text)}`, () => {
    const file = `FROM alpine\n${text}`;
    const { variables } = second(text);
    expect(variables.map(({ name }) => name)).toEqual(names);
    for (const { name, start, end } of variables) expect(file.slice(start, end)).toMatch(new RegExp(`^\\$\\{?${name}`));
  });
}

test('a bad example with comments behind FROM and COPY: both are faults, those behind RUN are not', () => {
  const { faults, instructions } = readDockerfile('# Dockerfile Example\nFROM ubuntu:20.04          # Base layer (first layer)\nRUN apt-get update         # Second layer\nRUN apt-get install -y curl # Third layer\nCOPY . /app                # Fourth layer\n');
  expect(instructions.map(({ keyword, line }) => `${line} ${keyword}`)).toEqual(['2 FROM', '3 RUN', '4 RUN', '5 COPY']);
  expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 a comment cannot stand behind FROM, only on a line of its own: “FROM requires either one or three arguments”. Put `# Base layer (first layer)` on the line above',
    expect.stringMatching(/^3 apt-get update alone/),
    '5 a comment cannot stand behind COPY, only on a line of its own: Docker copies a file of that name. Put `# Fourth layer` on the line above',
  ]);
});

test('an install in a comment does not make up for an update alone', () => {
  expect(readDockerfile('FROM debian\nRUN apt-get update # install comes below').faults).toHaveLength(1);
});
