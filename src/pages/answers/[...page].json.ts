import type { APIRoute, GetStaticPaths } from 'astro';
import { cookbooks } from '../../cookbook/library.ts';
import { commandPages } from '../../reference/commandPages.ts';
import { answersIn, type Answers } from '../../search/answers.ts';

export const getStaticPaths = (async () => {
  const sections = (await cookbooks()).flatMap((cookbook) => cookbook.sections);
  return [
    ...sections.map((section) => ({ params: { page: section.id }, props: { answers: (): Promise<Answers> => answersIn(section) } })),
    ...(await commandPages()).map(({ entry }) => ({
      params: { page: `reference/${entry.command.replaceAll(' ', '-')}` },
      props: { answers: async (): Promise<Answers> => ({ says: entry.says, commands: [], parts: [], flags: Object.fromEntries(Object.entries(entry.flags).map(([name, { says }]) => [`--${name}`, says])) }) },
    })),
  ];
}) satisfies GetStaticPaths;

/** What a result shows of a section or a command, read when it is among the results of a search. */
export const GET: APIRoute<{ answers: () => Promise<Answers> }> = async ({ props: { answers } }) => Response.json(await answers());
