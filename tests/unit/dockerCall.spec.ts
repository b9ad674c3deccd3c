import { expect, test } from '@playwright/test';
import type { CliFacts, FlagFacts } from '../../src/block/docker/facts.ts';
import { readDockerCall, type DockerCall, type DockerPart } from '../../src/block/docker/readDockerCall.ts';
import { oneLine, parseShell } from '../../src/block/shell.ts';

/** A piece of what docker-cli.json holds, with usage lines as Docker has them. */
const facts: Pick<CliFacts, 'commands'> = {
  commands: {
    docker: command('docker [OPTIONS] COMMAND', { context: ['string', 'c'], version: ['bool', 'v'], help: ['bool'] }),
    'docker run': command('docker run [OPTIONS] IMAGE [COMMAND] [ARG...]', RUN(), ['docker container run']),
    'docker exec': command('docker exec [OPTIONS] CONTAINER COMMAND [ARG...]', { interactive: ['bool', 'i'], tty: ['bool', 't'], env: ['list', 'e'] }, ['docker container exec']),
    'docker container': command('docker container COMMAND'),
    'docker ps': command('docker ps [OPTIONS]', { all: ['bool', 'a'], quiet: ['bool', 'q'], filter: ['filter', 'f'], format: ['string'] }, ['docker container ls', 'docker container ps']),
    'docker rm': command('docker rm [OPTIONS] CONTAINER [CONTAINER...]', { force: ['bool', 'f'], volumes: ['bool', 'v'] }, ['docker container rm']),
    'docker start': command('docker start [OPTIONS] CONTAINER [CONTAINER...]', { attach: ['bool', 'a'] }, ['docker container start']),
    'docker logs': command('docker logs [OPTIONS] CONTAINER', { follow: ['bool', 'f'], tail: ['string', 'n'] }, ['docker container logs']),
    'docker top': command('docker top CONTAINER [ps OPTIONS]', {}, ['docker container top']),
    'docker cp': command('docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\ndocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH', { archive: ['bool', 'a'] }, ['docker container cp']),
    'docker tag': command('docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]', {}, ['docker image tag']),
    'docker image': command('docker image COMMAND'),
    'docker images': command('docker images [OPTIONS] [REPOSITORY[:TAG]]', { quiet: ['bool', 'q'] }, ['docker image ls', 'docker image list']),
    'docker build': command('docker buildx build [OPTIONS] PATH | URL | -', { tag: ['stringArray', 't'], file: ['string', 'f'] }, ['docker buildx build', 'docker image build', 'docker builder build']),
    'docker buildx': command('docker buildx [OPTIONS] COMMAND', { builder: ['string'] }, ['docker builder']),
    'docker compose': command('docker compose [OPTIONS] COMMAND', { file: ['stringArray', 'f'], 'project-name': ['string', 'p'] }),
    'docker compose up': command('docker compose up [OPTIONS] [SERVICE...]', { detach: ['bool', 'd'], build: ['bool'] }),
    'docker compose exec': command('docker compose exec [OPTIONS] SERVICE COMMAND [ARGS...]', { 'no-tty': ['bool', 'T'] }),
    'docker inspect': command('docker inspect [OPTIONS] NAME|ID [NAME|ID...]', { format: ['string', 'f'] }),
    'docker node inspect': command('docker node inspect [OPTIONS] self|NODE [NODE...]'),
    'docker node': command('docker node COMMAND'),
  },
};

function RUN(): Record<string, [string, string?]> {
  return {
    detach: ['bool', 'd'],
    interactive: ['bool', 'i'],
    tty: ['bool', 't'],
    rm: ['bool'],
    name: ['string'],
    publish: ['list', 'p'],
    volume: ['list', 'v'],
    env: ['list', 'e'],
    memory: ['bytes', 'm'],
    hostname: ['string', 'h'],
  };
}

function command(usage: string, flags: Record<string, [type: string, short?: string]> = {}, aliases: string[] = []): CliFacts['commands'][string] {
  const entries = Object.entries(flags).map(([name, [type, short]]): [string, FlagFacts] => [name, short === undefined ? { type } : { type, short }]);
  return { usage, aliases, flags: Object.fromEntries(entries) };
}

