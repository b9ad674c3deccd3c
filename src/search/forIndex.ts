/**
 * Makes of a page what is to be searched: without the explanations of its commands, which would answer every query with
 * the same sentences; with both forms of a flag, so that `-d` and `--detach` find the same command; and with what says
 * most counting most.
 * @param aliases what else people call the page; it does not show them
 */
export function forIndex(html: string, aliases: readonly string[] = []): string {
  return (
    html
      .replace(/<details class="(?:explain|rebuilds)"[\s\S]*?<\/details>/g, '')
      .replace(/(<[^>]*\sdata-f="([^"]*)"[^>]*>)/g, '$1$2 ')
      // A label is a task in a few words, a pitfall begins with what one sees.
      .replace(/<p class="label"/g, '<p data-pagefind-weight="4" class="label"')
      .replace(/(<blockquote>\s*<p>\s*)<strong>/g, '$1<strong data-pagefind-weight="4">')
      .replace('</main>', aliases.length === 0 ? '</main>' : `<p data-pagefind-weight="6">${aliases.join('. ').replace(/[&<]/g, ' ')}</p></main>`)
      // Without a space the last word of one would run into the first of the next.
      .replace(/<\/(dt|dd|pre|figcaption|summary)>/g, ' </$1>')
  );
}
