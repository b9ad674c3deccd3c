import { bundledLanguages, bundledLanguagesAlias } from 'shiki';
import { didYouMean } from '../cookbook/nearest.ts';

/** Languages that Shiki has no grammar for and that we set as plain text. */
const PLAIN = ['output', 'text', 'txt', ''];

/** What we call a language differently from Shiki. */
const ALIASES: Record<string, string> = { '.dockerignore': 'ini', dotenv: 'ini', env: 'ini' };

/**
 * Says what is wrong with a block's language, if anything is.
 * @param lang the first word after the fence. Example: `dockerfile`
 */
export function languageFault(lang: string): string | undefined {
  if (PLAIN.includes(lang) || grammarOf(lang) !== undefined) return undefined;
  const known = ['bash', 'dockerfile', 'yaml', 'json', 'output', 'text', ...Object.keys(bundledLanguages)];
  return `a block in \`${lang}\`, which is no language that can be highlighted${didYouMean(lang, known)}; use \`text\` for plain text`;
}

/** The name of Shiki's grammar for a block's language; undefined for plain text and for unknown ones. */
export function grammarOf(lang: string): string | undefined {
  const name = ALIASES[lang] ?? lang;
  return name in bundledLanguages || name in bundledLanguagesAlias ? name : undefined;
}