/** The calls of docker in a line, each part checked to stand where it says. */
function read(line: string): DockerCall[] {
  return parseShell(line).flatMap(({ text, calls }) =>
    calls.flatMap((call) => {
      const result = readDockerCall(call, facts);
      for (const { start, end, text: written, flag } of result?.parts ?? []) {
        expect(oneLine(text.slice(start, end)).replace(/ +/g, ' ')).toBe(written);
        if (flag?.value !== undefined) expect(text.slice(flag.value.start, flag.value.end)).toBe(flag.value.text);
      }
      return result === undefined ? [] : [result];
    }),
  );
}

/** A part as one string. Examples: `command docker run`, `--publish -p 80:80 = 80:80`, `IMAGE alpine`, `inner ls -l` */
function summary({ kind, text, flag, argument, cluster }: DockerPart): string {
  const name = flag === undefined ? (argument ?? kind) : `--${flag.long}`;
  const value = flag?.value === undefined ? '' : ` = ${flag.value.value ?? '?'}`;
  return `${name} ${text}${cluster ? ' (cluster)' : ''}${value}`;
}

for (const [name, line, canonical, ...parts] of [
  ['a command’s words are one part', 'docker run alpine', 'docker run', 'command docker run', 'IMAGE alpine'],
  ['an alias has the canonical name', 'docker container run alpine', 'docker run', 'command docker container run', 'IMAGE alpine'],
  ['a group has aliases too', 'docker builder build .', 'docker build', 'command docker builder build', 'PATH .'],
  ['docker alone is a call', 'docker', 'docker', 'command docker'],
  ['a group with a flag alone is a call', 'docker image --help', 'docker image', 'command docker image', '--help --help'],
  ['all that follows the image runs in the container', 'docker run alpine ls -l --rm', 'docker run', 'command docker run', 'IMAGE alpine', 'inner ls -l --rm'],
  ['quotes in the inner command stay', `docker exec web sh -c 'ls -l'`, 'docker exec', 'command docker exec', 'CONTAINER web', `inner sh -c 'ls -l'`],
  ['letters behind one hyphen are parts of their own', 'docker run -itd a', 'docker run', 'command docker run', '--interactive -i (cluster)', '--tty t (cluster)', '--detach d (cluster)', 'IMAGE a'],
  ['a cluster’s last letter may take the next word', 'docker run -itp 80:80 a', 'docker run', 'command docker run', '--interactive -i (cluster)', '--tty t (cluster)', '--publish p 80:80 (cluster) = 80:80', 'IMAGE a'],
  ['a cluster’s last letter may have its value attached', 'docker run -dp80:80 a', 'docker run', 'command docker run', '--detach -d (cluster)', '--publish p80:80 (cluster) = 80:80', 'IMAGE a'],
  ['a letter takes the next word', 'docker run -p 80:80 a', 'docker run', 'command docker run', '--publish -p 80:80 = 80:80', 'IMAGE a'],
  ['a letter takes what is attached', 'docker run -p80:80 a', 'docker run', 'command docker run', '--publish -p80:80 = 80:80', 'IMAGE a'],
  ['a letter takes what stands behind =', 'docker run -p=80:80 a', 'docker run', 'command docker run', '--publish -p=80:80 = 80:80', 'IMAGE a'],
  ['a long flag takes what stands behind =', 'docker run --name=web a', 'docker run', 'command docker run', '--name --name=web = web', 'IMAGE a'],
  ['a long flag takes the next word', 'docker run --name web a', 'docker run', 'command docker run', '--name --name web = web', 'IMAGE a'],
  ['a value may be empty', 'docker run --name= a', 'docker run', 'command docker run', '--name --name= = ', 'IMAGE a'],
  ['a value may have a = in it', 'docker run -e A=b=c a', 'docker run', 'command docker run', '--env -e A=b=c = A=b=c', 'IMAGE a'],
  ['a value may begin with a hyphen', 'docker run -e -x a', 'docker run', 'command docker run', '--env -e -x = -x', 'IMAGE a'],
  ['a value may be quoted', 'docker run --name "my web" --name="my web" a', 'docker run', 'command docker run', '--name --name "my web" = my web', '--name --name="my web" = my web', 'IMAGE a'],
  ['a flag may be quoted with its value', 'docker run "--name=my web" a', 'docker run', 'command docker run', '--name "--name=my web" = my web', 'IMAGE a'],
  ['a value that only the shell knows is as written', 'docker run -v "$PWD":/app --name=$X a', 'docker run', 'command docker run', '--volume -v "$PWD":/app = ?', '--name --name=$X = ?', 'IMAGE a'],
  ['a flag without a value does not take the next word', 'docker run --rm alpine', 'docker run', 'command docker run', '--rm --rm', 'IMAGE alpine'],
  ['a flag without a value takes one behind =', 'docker run --rm=false -t=false a', 'docker run', 'command docker run', '--rm --rm=false = false', '--tty -t=false = false', 'IMAGE a'],
  ['-- ends the flags', 'docker rm -f -- -odd', 'docker rm', 'command docker rm', '--force -f', 'flag --', 'CONTAINER -odd'],
  ['-- before the image is no part of the inner command', 'docker run -- alpine ls', 'docker run', 'command docker run', 'flag --', 'IMAGE alpine', 'inner ls'],
  ['-- behind the container is the inner command’s', 'docker exec web -- ls', 'docker exec', 'command docker exec', 'CONTAINER web', 'inner -- ls'],
  ['flags may follow the argument of other commands', 'docker logs web -f --tail 5', 'docker logs', 'command docker logs', 'CONTAINER web', '--follow -f', '--tail --tail 5 = 5'],
  ['a flag before the subcommand is the group’s', 'docker --context x ps -aq', 'docker ps', 'command docker', '--context --context x = x', 'command ps', '--all -a (cluster)', '--quiet q (cluster)'],
  ['a plugin’s flags stand before its subcommand', 'docker compose -f a.yml up -d web', 'docker compose up', 'command docker compose', '--file -f a.yml = a.yml', 'command up', '--detach -d', 'SERVICE web'],
  ['compose exec hands the rest on', 'docker compose exec -T db psql -U me', 'docker compose exec', 'command docker compose exec', '--no-tty -T', 'SERVICE db', 'inner psql -U me'],
  ['docker top hands ps its options', 'docker top web -o pid', 'docker top', 'command docker top', 'CONTAINER web', 'inner -o pid'],
  ['the repeatable argument names all the rest', 'docker rm a b c', 'docker rm', 'command docker rm', 'CONTAINER a', 'CONTAINER b', 'CONTAINER c'],
  ['a substitution is an argument', 'docker rm -f $IDS', 'docker rm', 'command docker rm', '--force -f', 'CONTAINER $IDS'],
  ['arguments are named in order', 'docker tag web:1 me/web:1', 'docker tag', 'command docker tag', 'SOURCE_IMAGE web:1', 'TARGET_IMAGE me/web:1'],
  ['docker cp from a container has the first form', 'docker cp web:/etc/x .', 'docker cp', 'command docker cp', 'CONTAINER:SRC_PATH web:/etc/x', 'DEST_PATH .'],
  ['docker cp into a container has the second form', 'docker cp ./a:b web:/tmp', 'docker cp', 'command docker cp', 'SRC_PATH ./a:b', 'CONTAINER:DEST_PATH web:/tmp'],
  ['a hyphen alone is an argument', 'docker build -t a -', 'docker build', 'command docker build', '--tag -t a = a', '- -'],
  ['an address is the URL of PATH | URL', 'docker build https://example.com/a.git', 'docker build', 'command docker build', 'URL https://example.com/a.git'],
  ['of several names the first is taken', 'docker inspect web db', 'docker inspect', 'command docker inspect', 'NAME web', 'NAME db'],
  ['a word that the usage spells out names itself', 'docker node inspect self', 'docker node inspect', 'command docker node inspect', 'self self'],
  ['an argument that the usage does not have has no name', 'docker ps web', 'docker ps', 'command docker ps', 'argument web'],
  ['a continued call is read as one line', 'docker run \\\n  -p \\\n  80:80 \\\n  a \\\n  ls -l', 'docker run', 'command docker run', '--publish -p 80:80 = 80:80', 'IMAGE a', 'inner ls -l'],
  ['every command has --help', 'docker ps --help', 'docker ps', 'command docker ps', '--help --help'],
  ['sudo is stepped over, with its flags', 'sudo -u me docker ps', 'docker ps', 'command docker ps'],
  ['env and its assignments are stepped over', 'env A=1 docker ps', 'docker ps', 'command docker ps'],
  ['assignments before docker are stepped over', 'DOCKER_BUILDKIT=1 docker build .', 'docker build', 'command docker build', 'PATH .'],
  ['time and winpty are stepped over', 'time winpty docker ps', 'docker ps', 'command docker ps'],
  ['timeout is stepped over, with its duration', 'timeout -k 1 5 docker logs -f web', 'docker logs', 'command docker logs', '--follow -f', 'CONTAINER web'],
  ['xargs is stepped over, with its flags', 'cat ids | xargs -r -n 1 docker rm', 'docker rm', 'command docker rm'],
  ['docker may have a path or an ending', '/usr/bin/docker.exe ps', 'docker ps', 'command /usr/bin/docker.exe ps'],
] as const) {
  test(name, () => {
    const [call, ...others] = read(line);
    expect(others).toEqual([]);
    expect(call?.command).toBe(canonical);
    expect(call?.faults).toEqual([]);
    expect(call?.parts.map((part) => summary(part))).toEqual(parts);
  });
}

