import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

/** How a gzip file begins. https://www.rfc-editor.org/rfc/rfc1952#section-2.3 */
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Packs a gzip file anew with Zopfli, which takes twenty times as long and makes Pagefind's own files 5 to 9 % smaller.
 * What is none, or would not be smaller, stays as it is.
 * @returns a gzip file of the same content
 */
export async function packTighter(file: Uint8Array): Promise<Uint8Array> {
  if (!GZIP.equals(file.subarray(0, GZIP.length))) return file;
  const tighter = await gzipAsync(gunzipSync(file), {});
  return tighter.length < file.length ? tighter : file;
}
