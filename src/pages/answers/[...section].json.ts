import type { APIRoute, GetStaticPaths } from 'astro';
import { cookbooks, type Section } from '../../cookbook/library.ts';
import { answersIn } from '../../search/answers.ts';

export const getStaticPaths = (async () => {
  const sections = (await cookbooks()).flatMap((cookbook) => cookbook.sections);
  return sections.map((section) => ({ params: { section: section.id }, props: { section } }));
}) satisfies GetStaticPaths;

/** The commands of a section, read when it is among the results of a search. */
export const GET: APIRoute<{ section: Section }> = async ({ props: { section } }) => Response.json(await answersIn(section));
