import { expect, foundByTheBuild, test } from './fixtures.ts';

const shell = (code: string, fence = ''): string => `---\ntitle: x\n---\n\n\`\`\`bash ${fence}\ndocker ps\n${code}\n\`\`\`\n`;
const file = (title: string, code: string): string => `---\ntitle: x\n---\n\n\`\`\`${title === 'Dockerfile' ? 'dockerfile' : 'yaml'} title="${title}"\n${code}\n\`\`\`\n`;

/** What is planted, and what the CLI is to say of it. */
const COMMANDS = [
  ['a misspelt flag', 'docker run --detatch nginx:1.29', /unknown flag: --detatch/],
  ['a flag of another command', 'docker ps --rm', /unknown flag: --rm/],
  ['a short flag that is none', 'docker ps -z', /unknown shorthand flag: 'z'/],
  ['a misspelt command', 'docker rn nginx:1.29', /unknown command: docker rn/],
  ['a misspelt subcommand', 'docker image lst', /unknown command: docker image lst/],
  ['too few arguments', 'docker cp web:/a', /requires 2 arguments/],
  ['too many arguments', 'docker tag a b c', /requires 2 arguments/],
  ['no argument', 'docker rm', /requires at least 1 argument/],
  ['a port that is a word', 'docker run -p abc nginx:1.29', /Invalid containerPort: abc/i],
  ['a port that is too high', 'docker run -p 80800:80 nginx:1.29', /Invalid hostPort/i],
  ['an image in capitals', 'docker run Nginx:1.29', /must be lowercase/],
  ['a name with a space', 'docker tag nginx:1.29 "my app"', /invalid reference format/],
  ['an invalid image', 'docker pull nginx:', /invalid reference format/],
  ['a filter without a value', 'docker ps --filter status', /bad format of filter/],
  ['a template that does not end', "docker ps --format '{{.Names}'", /failed to parse template/],
  ['a template with a field that is none', "docker ps --format '{{.Nmaes}}'", /can't evaluate field Nmaes|Nmaes/],
  ['a field that a container does not have', "docker inspect -f '{{.Sate.Status}}' web", /Sate/],
  ['a size that is none', 'docker run -m 5quux nginx:1.29', /invalid suffix/],
  ['a duration that is none', 'docker run --health-interval 5x nginx:1.29', /unknown unit|invalid argument/],
  ['a mount that is none', 'docker run --mount type=bind,source=/a nginx:1.29', /target is required/],
  ['a number that is a word', 'docker run --cpus many nginx:1.29', /invalid argument|failed to parse/],
  ['flags that exclude each other', 'docker run --rm --restart always nginx:1.29', /conflicting options/],
  ['a restart policy that is none', 'docker run --restart on-failure:often nginx:1.29', /maximum retry count/],
  ['a command of Compose that is none', 'docker compose upp', /unknown docker command: "compose upp"/],
  ['a fault in one of several calls', 'docker stop $(docker ps -qz)', /unknown shorthand flag/],
  ['a fault behind a pipe', 'docker save nginx:1.29 | docker load --inptu -', /unknown flag: --inptu/],
  ['a fault in a loop', 'for name in a b; do docker rm --al $name; done', /unknown flag: --al/],
] as const;

test('the CLI finds what it refuses, each at its line', async ({ prove }) => {
  const first = 6;
  const found = await prove(`---\ntitle: x\n---\n\n\`\`\`bash\n${COMMANDS.map(([, code]) => code).join('\n')}\n\`\`\`\n`);
  for (const [index, [what, code, said]] of COMMANDS.entries()) {
    expect(found.filter(({ line }) => line === first + index), `${what}: ${code}`).toContainEqual({ line: first + index, message: expect.stringMatching(said) });
  }
});

for (const [what, code] of [
  ['a dash of print for a hyphen', 'docker run –it ubuntu:24.04 bash'],
  ['a prompt', '$ docker images'],
  ['a space behind a backslash', 'docker run \\ \n  nginx:1.29'],
  ['quotes of print', 'docker run -e “A=b” nginx:1.29'],
  ['a quote that does not end', 'docker run -e "A=b nginx:1.29'],
] as const) {
  test(`${what} is found`, async ({ prove }) => {
    const mdx = shell(code);
    const lines = [...foundByTheBuild(mdx), ...(await prove(mdx))].map(({ line }) => line);
    expect(lines).toContain(7);
  });
}

for (const [what, code, line, said] of [
  ['a comment behind FROM', 'FROM ubuntu:24.04 # base', 6, /./],
  ['an unknown instruction', 'FROM alpine:3.22\nRUNN ls', 7, /unknown instruction/i],
  ['a copy from a stage that is none', 'FROM alpine:3.22\nCOPY --from=biuld /a /a', 7, /stage/],
  ['apt-get update alone', 'FROM ubuntu:24.04\nRUN apt-get update', 7, /apt-get/],
  ['a list in single quotes', "FROM alpine:3.22\nCMD ['ls']", 7, /quotes/],
  ['a duration that is none', 'FROM alpine:3.22\nHEALTHCHECK --interval=5x CMD true', 7, /5x|unit/],
  ['two commands', 'FROM alpine:3.22\nCMD ["a"]\nCMD ["b"]', 7, /CMD/],
] as const) {
  test(`a Dockerfile with ${what} is found`, async ({ prove }) => {
    const mdx = file('Dockerfile', code);
    expect([...foundByTheBuild(mdx), ...(await prove(mdx))]).toContainEqual({ line, message: expect.stringMatching(said) });
  });
}

for (const [what, code, line, said] of [
  ['a field that is none', 'services:\n  web:\n    image: nginx:1.29\n    prots:\n      - "8080:80"', 9, /prots/],
  ['a wrong type', 'services:\n  web:\n    image: nginx:1.29\n    ports: "8080"', 9, /ports/],
  ['a wrong indentation', 'services:\n  web:\n    image: nginx:1.29\n   ports: []', 9, /./],
  ['a service without an image', 'services:\n  web:\n    restart: always', 7, /web/],
  ['a network that is none', 'services:\n  web:\n    image: nginx:1.29\n    networks: [app]', 7, /app/],
] as const) {
  test(`a Compose file with ${what} is found`, async ({ prove }) => {
    expect(await prove(file('compose.yaml', code))).toEqual([{ line, message: expect.stringMatching(said) }]);
  });
}

test('a command that is to fail may be one that the CLI refuses', async ({ prove }) => {
  expect(await prove(shell('docker run -d -a stdout nginx:1.29', 'fails'))).toEqual([]);
});

test('faults of several blocks are found at once, each at its line', async ({ prove }) => {
  const mdx = `${shell('docker rm')}\n${shell('docker run -p abc nginx:1.29').slice(18)}`;
  expect((await prove(mdx)).map(({ line }) => line)).toEqual([7, 12]);
});
