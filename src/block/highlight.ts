import { createCssVariablesTheme, createHighlighter, type BundledLanguage, type Highlighter } from 'shiki';
import { annotate, type Range } from './annotate.ts';
import { grammarOf } from './language.ts';

/** The class of a piece of code by its TextMate scope, innermost scope first. One letter each: there are thousands. */
const CLASSES: readonly (readonly [scope: RegExp, name: string])[] = [
  [/^comment/, 'c'],
  [/^(entity\.name\.(command|tag|function)|keyword\.(other|control)|storage|support\.type\.property-name)/, 'k'],
  [/^constant\.other\.option/, 'f'],
  [/^(variable\.other|constant|support\.constant)/, 'n'],
  [/^string\.(quoted|heredoc|regexp|template)/, 's'],
];

const theme = createCssVariablesTheme({ name: 'cookbook' });
let started: Promise<Highlighter> | undefined;

/**
 * Highlights code at build time, as HTML without one style attribute, so that the content security policy can be strict.
 * @param lang a language that `languageFault` passes
 * @returns escaped HTML: `<span class="k">FROM</span> node`
 */
export async function highlight(code: string, lang: string): Promise<string> {
  return annotate(code, [await highlightRanges(code, lang)]);
}

/**
 * Finds what is to be coloured. Shiki's themes colour every unquoted word of a shell as a string; its scopes know more,
 * so the classes come from them.
 * @returns ranges that do not overlap; neighbours of one kind share a range
 */
export async function highlightRanges(code: string, lang: string): Promise<Range[]> {
  const grammar = grammarOf(lang);
  if (grammar === undefined) return [];
  const highlighter = await (started ??= createHighlighter({ themes: [theme], langs: [] }));
  await highlighter.loadLanguage(grammar as BundledLanguage);
  const options = { lang: grammar as BundledLanguage, theme: 'cookbook', includeExplanation: 'scopeName' } as const;
  const runs: { name: string; start: number; end: number }[] = [];
  for (const token of highlighter.codeToTokens(code, options).tokens.flat()) {
    let start = token.offset;
    for (const { content, scopes } of token.explanation ?? []) {
      const end = start + content.length;
      const name = content.trim() === '' ? '' : classOf(scopes.map((scope) => scope.scopeName));
      const last = runs.at(-1);
      if (last?.name === name && last.end === start) last.end = end;
      else if (name !== '') runs.push({ name, start, end });
      start = end;
    }
  }
  return runs.map(({ name, start, end }) => ({ start, end, open: `<span class="${name}">`, close: '</span>' }));
}

function classOf(scopes: readonly string[]): string {
  for (const scope of scopes.toReversed()) {
    const found = CLASSES.find(([pattern]) => pattern.test(scope));
    if (found) return found[1];
  }
  return '';
}
