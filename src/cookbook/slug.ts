/**
 * Makes the last part of a page's address from its title: lower case, `&` as "and", accents dropped, one hyphen for
 * whatever else is neither letter nor digit.
 * @returns `images-and-containers` for `Images & Containers`; nothing for a title without a letter or digit
 */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
