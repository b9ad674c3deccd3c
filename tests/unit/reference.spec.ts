import { expect, test } from '@playwright/test';
import { codeBlocks } from '../../src/block/codeBlocks.ts';
import { readDockerCall } from '../../src/block/docker/readDockerCall.ts';
import { parseShell } from '../../src/block/shell.ts';
import facts from '../../src/content/reference/docker-cli.json' with { type: 'json' };
import { listFaults } from '../../src/cookbook/fault.ts';
import { readSourceFiles, type SourceFile } from '../../src/cookbook/sourceFiles.ts';
import { checkReference } from '../../src/reference/checkReference.ts';
import type { CliFacts } from '../../src/reference/facts.ts';
import { canonicalName, findCommand, findFlag, shareFlags } from '../../src/reference/lookUp.ts';
import { parseReference } from '../../src/reference/parseReference.ts';
import { gatherCommands, readHelp } from '../../src/reference/readHelp.ts';
import { readReference } from '../../src/reference/reference.ts';
import { findUsage } from '../../src/reference/usage.ts';

const FOLDER = 'src/content/reference';
const cli: CliFacts = facts;
const shipped = readSourceFiles(FOLDER).filter(({ path }) => path.endsWith('.yaml'));

/** The faults of the shipped reference with one file changed, as a contributor reads them. */
function faultsWith(path: string, change: (text: string) => string): string[] {
  const files = shipped.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
  if (!files.some((file) => file.path === path)) files.push({ path, text: change('') });
  return faultsOf(files);
}

function faultsOf(files: readonly SourceFile[]): string[] {
  const { commands, instructions, faults } = parseReference(files, 'ref');
  return listFaults([...faults, ...checkReference(cli, commands, instructions)]).split('\n').map((line) => line.trim()).filter(Boolean);
}

test('the shipped reference has no faults', () => {
  expect(faultsOf(shipped)).toEqual([]);
});

for (const [what, path, from, to, message] of [
  ['a command that Docker does not have', 'commands/docker-stop.yaml', 'command: docker stop', 'command: docker stopp', 'command: Docker 28.5.2 has no command `docker stopp` (did you mean `docker stop`?)'],
  ['a command under another of its names', 'commands/docker-ps.yaml', 'command: docker ps', 'command: docker container ls', 'command: `docker container ls` is another name of `docker ps`: put it there'],
  ['a file that is called otherwise than its command', 'commands/docker-ps.yaml', 'command: docker ps', 'command: docker top', 'command: `docker top` belongs in a file called docker-top.yaml'],
  ['a flag that Docker does not have', 'commands/docker-run.yaml', '\n  detach:', '\n  detatch:', 'flags.detatch: `docker run` of Docker 28.5.2 has no flag `--detatch` (did you mean `--detach`?)'],
  ['a flag of another command', 'commands/docker-start.yaml', '\n  attach:', '\n  publish:', 'flags.publish: `docker start` of Docker 28.5.2 has no flag `--publish`'],
  ['a switch with a value', 'commands/docker-rm.yaml', 'killing them first.', 'killing them first.\n    value: text', 'flags.force.value: `--force` is a switch: it takes no value'],
  ['a flag without the kind of its value', 'commands/docker-run.yaml', '\n    value: publish', '', 'flags.publish: `--publish` takes a value (list): say which kind'],
  ['a wrong kind of value', 'commands/docker-run.yaml', 'value: size', 'value: path', 'flags.memory.value: Docker takes `bytes`, which goes with size, not with path'],
  ['a kind of value that we do not have', 'commands/docker-run.yaml', 'value: size', 'value: bytes', 'flags.memory.value: Invalid option'],
  ['an argument that the usage does not have', 'commands/docker-rename.yaml', 'NEW_NAME:', 'NEWNAME:', 'arguments.NEWNAME: the usage has no `NEWNAME` (did you mean `NEW_NAME`?): docker rename CONTAINER NEW_NAME'],
  ['an argument without words', 'commands/docker-rename.yaml', /\n {2}NEW_NAME.*/, '', 'arguments: `NEW_NAME` is missing, which the usage has: docker rename CONTAINER NEW_NAME'],
  ['a link to another command', 'commands/docker-rm.yaml', 'container/rm/', 'container/stop/', 'link: expected the page of this command, such as https://docs.docker.com/reference/cli/docker/rm/'],
  ['flags shared with a command that has no entry', 'commands/docker-create.yaml', 'sameFlagsAs: docker run', 'sameFlagsAs: docker runn', 'sameFlagsAs: `docker runn` has no entry (did you mean `docker run`?)'],
  ['a line that is too long', 'commands/docker-rm.yaml', 'says: Removes', `says: Removes ${'very '.repeat(20)}`, 'says: expected one line of at most 110 characters; the rest belongs in `more`'],
  ['a line that is no sentence', 'commands/docker-rm.yaml', 'that they wrote.', 'that they wrote', 'says: expected one line of plain text that starts with a capital and ends with a period'],
  ['a field that there is not', 'commands/docker-rm.yaml', '\nmore:', '\nlong:', 'long: there is no such field'],
  ['an instruction’s flag that BuildKit does not have', 'instructions/copy.yaml', '\n  chown:', '\n  chowm:', 'flags.chowm: `COPY` has no flag `--chowm` (did you mean `--chown`?)'],
  ['an instruction that does not exist', 'instructions/copy.yaml', 'instruction: COPY', 'instruction: CPY', 'instruction: '],
  ['an instruction’s link to another one', 'instructions/copy.yaml', '#copy', '#add', 'link: expected https://docs.docker.com/reference/dockerfile/#copy, found https://docs.docker.com/reference/dockerfile/#add'],
] as const) {
  test(`${what} is a fault, with its file and field`, () => {
    const text = shipped.find((file) => file.path === path)?.text ?? '';
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const faults = faultsWith(path, () => changed);
    const fault = faults.find((line) => line.includes(message));
    expect(fault, faults.join('\n')).toBeDefined();
    const [, file, line] = /^(.+?):(\d+) /.exec(fault ?? '') ?? [];
    expect(file).toBe(`ref/${path}`);
    const [, field] = /^(?:\w+\.)*([\w-]+):/.exec(message) ?? [];
    expect(changed.split('\n')[Number(line) - 1]).toMatch(new RegExp(`^ *${field}:`));
  });
}

