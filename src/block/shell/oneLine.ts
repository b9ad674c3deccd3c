import { readTree } from './tree.ts';

/**
 * Writes a command that goes on over several lines by backslashes on one line. What a shell reads stays the same:
 * heredocs and quoted line ends stay as they are.
 * @param text a command as `parseShell` gives it. Example: `docker run \⏎  --rm alpine`
 * @returns Example: `docker run --rm alpine`
 */
export function oneLine(text: string): string {
  const { places } = readTree(text);
  let line = '';
  for (let at = 0; at < text.length; at++) {
    const place = places[at];
    const escape = text[at] === '\\' && (place === 'between' || place === 'word' || place === 'double');
    if (!escape) line += text.charAt(at);
    else if (text[at + 1] !== '\n') line += text.slice(at, (at += 1) + 1);
    else if (place !== 'between') at += 1;
    else {
      at += 1 + (/^(?:[ \t]|\\\n)*/.exec(text.slice(at + 2))?.[0].length ?? 0);
      line = `${line.trimEnd()} `;
    }
  }
  return line;
}
