/** Where a text uses a variable. */
export interface Use {
  name: string;
  start: number;
  end: number;
}

/** How a text is read. */
interface Reading {
  escape: string;
  /** Whether quotes have their meaning; in a heredoc they are plain characters. */
  quotes: boolean;
}

/**
 * Replaces the variables of a text by their values, and takes its quotes away.
 *
 * `$name`, `${name}`, `${name:-word}` and `${name:+word}` (also without the colon) are Docker's; an unset variable is
 * nothing. `${name#pattern}`, `%` and `/` are read, but the value is left as it is. Single quotes and the escape
 * character keep a `$` as it stands.
 * Rules: https://docs.docker.com/reference/dockerfile/#environment-replacement and
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go
 * @param text one word, or the body of a heredoc
 * @param valueOf what a variable holds, undefined when it is not set
 * @returns the text, and every use of a variable, those in defaults included. Never throws: what Docker would refuse
 * is left as it is written
 */
export function expand(text: string, valueOf: (name: string) => string | undefined, reading: Reading = { escape: '\\', quotes: true }): { text: string; uses: Use[] } {
  const uses: Use[] = [];
  let at = 0;

  const dollar = (): string => {
    const start = at;
    const braced = text[at + 1] === '{';
    const name = /^(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/.exec(text.slice(at + (braced ? 2 : 1)))?.[0];
    if (name === undefined) {
      at += 1;
      return '$';
    }
    at += name.length + (braced ? 2 : 1);
    const use: Use = { name, start, end: at };
    if (/^[A-Za-z_]/.test(name)) uses.push(use);
    const value = valueOf(name);
    if (!braced) return value ?? '';
    const modifier = /^:?[-+?]|^[#%/]|^/.exec(text.slice(at))?.[0] ?? '';
    at += modifier.length;
    const word = until('}');
    use.end = at;
    const set = value !== undefined && !(modifier.startsWith(':') && value === '');
    if (modifier.endsWith('-')) return set ? value : word;
    if (modifier.endsWith('+')) return set ? word : '';
    return value ?? '';
  };

  const until = (stop: string): string => {
    let result = '';
    let quote = '';
    while (at < text.length) {
      const character = text.charAt(at);
      if (quote === '' && character === stop) {
        at += 1;
        break;
      }
      if (character === '$' && quote !== "'") {
        result += dollar();
      } else if (character === reading.escape && quote !== "'") {
        const next = text.charAt(at + 1);
        result += quote === '"' && !['"', '$', reading.escape].includes(next) ? character + next : next;
        at += 2;
      } else {
        const isQuote = reading.quotes && (quote === '' ? character === '"' || character === "'" : character === quote);
        if (isQuote) quote = quote === '' ? character : '';
        else result += character;
        at += 1;
      }
    }
    return result;
  };

  return { text: until(''), uses };
}
