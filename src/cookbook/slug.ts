/**
 * Makes the last part of a page's address from its title: lower case, `&` as "and", one hyphen for whatever else is
 * neither letter nor digit. Accents go from Latin letters only: in other scripts a mark can be a letter of its own.
 * @returns `images-and-containers` for `Images & Containers`; nothing for a title without a letter or digit
 */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
