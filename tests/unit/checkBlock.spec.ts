import { expect, test } from '@playwright/test';
import { checkBlock } from '../../src/block/checkBlock.ts';
import { codeBlocks } from '../../src/block/codeBlocks.ts';
import { valueKinds } from '../../src/block/valueKinds.ts';
import { readReference } from '../../src/reference/reference.ts';

/** What an author is told of a block: `line: message`, the fence being line 1. */
function faultsOf(info: string, code: string): string[] {
  const blocks = codeBlocks(`\`\`\`${info}\n${code}\n\`\`\`\n`);
  return blocks.flatMap((block) => checkBlock(block, valueKinds(), readReference())).map(({ line, message }) => `${line}: ${message}`);
}

test('a sound block has no faults', () => {
  expect(faultsOf('bash container=web', '# copy a file\ndocker cp web:/etc/hosts .')).toEqual([]);
});

for (const [what, info, code, fault] of [
  ['a value that nobody declared', 'bash contaner=web', 'docker stop web', /^1: `contaner` is no value \(did you mean `container`\?\)/],
  ['a value that the block does not have', 'bash container=api', 'docker stop web', /^1: `container=api`: the block has no word `api`/],
  ['a value that stands only inside another word', 'bash container=web', 'docker stop web2', /^1: `container=web`: the block has no word `web`/],
  ['one word that is two values', 'bash container=web image=web', 'docker run --name web web', /^1: `web` is named as two values/],
  ['an example that Docker would refuse', 'bash port=99999', 'docker run -p 99999:80 nginx', /^1: `port=99999`: Docker would refuse it/],
  ['a word on the fence that means nothing', 'bash setpu', 'docker ps', /^1: `setpu` on a fence means nothing \(did you mean `setup`\?\)/],
  ['a language that nobody knows', 'bsah', 'docker ps', /^1: a block in `bsah`.*did you mean `bash`/],
  ['a command that Docker does not have', 'bash', 'docker ps\ndocker rum nginx', /^3: .*rum.*did you mean `(docker )?r[a-z]+`/],
  ['a flag that Docker does not have', 'bash', 'docker run --detatch nginx', /^2: .*--detatch.*did you mean `--detach`/],
  ['a flag of another command', 'bash', 'docker start --rm web', /^2: .*--rm.*docker start.*docker run/],
  ['a flag without its value', 'bash', 'docker run -p', /^2: .*-p/],
  ['a flag on the second line of a command', 'bash', 'docker run -d \\\n  --nmae web nginx', /^3: .*--nmae/],
  ['a command that the reference does not explain', 'bash', 'docker swarm init', /^2: `docker swarm init` is not explained: add src\/content\/reference\/commands\/docker-swarm-init\.yaml/],
  ['a flag that the reference does not explain', 'bash', 'docker build --metadata-file x .', /^2: `--metadata-file` of `docker build` is not explained: add it to the `flags` in src\/content\/reference\/commands\/docker-build\.yaml/],
  ['a program that the reference does not explain', 'bash', 'frobnicate', /^2: the program `frobnicate` is not explained/],
  ['a quote that is never closed', 'bash', 'docker ps\necho "a', /^3: /],
  ['a prompt', 'bash', '$ docker ps', /^2: .*prompt/],
  ['a dash of print', 'bash', 'docker run –it ubuntu', /^2: .*hyphen/],
  ['a space behind a backslash', 'bash', 'docker run \\ \n  nginx', /^2: .*space/],
  ['a comment behind FROM', 'dockerfile', 'FROM ubuntu:24.04 # base', /^2: /],
  ['a flag that an instruction does not have', 'dockerfile', 'FROM node:24\nCOPY --form=build /a /b', /^3: COPY has no flag `--form` \(did you mean `from`\?\)/],
  ['an instruction that Docker does not have', 'dockerfile', 'FROM node:24\nCOPPY . .', /^3: .*COPPY.*did you mean `COPY`/],
] as const) {
  test(`${what} is a fault at its line`, () => {
    const [first = ''] = faultsOf(info, code);
    expect(first).toMatch(fault);
  });
}

test('a block that is marked as bad may be wrong', () => {
  expect(faultsOf('dockerfile bad', 'FROM ubuntu:24.04 # base')).toEqual([]);
  expect(faultsOf('bash bad', 'docker rum')).toEqual([]);
});
