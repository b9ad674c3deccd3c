/**
 * Makes of a page what is to be searched: without the explanations of its commands, which would answer every query with
 * the same sentences, and with both forms of a flag, so that `-d` and `--detach` find the same command.
 */
export function forIndex(html: string): string {
  return html
    .replace(/<details class="explain">[\s\S]*?<\/details>/g, '')
    .replace(/(<[^>]*\sdata-f="([^"]*)"[^>]*>)/g, '$1$2 ');
}
