import { checkReference } from '../../src/reference/checkReference.ts';
import { compareFacts } from '../../src/reference/compareFacts.ts';
import type { CliFacts } from '../../src/reference/facts.ts';
import { parseReference } from '../../src/reference/parseReference.ts';
import { readReference } from '../../src/reference/reference.ts';
import { walkCli } from '../../src/reference/walkCli.ts';
import { readSourceFiles } from '../../src/cookbook/sourceFiles.ts';
import { test as base, expect } from './fixtures.ts';

/** The facts of the CLI that is there, walked once. */
const test = base.extend<object, { cli: CliFacts | { missing: string } }>({
  cli: [async ({ needs: { docker } }, use) => use('missing' in docker ? docker : await walkCli(docker)), { scope: 'worker', timeout: 180_000 }],
});

// The walk asks for the help of some 280 commands.
test.describe.configure({ mode: 'default' });

const FOLDER = 'src/content/reference';
const { facts } = readReference();
const changed = (change: (copy: CliFacts) => void): CliFacts => {
  const copy = structuredClone(facts);
  change(copy);
  return copy;
};

test('the facts that the site is built with are those of the CLI', ({ cli }) => {
  if ('missing' in cli) return test.skip(true, cli.missing);
  const same = cli.version === facts.version && cli.compose === facts.compose && cli.buildx === facts.buildx;
  test.skip(!same, `Docker ${cli.version}, Compose ${cli.compose} and buildx ${cli.buildx} are here, the facts are of ${facts.version}, ${facts.compose} and ${facts.buildx}: node src/cli/walkDocker.ts brings them up to date`);
  expect(compareFacts(facts, cli)).toEqual([]);
});

test('all that the reference explains is what the CLI has', ({ cli }) => {
  if ('missing' in cli) return test.skip(true, cli.missing);
  const files = readSourceFiles(FOLDER).filter(({ path }) => path.endsWith('.yaml'));
  const { commands, instructions } = parseReference(files, FOLDER);
  expect(checkReference(cli, commands, instructions)).toEqual([]);
});

for (const [what, change, said] of [
  ['a flag that Docker does not have', (copy: CliFacts) => Object.assign(copy.commands['docker run']?.flags ?? {}, { detatch: { type: 'bool' } }), '`docker run` of Docker 28.5.2 has no `--detatch`'],
  ['a flag that is missing', (copy: CliFacts) => delete copy.commands['docker run']?.flags['detach'], '`--detach` of `docker run` is missing'],
  ['a wrong short form', (copy: CliFacts) => Object.assign(copy.commands['docker run']?.flags['detach'] ?? {}, { short: 'x' }), '`--detach` of `docker run` is short `-d`, not `-x`'],
  ['a wrong kind of value', (copy: CliFacts) => Object.assign(copy.commands['docker run']?.flags['memory'] ?? {}, { type: 'int' }), '`--memory` of `docker run` takes bytes, not int'],
  ['a command that Docker does not have', (copy: CliFacts) => Object.assign(copy.commands, { 'docker rn': { usage: '', aliases: [], flags: {} } }), 'Docker 28.5.2 has no `docker rn`'],
  ['a command that is missing', (copy: CliFacts) => delete copy.commands['docker run'], '`docker run` is missing'],
] as const) {
  test(`${what} among the facts is found`, () => {
    expect(compareFacts(changed(change), facts)).toEqual([said]);
  });
}
