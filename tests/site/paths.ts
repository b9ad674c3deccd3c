import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cookbookSchema } from '../../src/cookbook/schema.ts';
import { cookbooksFolder } from '../../src/site/site.ts';

/** The cookbooks as their files list them. */
export const cookbooks = readdirSync(cookbooksFolder)
  .map((id) => ({ id, ...cookbookSchema.parse(parse(readFileSync(`${cookbooksFolder}/${id}/cookbook.yaml`, 'utf8'))) }))
  .filter(({ draft }) => !draft);

/** The sections' pages, relative to the home page. Example: `images/interactive-mode/` */
export const sectionPaths = cookbooks.flatMap(({ id, sections }) => sections.map((slug) => `${id}/${slug}/`));

/** Every page that a reader can come to, but 404. */
export const paths = ['', ...cookbooks.map(({ id }) => `${id}/`), ...sectionPaths];
