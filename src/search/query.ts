/**
 * Turns what was typed into what is asked of the index, best first: the next is asked only when one finds nothing.
 * Pagefind wants every word, so `docker-compose` is also asked as two words.
 */
export function toQueries(typed: string): string[] {
  const query = typed.slice(0, 200).replace(/\s+/g, ' ').trim();
  if (query === '') return [];
  const apart = query.replace(/(?<=\w)-(?=\w)/g, ' ');
  return apart === query ? [query] : [query, apart];
}