test('a second entry for a command is a fault', () => {
  const text = shipped.find(({ path }) => path === 'commands/docker-rm.yaml')?.text ?? '';
  expect(faultsWith('commands/docker-rm-2.yaml', () => text)).toContainEqual(expect.stringContaining('command: `docker rm` has an entry already, in ref/commands/docker-rm.yaml'));
});

test('an instruction without a file is a fault', () => {
  expect(faultsOf(shipped.filter(({ path }) => path !== 'instructions/run.yaml'))).toEqual(['ref/instructions/run.yaml:1  instruction: `RUN` has no file']);
});

test('a command is found by each of its names', () => {
  const entries = parseReference(shipped, 'ref').commands.map(({ data }) => data);
  for (const name of ['docker ps', 'docker container ls', 'docker container list', 'docker container ps']) expect(findCommand(name, entries, cli)?.command).toBe('docker ps');
  for (const [name, canonical] of [['docker image rm', 'docker rmi'], ['docker image build', 'docker build'], ['docker buildx build', 'docker build'], ['docker builder prune', 'docker buildx prune'], ['docker system info', 'docker info']] as const) {
    expect(canonicalName(name, cli)).toBe(canonical);
  }
  expect(findCommand('docker nope', entries, cli)).toBeUndefined();
});

test('a flag is found by its long and its short name', () => {
  const detach = { name: 'detach', facts: { short: 'd', type: 'bool' } };
  expect(findFlag('docker run', '-d', cli)).toEqual(detach);
  expect(findFlag('docker container run', '--detach', cli)).toEqual(detach);
  expect(findFlag('docker ps', '--help', cli)).toEqual({ name: 'help', facts: { type: 'bool' } });
  expect(findFlag('docker run', '--d', cli)).toBeUndefined();
  expect(findFlag('docker run', '-', cli)).toBeUndefined();
  expect(findFlag('docker nope', '-d', cli)).toBeUndefined();
});

test('a command has the words for the flags that it shares with another, and not for those that it lacks', () => {
  const create = shareFlags(parseReference(shipped, 'ref').commands.map(({ data }) => data), cli).find(({ command }) => command === 'docker create');
  expect(create?.flags['publish']?.value).toBe('publish');
  expect(create?.flags['detach']).toBeUndefined();
});

