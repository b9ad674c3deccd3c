import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeBlocks } from '../block/codeBlocks.ts';
import type { LineFault } from '../cookbook/frontmatter.ts';
import type { Tools } from '../tools/tools.ts';

/** What is no fault in a block that a reader pastes, though it is one in a script. https://www.shellcheck.net/wiki/ */
const EXCLUDED = {
  SC1010: 'a container may be called `done`',
  SC1083: 'a brace stands for itself: `--format {{.Names}}`',
  SC1090: 'a file that is read is not ours',
  SC1091: 'the same',
  SC2016: 'a `$` in single quotes is meant for the container’s shell',
  SC2034: 'a variable is used in another block',
  SC2046: '`docker rm $(docker ps -aq)` is to be split into words',
  SC2154: 'a variable is set in another block, or by the reader',
  SC2164: 'a reader sees that `cd` failed',
};

/**
 * Runs ShellCheck over each shell block of a section.
 * @returns the faults, in its own words and with its code, by line of the file
 */
export function shellCheck(mdx: string, { env }: Tools): LineFault[] {
  const blocks = codeBlocks(mdx).filter(({ fence }) => fence.lang === 'bash' && !fence.flags.has('bad'));
  if (blocks.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'shellcheck-'));
  try {
    const files = blocks.map(({ code }, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, `${code}\n`);
      return file;
    });
    const { stdout, stderr, status } = spawnSync('shellcheck', ['--shell=bash', '--format=json1', '--severity=info', `--exclude=${Object.keys(EXCLUDED).join(',')}`, ...files], { env, encoding: 'utf8' });
    if (status === null || status > 1) throw new Error(`ShellCheck could not be run: ${stderr}`);
    const { comments } = JSON.parse(stdout) as { comments: { file: string; line: number; code: number; message: string }[] };
    return comments.map(({ file, line, code, message }) => ({ line: (blocks[files.indexOf(file)]?.line ?? 1) + line - 1, message: `ShellCheck says: ${message} (SC${code})` }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
