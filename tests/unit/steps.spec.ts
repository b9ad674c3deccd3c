import { expect, test } from '@playwright/test';
import { readReference } from '../../src/reference/reference.ts';
import { otherValue } from '../../src/verify/otherValues.ts';
import { stepsOf, type CommandStep } from '../../src/verify/steps.ts';

const { facts } = readReference();
const commandOf = (code: string, fence = ''): CommandStep => {
  const [step] = stepsOf(`\`\`\`bash ${fence}\n${code}\n\`\`\`\n`, facts);
  if (step?.kind !== 'command') throw new Error('no command');
  return step;
};

test('a section is read top to bottom, each step with its line', () => {
  const mdx = '---\ntitle: x\n---\n\n```dockerfile title="docker/Dockerfile"\nFROM alpine:3.22\n```\n\n```bash setup\n# build it\ndocker build -t a .\n```\n\n```bash fails\ndocker rm a\n```\n\n```output\nError\n```\n\n```bash static="needs a GPU"\ndocker ps\n```\n\n```bash bad\ndocker nope\n```\n';
  expect(stepsOf(mdx, facts).map((step) => [step.kind, step.line])).toEqual([['file', 6], ['command', 11], ['command', 15], ['output', 19], ['static', 23]]);
});

test('a file ends with a line end', () => {
  expect(stepsOf('```text title="a.txt"\nx\n```\n', facts)).toEqual([{ kind: 'file', path: 'a.txt', text: 'x\n', line: 2 }]);
});

test('a file without a title is only shown', () => {
  expect(stepsOf('```dockerfile\nFROM alpine\n```\n', facts)).toEqual([]);
});

test('other values stand in commands, files and outputs alike, quoted where it is a shell', () => {
  const mdx = '```text path=data title="a.txt"\nin data\n```\n\n```bash path=data container=web\ndocker cp data web:/data\necho "data"\n```\n\n```output path=data\ndata\n```\n';
  const texts = stepsOf(mdx, facts, (value) => otherValue(value, new Set())).map((step) => step.text);
  expect(texts).toEqual(["in other data\n", "docker cp 'other data' My.web-2:/'other data'", 'echo "other data"', 'other data']);
});

test('another value of an image on the Hub is its other tag, of one of the reader’s own another name', () => {
  expect(otherValue({ kind: 'image', example: 'nginx:1.29' }, new Set(['nginx']))).toBe('nginx:1.29-other');
  expect(otherValue({ kind: 'image', example: 'janedoe/app:1.0' }, new Set(['nginx']))).toBe('janedoe/other-app:1.0-rc_2');
  expect(otherValue({ kind: 'image', example: 'localhost:5000/app' }, new Set())).toBe('localhost:5000/other-app:latest-rc_2');
});

test('a kind of value without another word is told to whoever adds it', () => {
  expect(() => otherValue({ kind: 'colour', example: 'red' }, new Set())).toThrow(/otherValues\.ts has no other word/);
});

for (const [code, terminal, follows] of [
  ['docker ps', false, false],
  ['docker run -it ubuntu:24.04 bash', true, false],
  ['docker run --rm --interactive --tty alpine:3.22', true, false],
  ['docker run -dit alpine:3.22', false, false],
  ['docker run -i alpine:3.22', false, false],
  ['docker exec -ti web sh', true, false],
  ['docker exec web sh -c "ls -it"', false, false],
  ['docker compose exec web sh', true, false],
  ['docker compose exec -T web sh', false, false],
  ['docker compose run --rm web sh', true, false],
  ['docker compose run -T web sh', false, false],
  ['docker start -ai web', true, false],
  ['docker start -a web', false, true],
  ['docker start web', false, false],
  ['docker logs web', false, false],
  ['docker logs -f web', false, true],
  ['docker container logs --follow web', false, true],
  ['docker logs --follow=false web', false, false],
  ['docker attach web', true, true],
  ['docker stats', false, true],
  ['docker stats --no-stream', false, false],
  ['docker events', false, true],
  ['docker events --since 1h --until 0s', false, false],
  ['docker compose up', false, true],
  ['docker compose up -d', false, false],
  ['docker compose logs -f', false, true],
  ['sudo docker logs -f web', false, true],
] as const) {
  test(`\`${code}\` is run ${terminal ? 'in a terminal' : 'without a terminal'}${follows ? ', and stopped' : ''}`, () => {
    expect(commandOf(code).manner).toMatchObject({ terminal, follows });
  });
}

test('a prune that asks is answered, one that does not is not', () => {
  expect(commandOf('docker container prune').manner.answer).toBe('y\n');
  expect(commandOf('docker system prune -f').manner.answer).toBe('');
});

test('an author says that a command follows', () => {
  expect(commandOf('docker run nginx:1.29', 'follows').manner.follows).toBe(true);
});
