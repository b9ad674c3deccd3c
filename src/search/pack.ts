import type { Entry } from './smallIndex.ts';

/** The small index as it is sent: what is alike stands together, which gzip makes a tenth smaller than whole entries. */
export interface Packed {
  /** Empty for a page of the reference: its path is that of its command. */
  paths: string[];
  titles: string[];
  /** The aliases of each entry, with `|` between them. */
  aliases: string[];
  flags: string[];
}

/** A section to begin with. */
export interface StartingPoint {
  path: string;
  title: string;
  /** Its first command, as highlighted HTML of our own; empty where there is none. */
  command: string;
}

/** `search.json`: the small index, and what is offered before anything is typed. */
export interface Sent extends Packed {
  start: StartingPoint[];
}

export function pack(entries: readonly Entry[]): Packed {
  return {
    paths: entries.map(({ path, title }) => (path === commandPath(title) ? '' : path)),
    titles: entries.map(({ title }) => title),
    // A `|` in an alias is none of its words.
    aliases: entries.map(({ aliases }) => aliases.map((alias) => alias.replaceAll('|', ' ')).join('|')),
    flags: entries.map(({ flags }) => flags),
  };
}

export function unpack({ paths, titles, aliases, flags }: Packed): Entry[] {
  return titles.map((title, place) => ({ path: paths[place] || commandPath(title), title, aliases: (aliases[place] ?? '').split('|').filter((alias) => alias !== ''), flags: flags[place] ?? '' }));
}

/** The path of a command's page. Example: `docker run` has `reference/docker-run/` */
export function commandPath(command: string): string {
  return `reference/${command.replaceAll(' ', '-')}/`;
}
