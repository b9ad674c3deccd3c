import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseShell } from '../block/shell.ts';
import type { LineFault } from '../cookbook/frontmatter.ts';
import type { CliFacts } from '../reference/facts.ts';
import { writeDockerConfig, type Tools } from '../tools/tools.ts';
import { stepsOf, type Step } from '../verify/steps.ts';
import { REACHED, startFakeEngine } from './fakeEngine.ts';

/** Programs that blocks use beside docker, and that do no harm; what else there is does nothing here. */
const HARMLESS = ['awk', 'basename', 'cat', 'cp', 'cut', 'date', 'dirname', 'echo', 'false', 'grep', 'gunzip', 'gzip', 'head', 'id', 'ls', 'mkdir', 'mktemp', 'mv', 'printf', 'sed', 'seq', 'sort', 'tail', 'tar', 'tr', 'true', 'uname', 'uniq', 'wc', 'xargs'];

/** What the CLI says where a reader has what is not here: an engine to attach to, a terminal, a network, a file that a command before it made. */
const NOT_HERE = [/unable to upgrade to tcp, received 500/, /the input device is not a TTY/, /cannot attach stdin to a TTY/, /from a non TTY device/, /\bno such host\b|\bdial tcp\b/, /\bno such file or directory\b/, /path ".*" not found/, /lstat .*:/];

/** A section's commands may take this long altogether, in milliseconds; each takes about 30. */
const LIMIT = 120_000;

/**
 * Runs a section's commands in a shell whose `docker` is the real CLI, with an engine behind it that does nothing:
 * what the CLI finds wrong by itself is a fault, what it hands to the engine is well.
 * https://github.com/docker/cli parses flags, names, ports, filters and templates before it asks the engine.
 * @returns the faults, in the CLI's own words, by line of the file
 * @throws ShellSyntaxError if a block is no shell
 */
export async function proveCommands(mdx: string, facts: CliFacts, tools: Tools): Promise<LineFault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const engine = await startFakeEngine(join(folder, 'engine.sock'));
  try {
    const steps = stepsOf(mdx, facts);
    prepare(folder, steps, tools);
    const complete = await run(folder);
    // In a loop a command says the same many times.
    const said = [...new Set(readFileSync(join(folder, 'said'), 'utf8').split('\0'))].flatMap(faultIn);
    return complete ? said : [...said, { line: 1, message: `the commands did not end within ${LIMIT / 1000} seconds, against an engine that does nothing` }];
  } finally {
    engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(folder: string, steps: readonly Step[], tools: Tools): void {
  for (const name of ['bin', 'home', 'work', 'files']) mkdirSync(join(folder, name));
  for (const program of HARMLESS) link(program, join(folder, 'bin', program), process.env['PATH'] ?? '');
  link('docker', join(folder, 'docker'), tools.env['PATH'] ?? '');
  writeDockerConfig(join(folder, 'home/.docker'), tools.pluginFolders);
  writeFileSync(join(folder, 'said'), '');
  const docker = `LD_LIBRARY_PATH=${quoted(tools.env['LD_LIBRARY_PATH'] ?? '')} ${quoted(join(folder, 'docker'))}`;
  // A call that reached the engine is well. What it printed is kept for the shell, such as ids for `docker rm $(…)`.
  const shim = `#!/bin/bash\nout=$(${docker} "$@" 2>"$HOME/stderr.$$")\ncode=$?\n[ -z "$out" ] || printf '%s\\n' "$out"\nif [ $code -ne 0 ] && ! [[ "$out$(< "$HOME/stderr.$$")" == *${REACHED}* ]]; then printf '%s\\t%s\\n%s\\0' "$LINE_IN_FILE" "$out" "$(< "$HOME/stderr.$$")" >> ${quoted(join(folder, 'said'))}; fi\nexit 0\n`;
  writeFileSync(join(folder, 'bin/docker'), shim, { mode: 0o755 });
  // Behind each server that the CLI reaches over SSH is the same engine: it asks for `docker system dial-stdio` there.
  writeFileSync(join(folder, 'bin/ssh'), `#!/bin/bash\n${docker} -H unix://${join(folder, 'engine.sock')} system dial-stdio\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'script'), script(folder, steps));
}

function link(program: string, at: string, path: string): void {
  const found = path.split(delimiter).map((each) => join(each, program)).find((each) => existsSync(each));
  if (found !== undefined) symlinkSync(found, at);
}

function script(folder: string, steps: readonly Step[]): string {
  const lines = ['command_not_found_handle() { return 0; }', `cd ${quoted(join(folder, 'work'))}`];
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'file') {
      const staged = join(folder, 'files', String(index));
      writeFileSync(staged, step.text);
      const target = resolve(join(folder, 'work'), step.path);
      lines.push(`mkdir -p ${quoted(dirname(target))}; cp ${quoted(staged)} ${quoted(target)}`);
    }
    if ((step.kind === 'command' && !step.fails) || step.kind === 'static') {
      if (!leavesFolder(step.text)) lines.push(`export LINE_IN_FILE=${step.line}`, `{\n${step.text}\n} > /dev/null 2>&1 < /dev/null`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Whether a command writes to a file of the machine: it is not run here. */
function leavesFolder(text: string): boolean {
  return parseShell(text).some(({ tokens }) => tokens.some(({ kind, text: sign }) => kind === 'redirect' && />\s*["']?(?:\/(?!dev\/)|~|\$HOME)/.test(sign)));
}

async function run(folder: string): Promise<boolean> {
  const env = { PATH: join(folder, 'bin'), HOME: join(folder, 'home'), DOCKER_HOST: `unix://${join(folder, 'engine.sock')}`, LANG: 'C.UTF-8', BUILDKIT_PROGRESS: 'plain' };
  const child = spawn('/bin/bash', [join(folder, 'script')], { env, cwd: folder, stdio: 'ignore', detached: true });
  return new Promise((done) => {
    const timer = setTimeout(() => {
      done(false);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, LIMIT);
    child.once('exit', () => {
      clearTimeout(timer);
      done(true);
    });
  });
}

function faultIn(entry: string): LineFault[] {
  const [, line, said = ''] = /^(\d+)\t([^]*)$/.exec(entry) ?? [];
  if (line === undefined || NOT_HERE.some((form) => form.test(said))) return [];
  const words = said.split('\n').filter((text) => text.trim() !== '' && !/^(?:Usage:|Run 'docker|See 'docker|WARNING: No output)/.test(text));
  // Of a whole help, only the sentence that says why.
  const why = words.filter((text) => /^(?:unknown|invalid|docker:|error)/i.test(text.trim()));
  return [{ line: Number(line), message: `Docker says: ${(why.length > 0 ? why : words.slice(0, 3)).join(' ').trim()}` }];
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
