// Walks the docker CLI's own --help and writes its bare facts to src/content/reference/docker-cli.json.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatherCommands, readHelp, type Help } from '../reference/readHelp.ts';
import type { CliFacts } from '../reference/facts.ts';

/** Plugins that belong to what we explain; others are a machine's own. */
const PLUGINS = ['buildx', 'compose'];

/** Help needs no engine, and none is asked: no socket is there. The user's own settings are left out as well. */
const env = {
  ...process.env,
  DOCKER_HOST: 'unix:///nonexistent/docker.sock',
  DOCKER_CONFIG: '/nonexistent',
  DOCKER_CONTEXT: undefined,
  BUILDX_EXPERIMENTAL: undefined,
};

const docker = newestDocker();
const helps = new Map<string, Help>();
await walk('docker');

const facts: CliFacts = {
  version: versionIn(run(['version', '--format', '{{.Client.Version}}'])),
  compose: versionIn(run(['compose', 'version', '--short'])),
  buildx: versionIn(run(['buildx', 'version'])),
  commands: gatherCommands(helps),
};
const commands = Object.entries(facts.commands).map(([name, command]) => `    ${JSON.stringify(name)}: ${JSON.stringify(command)}`);
const head = (['version', 'compose', 'buildx'] as const).map((name) => `  "${name}": ${JSON.stringify(facts[name])},\n`).join('');
const file = fileURLToPath(new URL('../content/reference/docker-cli.json', import.meta.url));
writeFileSync(file, `{\n${head}  "commands": {\n${commands.join(',\n')}\n  }\n}\n`);
const flags = Object.values(facts.commands).reduce((sum, command) => sum + Object.keys(command.flags).length, 0);
console.log(`Docker ${facts.version}, Compose ${facts.compose}, Buildx ${facts.buildx}: ${commands.length} commands, ${flags} flags`);

/** Reads the help of a command and, below it, of all of its subcommands and of all names that those go by. */
async function walk(name: string): Promise<void> {
  if (helps.has(name)) return;
  const help = readHelp(await helpOf(name));
  helps.set(name, help);
  const plugins = ({ plugin, name: word }: Help['subcommands'][number]): boolean => !plugin || PLUGINS.includes(word);
  const below = help.subcommands.filter(plugins).map((subcommand) => `${name} ${subcommand.name}`);
  // A name may be in no list: `docker ps` names `docker container list`, and `docker builder` is another `docker buildx`.
  const named = help.aliases.flatMap((alias) => [alias, alias.replace(/^docker buildx /, 'docker builder ')]);
  await Promise.all([...below, ...named].map((next) => walk(next)));
}

function helpOf(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(docker, [...name.split(' ').slice(1), '--help'], { env }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
}

/** Several may be on the PATH: the newest that has both plugins knows most. */
function newestDocker(): string {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'docker')).filter((path) => existsSync(path));
  const complete = found.flatMap((path) => {
    try {
      for (const plugin of PLUGINS) execFileSync(path, [plugin, 'version'], { env, stdio: 'ignore' });
      return [{ path, version: versionIn(execFileSync(path, ['--version'], { env, encoding: 'utf8' })) }];
    } catch {
      return [];
    }
  });
  const [newest] = complete.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  if (newest === undefined) throw new Error(`No docker CLI with ${PLUGINS.join(' and ')} is on the PATH.`);
  return newest.path;
}

/** Some commands fail without an engine after they have printed what we ask. */
function run(args: readonly string[]): string {
  try {
    return execFileSync(docker, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

function versionIn(text: string): string {
  const version = /\d+\.\d+\.\d+/.exec(text)?.[0];
  if (version === undefined) throw new Error(`There is no version in ${JSON.stringify(text)}.`);
  return version;
}
