/** A word or a variable in a text. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * Splits a text at its blanks, as Docker does for `ARG`, `ENV` and `LABEL`: not within quotes, nor behind the escape
 * character. Quotes are kept.
 * Rule: `parseWords` in https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/line_parsers.go
 */
export function splitQuotedWords(text: string, escape: string): Piece[] {
  const words: Piece[] = [];
  let start = -1;
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote === '' && /\s/.test(character)) {
      if (start !== -1) words.push({ text: text.slice(start, index), start, end: index });
      start = -1;
      continue;
    }
    if (start === -1) start = index;
    if (character === escape && quote !== "'") index += 1;
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  if (start !== -1) words.push({ text: text.slice(start), start, end: text.length });
  return words;
}

/** Splits a text at its blanks, quotes or not, as Docker does for `FROM`, `COPY` and `EXPOSE`. */
export function splitWords(text: string): Piece[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/**
 * Reads a JSON list of strings, which Docker calls the exec form.
 * @returns its strings, or undefined when it is not one: Docker then takes the text for the shell form
 */
export function readJsonList(text: string): string[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
