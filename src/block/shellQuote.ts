/** Where in a shell's text a word stands: bare, in double quotes or in single quotes. */
export type Quoting = '' | 'd' | 's';

/** Characters that a shell takes as they are, everywhere in a word. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02 */
const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * Writes a text so that a POSIX shell reads exactly it where it stands. A bare `~/` at the start keeps its meaning.
 * @param quoting what it stands in already
 */
export function shellQuote(text: string, quoting: Quoting): string {
  if (quoting === 'd') return text.replace(/[\\"$`]/g, '\\$&');
  const inner = text.replaceAll("'", `'\\''`);
  if (quoting === 's') return inner;
  if (PLAIN.test(text)) return text;
  const home = text.startsWith('~/') ? '~/' : '';
  const rest = text.slice(home.length);
  if (PLAIN.test(rest)) return text;
  return `${home}'${home === '' ? inner : rest.replaceAll("'", `'\\''`)}'`;
}

/** Tells in which quotes a place in a shell's text stands. */
export function quotingAt(text: string, offset: number): Quoting {
  let quoting: Quoting = '';
  for (let index = 0; index < offset; index++) {
    const character = text[index];
    if (character === '\\' && quoting !== 's') index += 1;
    else if (character === "'" && quoting !== 'd') quoting = quoting === 's' ? '' : 's';
    else if (character === '"' && quoting !== 's') quoting = quoting === 'd' ? '' : 'd';
  }
  return quoting;
}
