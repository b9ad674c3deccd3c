import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cookbookSchema } from '../../src/cookbook/schema.ts';
import { cookbooksFolder } from '../../src/site/site.ts';

/** The cookbooks as their files list them. */
export const cookbooks = readdirSync(cookbooksFolder)
  .map((id) => ({ id, ...cookbookSchema.parse(parse(readFileSync(`${cookbooksFolder}/${id}/cookbook.yaml`, 'utf8'))) }))
  .filter(({ draft }) => !draft)
  .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));

/** The sections' pages, relative to the home page. Example: `images/interactive-mode/` */
export const sectionPaths = cookbooks.flatMap(({ id, sections }) => sections.map((slug) => `${id}/${slug}/`));

/** Pages of the reference: the list, and some commands, a long one among them. */
export const referencePaths = ['reference/', 'reference/docker-run/', 'reference/docker-cp/', 'reference/docker-build/'];

/** Every kind of page that a reader can come to, but 404; of cookbooks and sections all. */
export const paths = ['', 'verified/', ...cookbooks.map(({ id }) => `${id}/`), ...sectionPaths, ...referencePaths];

/** Some of every kind of page, for tests that take seconds: sections are made of the same parts, which these have all of. */
export const samples = paths.filter((path) => !sectionPaths.includes(path) || /images-and-containers\/(?:images-and|build-|copying-|deleting-|stopping-)|\/layers-and|\/first-compose|\/volume-bind/.test(path));
