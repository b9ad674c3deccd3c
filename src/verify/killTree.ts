import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kills a process and all that it started, at once: a signal that a process can hear would be handed on by
 * `docker attach` to the container.
 */
export function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  const parents = readParents();
  const family = [pid];
  for (const member of family) family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  // The youngest first: a program whose terminal is gone before it is killed still hears of that.
  for (const member of family.reverse()) {
    try {
      process.kill(member, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** The parent of each process. Fields: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readParents(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended since.
    }
  }
  return parents;
}
