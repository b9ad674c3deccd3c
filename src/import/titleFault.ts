import { slug } from '../cookbook/slug.ts';

/** In bytes: a file system takes 255 for a name, of which `.mdx` and a margin come off. */
const LONGEST = 200;

/** Says why no address can be made of a title, which also names a file or a folder; nothing if one can. */
export function titleFault(title: string): string | undefined {
  const address = slug(title);
  if (address === '') return `the title \`${title}\` has no letter or digit to make an address of`;
  if (new TextEncoder().encode(address).length > LONGEST) return `the title makes an address of more than ${LONGEST} bytes, which is too long for a file: shorten it`;
  return undefined;
}
