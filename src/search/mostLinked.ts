/** What of a section is looked at. */
interface Linking {
  /** Example: `compose/wait-for-the-database` */
  id: string;
  /** Its MDX. */
  text: string;
}

/**
 * Puts first the sections that the others lead to most: those that readers need most often.
 * @returns the sections that others link to, those with the same number of links in their own order
 */
export function mostLinked<S extends Linking>(sections: readonly S[]): S[] {
  const links = new Map(sections.map(({ id }) => [id, 0]));
  for (const { id, text } of sections) {
    const led = [...text.matchAll(/\]\(([^)#\s]+)\.mdx/g)].map(([, href = '']) => URL.parse(href, `file:///${id}`)?.pathname.slice(1) ?? '');
    for (const other of new Set(led)) if (other !== id) links.set(other, (links.get(other) ?? 0) + 1);
  }
  const count = ({ id }: S): number => links.get(id) ?? 0;
  return sections.filter((section) => count(section) > 0).sort((a, b) => count(b) - count(a));
}