for (const [name, line, start, message] of [
  ['an unknown command', 'docker rnu a', 7, '`docker` has no command `rnu` (did you mean `run`?)'],
  ['an unknown command of a group', 'docker image lits', 13, '`docker image` has no command `lits` (did you mean `list`?)'],
  ['an unknown flag near another', 'docker run --nmae x a', 11, '`--nmae` is no flag of `docker run` (did you mean `--name`?)'],
  ['an unknown flag near none', 'docker run --xyzzy a', 11, '`--xyzzy` is no flag of `docker run`'],
  ['a long flag with one hyphen', 'docker run -name x a', 11, '`-name` is no flag of `docker run` (did you mean `--name`?)'],
  ['a long flag of another command', 'docker start --rm web', 13, '`--rm` is no flag of `docker start`; `docker run` has it'],
  ['a short flag of another command', 'docker rm -p web', 10, '`-p` is no flag of `docker rm`; `docker run` has it'],
  ['an unknown letter in a cluster', 'docker ps -aZ', 12, '`-Z` is no flag of `docker ps`'],
  ['a flag of the group behind the subcommand', 'docker compose up -f a.yml', 18, '`-f` is no flag of `docker compose up`; `docker compose` has it, so it stands right behind `docker compose`'],
  ['-h, which Docker has dropped', 'docker ps -h', 10, '`-h` is no flag of `docker ps` (did you mean `--help`?)'],
  ['a long flag without its value', 'docker run --name', 11, '`--name` of `docker run` needs a value'],
  ['a short flag without its value', 'docker run -p', 11, '`-p` of `docker run` needs a value'],
] as const) {
  test(`${name} is a fault`, () => {
    expect(read(line).flatMap(({ faults }) => faults)).toEqual([{ message, start }]);
  });
}

