import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDockerConfig, type Tools } from '../tools/tools.ts';
import type { CliFacts } from './facts.ts';
import { gatherCommands, readHelp, type Help } from './readHelp.ts';

/** Plugins that belong to what we explain; others are a machine's own. */
const PLUGINS = ['buildx', 'compose'];
/** The commands whose help the plugins are asked for. The others come five times as quick when none is looked for. */
const OF_PLUGINS = /^docker(?: (?:(?:image )?(?:build|bake)|buildx|builder|compose)\b.*)?$/;

/**
 * Walks the docker CLI's own `--help`, buildx and Compose included, for its bare facts: commands, flags, short forms,
 * kinds of values. It needs no engine.
 * @throws an Error if a command has no help
 */
export async function walkCli(tools: Tools): Promise<CliFacts> {
  const config = mkdtempSync(join(tmpdir(), 'walk-'));
  writeDockerConfig(config, tools.pluginFolders);
  writeDockerConfig(join(config, 'bare'), []);
  // No engine is asked, for no socket is there. The user's own settings are left out as well.
  const env = { ...tools.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock', DOCKER_CONFIG: config, DOCKER_CONTEXT: undefined, BUILDX_EXPERIMENTAL: undefined };
  try {
    const helps = new Map<string, Help>();
    await walk('docker', helps, (name) => (OF_PLUGINS.test(name) ? env : { ...env, DOCKER_CONFIG: join(config, 'bare') }));
    return {
      version: versionIn(run(['version', '--format', '{{.Client.Version}}'], env)),
      compose: versionIn(run(['compose', 'version', '--short'], env)),
      buildx: versionIn(run(['buildx', 'version'], env)),
      commands: gatherCommands(helps),
    };
  } finally {
    rmSync(config, { recursive: true, force: true });
  }
}

/** Reads the help of a command and, below it, of all of its subcommands and of all names that those go by. */
async function walk(name: string, helps: Map<string, Help>, env: (name: string) => NodeJS.ProcessEnv): Promise<void> {
  if (helps.has(name)) return;
  const help = readHelp(await helpOf(name, env(name)));
  helps.set(name, help);
  const plugins = ({ plugin, name: word }: Help['subcommands'][number]): boolean => !plugin || PLUGINS.includes(word);
  const below = help.subcommands.filter(plugins).map((subcommand) => `${name} ${subcommand.name}`);
  // A name may be in no list: `docker ps` names `docker container list`, and `docker builder` is another `docker buildx`.
  const named = help.aliases.flatMap((alias) => [alias, alias.replace(/^docker buildx /, 'docker builder ')]);
  await Promise.all([...below, ...named].map((next) => walk(next, helps, env)));
}

function helpOf(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('docker', [...name.split(' ').slice(1), '--help'], { env }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
}

/** Some commands fail without an engine after they have printed what we ask. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync('docker', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
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
