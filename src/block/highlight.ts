import { createCssVariablesTheme, createHighlighter, type BundledLanguage, type Highlighter, type ThemedToken } from 'shiki';
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
 * Shiki's themes colour every unquoted word of a shell as a string; its scopes know more, so the classes come from them.
 * @param lang a language that `languageFault` passes
 * @returns escaped HTML: `<span class="k">FROM</span> node`; neighbours of one kind share a span
 */
export async function highlight(code: string, lang: string): Promise<string> {
  const grammar = grammarOf(lang);
  if (grammar === undefined) return escapeHtml(code);
  const highlighter = await (started ??= createHighlighter({ themes: [theme], langs: [] }));
  await highlighter.loadLanguage(grammar as BundledLanguage);
  const options = { lang: grammar as BundledLanguage, theme: 'cookbook', includeExplanation: 'scopeName' } as const;
  return highlighter.codeToTokens(code, options).tokens.map(highlightLine).join('\n');
}

function highlightLine(line: readonly ThemedToken[]): string {
  const runs: { name: string; text: string }[] = [];
  for (const { content, scopes } of line.flatMap((token) => token.explanation ?? [])) {
    const last = runs.at(-1);
    const name = content.trim() === '' ? (last?.name ?? '') : classOf(scopes.map((scope) => scope.scopeName));
    if (last?.name === name) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs.map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text))).join('');
}

function classOf(scopes: readonly string[]): string {
  for (const scope of scopes.toReversed()) {
    const found = CLASSES.find(([pattern]) => pattern.test(scope));
    if (found) return found[1];
  }
  return '';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
