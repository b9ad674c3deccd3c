import { execFileSync } from 'node:child_process';

/** Runs git in the project and returns what it prints; nothing where there is no git or no repository. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  } catch {
    return '';
  }
}

/** The address of the remote `origin`, or nothing. */
export function originRemote(): string {
  return git('remote', 'get-url', 'origin').trim();
}

/**
 * The day of each file's last commit, read in one pass over the history.
 * A shallow clone cannot tell when a file changed (its oldest commit seems to hold everything), so it has none.
 * @returns days as `YYYY-MM-DD` by path relative to the repository's root
 */
export function lastChanges(): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
  let day = '';
  for (const line of git('-c', 'core.quotePath=off', 'log', '--format=%x00%cs', '--name-only', '--no-renames').split('\n')) {
    if (line.startsWith('\0')) day = line.slice(1);
    else if (line !== '' && !days.has(line)) days.set(line, day);
  }
  return days;
}
