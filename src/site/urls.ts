import { address, cookbooksFolder } from './site.ts';

/** Every URL of the site is made here, with its base. */

/** The home page. Example: `/docker-cookbook/` */
export const homeUrl = address.base;

/** A file at the site's root. Example: `/docker-cookbook/favicon.svg` */
export const fileUrl = (file: string): string => address.base + file;

/** A cookbook's page, or a section's, by its id. Example: `/docker-cookbook/images/interactive-mode/` */
export const pageUrl = (id: string): string => `${address.base}${id}/`;

/** An URL of this site in full, as other sites must quote it. */
export const absoluteUrl = (path: string): string => new URL(path, address.site).href;

/** GitHub's editor for a section's file. */
export const editUrl = (id: string): string => `${address.repository}/edit/main/${sectionFile(id)}`;

/** A section's file, relative to the project. */
export const sectionFile = (id: string): string => `${cookbooksFolder}/${id}.mdx`;

/**
 * Turns the address of a link in a section's text into one of the site. Sections link to each other's files
 * (`./other.mdx#heading`), so that the links work on GitHub too.
 * @param id the section that holds the link. Example: `images/interactive-mode`
 */
export function linkUrl(href: string, id: string): string {
  const url = new URL(href, `file:///${id}.mdx`);
  if (url.protocol !== 'file:' || !url.pathname.endsWith('.mdx')) return href;
  return pageUrl(url.pathname.slice(1, -'.mdx'.length)) + url.hash;
}

/** The page that says what was run. Example: `/docker-cookbook/verified/` */
export const verifiedUrl = pageUrl('verified');

/** A docker command's page in the reference. Example: `/docker-cookbook/reference/docker-run/` */
export const commandUrl = (command: string): string => pageUrl(`reference/${command.replaceAll(' ', '-')}`);
