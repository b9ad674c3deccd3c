import type { Word } from '../shell.ts';

/** Programs that run another one: their flags that take a value, and how many arguments of their own come first. */
const RUNNERS: Record<string, { valued?: readonly string[]; own?: number; assignments?: true }> = {
  sudo: { valued: ['-u', '-g', '-h', '-p', '-C', '-D', '-R', '-T', '-U', '--user', '--group'], assignments: true },
  env: { valued: ['-u', '-C', '-S'], assignments: true },
  time: { valued: ['-f', '-o'] },
  timeout: { valued: ['-k', '-s'], own: 1 },
  watch: { valued: ['-n'] },
  xargs: { valued: ['-I', '-n', '-P', '-L', '-d', '-a', '-E', '-s'] },
  winpty: {},
  nohup: {},
  exec: { valued: ['-a'] },
  command: {},
  nice: { valued: ['-n'] },
};

/**
 * Finds docker's own words in a call.
 * @param words Example: `sudo -u me docker ps`
 * @returns Example: `docker ps`; nothing if it is no call of docker
 */
export function dockerWords(words: readonly Word[]): Word[] {
  const [program, ...rest] = words;
  const name = /([^/\\]*?)(?:\.exe)?$/.exec(program?.value ?? '')?.[1] ?? '';
  if (name === 'docker') return [...words];
  const runner = Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : undefined;
  if (runner === undefined) return [];
  let at = 0;
  let own = runner.own ?? 0;
  for (let word = rest[at]; word !== undefined; word = rest[(at += 1)]) {
    if (runner.valued?.includes(word.text)) at += 1;
    else if (word.text.startsWith('-') || (runner.assignments && /^\w+=/.test(word.text))) continue;
    else if (own > 0) own -= 1;
    else break;
  }
  return dockerWords(rest.slice(at));
}
