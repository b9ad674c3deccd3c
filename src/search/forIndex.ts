/** Stand around code in the index, where no reader sees them, so that an excerpt can leave the code out. */
export const CODE_START = '⁅';
export const CODE_END = '⁆';

/**
 * Makes of a page what is to be searched: without the explanations of its commands, which would answer every query with
 * the same sentences; with both forms of a flag, so that `-d` and `--detach` find the same command; and with marks
 * around code.
 */
export function forIndex(html: string): string {
  return html
    .replace(/<details class="(?:explain|rebuilds)"[\s\S]*?<\/details>/g, '')
    .replace(/(<[^>]*\sdata-f="([^"]*)"[^>]*>)/g, '$1$2 ')
    .replace(/<\/(dt|dd)>/g, ' </$1>')
    .replace(/<(pre|figcaption|summary)\b([^>]*)>([\s\S]*?)<\/\1>/g, `<$1$2> ${CODE_START} $3 ${CODE_END} </$1>`);
}