test('what follows an unknown flag is still read', () => {
  expect(read('docker run --xyzzy -d a')[0]?.parts.map((part) => summary(part))).toEqual(['command docker run', 'flag --xyzzy', '--detach -d', 'IMAGE a']);
});

test('what follows an unknown command is not read as flags', () => {
  expect(read('docker scuot cves --format json a')[0]?.faults).toHaveLength(1);
});

test('a flag before the subcommand belongs to the group', () => {
  expect(read('docker --context x ps -a')[0]?.parts.map((part) => part.command)).toEqual(['docker', 'docker', 'docker ps', 'docker ps']);
});

test('a flag knows how it is written and its other form', () => {
  expect(read('docker run -d --tty --rm a')[0]?.parts.flatMap(({ flag }) => flag ?? [])).toEqual([
    { long: 'detach', short: 'd', written: 'short' },
    { long: 'tty', short: 't', written: 'long' },
    { long: 'rm', short: undefined, written: 'long' },
  ]);
});

test('docker in a substitution is a call of its own', () => {
  expect(read('docker rm $(docker ps -aq)').map((call) => call.command)).toEqual(['docker rm', 'docker ps']);
});

for (const line of ['ls', 'docker-compose up', 'echo docker ps', 'sudo ls docker', '$DOCKER ps', 'dockerd']) {
  test(`\`${line}\` is no call of docker`, () => {
    expect(read(line)).toEqual([]);
  });
}