test('every docker command, flag and program that a section uses has words', () => {
  const { commands, shell } = parseReference(shipped, 'ref');
  const entries = shareFlags(commands.map(({ data }) => data), cli);
  const missing = new Set<string>();
  let used = 0;
  for (const { path, text } of readSourceFiles('src/content/cookbooks').filter((file) => file.path.endsWith('.mdx'))) {
    for (const { fence, code } of codeBlocks(text)) {
      if (fence.lang !== 'bash') continue;
      for (const call of parseShell(code).flatMap(({ calls }) => calls)) {
        const docker = readDockerCall(call, cli);
        const program = call.words[0]?.value ?? '';
        if (docker === undefined && !Object.hasOwn(shell, program)) missing.add(`${path}: ${program}`);
        if (docker === undefined) continue;
        used += 1;
        const entry = findCommand(docker.command, entries, cli);
        if (entry === undefined) missing.add(`${path}: ${docker.command}`);
        // A flag before the subcommand, as in `docker compose -f compose.yaml up`, is of the command above.
        for (const { flag, command } of docker.parts) if (flag && flag.long !== 'help' && !findCommand(command, entries, cli)?.flags[flag.long]) missing.add(`${path}: ${command} --${flag.long}`);
        for (const { message } of docker.faults) missing.add(`${path}: ${message}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
  expect(used).toBeGreaterThan(50);
});

test('the facts name each command once, by its shortest name', () => {
  const names = Object.entries(cli.commands).flatMap(([name, { aliases }]) => [name, ...aliases]);
  expect(names).toHaveLength(new Set(names).size);
  expect(Object.entries(cli.commands).filter(([name, { aliases }]) => aliases.some((alias) => alias.split(' ').length < name.split(' ').length))).toEqual([]);
  expect(cli.commands['docker run']?.flags['publish']).toEqual({ short: 'p', type: 'list' });
});

test('help is read into usage, names, flags and subcommands, without its sentences', () => {
  const help = readHelp(`Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH

Copy files: in and out

Aliases:
  docker container cp, docker cp

Management Commands:
  compose*    Docker Compose

Options:
  -a, --archive       Archive mode
      --size bytes    Size of it, which is told in
                      --archive (default 0)
  -n, --name string   Name
`);
  expect(help).toEqual({
    usage: 'docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\ndocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
    aliases: ['docker container cp', 'docker cp'],
    flags: { archive: { short: 'a', type: 'bool' }, size: { type: 'bytes' }, name: { short: 'n', type: 'string' } },
    subcommands: [{ name: 'compose', plugin: true }],
  });
});

test('the names of a command are put together, the shortest first', () => {
  const help = (usage: string, aliases: string[] = []): ReturnType<typeof readHelp> => ({ usage, aliases, flags: {}, subcommands: [] });
  const commands = gatherCommands(
    new Map([
      ['docker', help('docker [OPTIONS] COMMAND')],
      ['docker build', help('docker buildx build [OPTIONS] PATH', ['docker build', 'docker image build'])],
      ['docker buildx build', help('docker buildx build [OPTIONS] PATH', ['docker build', 'docker image build'])],
      ['docker image build', help('docker buildx build [OPTIONS] PATH', ['docker build', 'docker image build'])],
    ]),
  );
  expect(commands).toEqual({
    docker: { usage: 'docker [OPTIONS] COMMAND', aliases: [], flags: { help: { type: 'bool' } } },
    'docker build': { usage: 'docker build [OPTIONS] PATH', aliases: ['docker buildx build', 'docker image build'], flags: {} },
  });
});

test('a section that only prepares something with a command is not among those that use it, if there are others', () => {
  const reference = readReference();
  const prepares = { id: 'prepares', text: '```bash setup\ndocker run -d --name web nginx:1.30\ndocker pause web\n```' };
  const uses = { id: 'uses', text: '```bash\ndocker run --rm nginx:1.30\n```' };
  const usage = findUsage([prepares, uses], reference);
  expect(usage.get('docker run')?.sections).toEqual(['uses']);
  expect(usage.get('docker run')?.flags).toEqual(new Set(['detach', 'name', 'rm']));
  expect(usage.get('docker pause')?.sections).toEqual(['prepares']);
});
