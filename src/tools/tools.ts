import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackPackages, whyNoPackages } from './debian.ts';

const run = promisify(execFile);

/** `docker` is the CLI with buildx and Compose; `dockerd` the engine with all that it calls; `registry` an image registry. */
export type Tool = 'docker' | 'shellcheck' | 'dockerd' | 'registry' | 'skopeo';

/** The oldest Engine and CLI that the cookbooks are held against; its messages and flags are those that the sections show. */
const OLDEST = 28.5;

/** Tools that are there, and how to call them. */
export interface Tools {
  /** The environment to run them in: the PATH that finds them, and their libraries. */
  env: NodeJS.ProcessEnv;
  /** Where the docker CLI is to look for buildx and Compose, when that is not where it looks anyway. */
  pluginFolders: string[];
}

/** How each tool is found on the PATH, and which of Debian's packages bring it. */
const TOOLS: Readonly<Record<Tool, { there: (env: NodeJS.ProcessEnv) => Promise<boolean>; packages: readonly string[] }>> = {
  docker: {
    there: async (env) => (await versionOf('docker', env)) >= OLDEST && (await answers('docker', ['buildx', 'version'], env)) && (await answers('docker', ['compose', 'version'], env)),
    packages: ['docker-cli/sid', 'docker-buildx/sid', 'docker-compose/sid'],
  },
  dockerd: {
    there: async (env) => (await versionOf('dockerd', env)) >= OLDEST && (await answers('containerd', ['--version'], env)) && (await answers('runc', ['--version'], env)) && (await answers('iptables', ['--version'], env)) && (await answers('ip', ['-V'], env)),
    packages: ['docker.io/sid', 'iptables', 'iproute2'],
  },
  shellcheck: { there: (env) => answers('shellcheck', ['--version'], env), packages: ['shellcheck'] },
  registry: { there: (env) => answers('docker-registry', ['--version'], env), packages: ['docker-registry'] },
  skopeo: { there: (env) => answers('skopeo', ['--version'], env), packages: ['skopeo'] },
};

/**
 * Finds tools on the PATH, and where they are missing or too old, unpacks them from Debian's or Ubuntu's packages
 * below node_modules. Nothing is installed on the machine.
 * @returns how to call them, or why they cannot be had
 */
export async function findTools(wanted: readonly Tool[]): Promise<Tools | { missing: string }> {
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const there = await Promise.all(wanted.map((tool) => TOOLS[tool].there(env)));
  const absent = wanted.filter((_, index) => !there[index]);
  if (absent.length === 0) return { env, pluginFolders: [] };
  const reason = whyNoPackages();
  if (reason !== undefined) return { missing: `not on this machine: ${absent.map(nameOf).join(', ')}; ${reason}` };
  try {
    const root = await unpackPackages({ packages: absent.flatMap((tool) => TOOLS[tool].packages), besideTheMachine: true });
    const tools = inFolder(root, env);
    const still = await Promise.all(absent.map((tool) => TOOLS[tool].there(withPlugins(tools, root))));
    const unusable = absent.filter((_, index) => !still[index]);
    return unusable.length === 0 ? tools : { missing: `${unusable.map(nameOf).join(', ')}: Debian's package was unpacked, but does not run here` };
  } catch (error) {
    return { missing: `not on this machine: ${absent.map(nameOf).join(', ')}; ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Writes the `config.json` that lets the docker CLI find its plugins, for a folder that DOCKER_CONFIG names. */
export function writeDockerConfig(folder: string, pluginFolders: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(pluginFolders.length > 0 ? { cliPluginsExtraDirs: pluginFolders } : {}));
}

function inFolder(root: string, env: NodeJS.ProcessEnv): Tools {
  // What the packages' own scripts would have linked.
  for (const [link, target] of [['iptables', 'xtables-nft-multi'], ['ip6tables', 'xtables-nft-multi'], ['docker-init', '../bin/tini-static']] as const) {
    const at = `${root}/usr/sbin/${link}`;
    if (!existsSync(at) && existsSync(`${root}/usr/sbin/${target}`)) symlinkSync(target, at);
  }
  const libraries = ['lib', 'usr/lib'].flatMap((lib) => [`${root}/${lib}`, `${root}/${lib}/${arch() === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`]).filter((folder) => existsSync(folder));
  const folders = ['usr/bin', 'usr/sbin', 'bin', 'sbin', 'usr/libexec/docker'].map((folder) => `${root}/${folder}`).filter((folder) => existsSync(folder));
  const xtables = libraries.map((folder) => `${folder}/xtables`).find((folder) => existsSync(folder));
  const plugins = `${root}/usr/libexec/docker/cli-plugins`;
  return {
    env: {
      ...env,
      PATH: [...folders, env['PATH']].join(':'),
      LD_LIBRARY_PATH: [...libraries, ...(env['LD_LIBRARY_PATH'] === undefined ? [] : [env['LD_LIBRARY_PATH']])].join(':'),
      ...(xtables === undefined ? {} : { XTABLES_LIBDIR: xtables }),
    },
    pluginFolders: existsSync(plugins) ? [plugins] : [],
  };
}

function withPlugins({ env, pluginFolders }: Tools, root: string): NodeJS.ProcessEnv {
  const folder = `${root}/config`;
  writeDockerConfig(folder, pluginFolders);
  return { ...env, DOCKER_CONFIG: folder };
}

async function answers(program: string, words: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return run(program, words, { env, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/** The version that a program of Docker's says it has, as `28.5`; 0 when it is not there. Its minor has one digit. */
async function versionOf(program: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { stdout } = await run(program, ['--version'], { env, timeout: 20_000 }).catch(() => ({ stdout: '' }));
  return Number(/version (\d+\.\d)/.exec(stdout)?.[1] ?? 0);
}

function nameOf(tool: Tool): string {
  return { docker: `the docker CLI (${OLDEST} or newer) with buildx and Compose`, dockerd: `Docker Engine (${OLDEST} or newer)`, shellcheck: 'ShellCheck', registry: 'a registry of images (docker-registry)', skopeo: 'skopeo' }[tool];
}
