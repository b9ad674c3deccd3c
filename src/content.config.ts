import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { cookbookSchema, sectionSchema } from './cookbook/schema.ts';
import { cookbooksFolder } from './site/site.ts';

const base = cookbooksFolder;

export const collections = {
  cookbooks: defineCollection({
    loader: glob({ base, pattern: '*/cookbook.yaml', generateId: ({ entry }) => entry.replace('/cookbook.yaml', '') }),
    schema: cookbookSchema,
  }),
  sections: defineCollection({
    loader: glob({ base, pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: sectionSchema,
  }),
};
