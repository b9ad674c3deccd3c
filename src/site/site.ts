import packageJson from '../../package.json' with { type: 'json' };
import { readAddress } from './address.ts';
import { originRemote } from './git.ts';

/** What the site is called. */
export const name = 'Docker Cookbook';

/** What the site is, in one sentence, for search engines and shared links. */
export const description = 'Docker commands that you can find, trust and copy: short sections, the command first, then why, then the pitfall.';

/** Where the site and its source are. Read once: the repository does not move during a build. */
export const address = readAddress(process.env, originRemote(), packageJson.repository.replace('github:', ''));

/** The folder of the site's own cookbooks, relative to the project. */
export const SITE_COOKBOOKS = 'src/content/cookbooks';

/** The folder of the cookbooks. `COOKBOOKS` names another one, for a trial. */
export const cookbooksFolder = process.env['COOKBOOKS'] ?? SITE_COOKBOOKS;
