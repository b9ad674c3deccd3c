import type { LineFault } from '../cookbook/frontmatter.ts';

/**
 * Reads a file's bytes as UTF-8. A byte order mark is dropped, and line ends become those of Unix.
 * @returns the text, or what is wrong with the bytes
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: LineFault } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    const nul = text.indexOf('\0');
    if (nul !== -1) return { fault: { line: text.slice(0, nul).split('\n').length, message: 'a NUL byte: this is no text. Save the note as UTF-8 text and try again' } };
    if (text.trim() === '') return { fault: { line: 1, message: 'the file is empty' } };
    return { text };
  } catch {
    const at = firstBadByte(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { fault: { line, message: `not UTF-8 (byte ${at + 1} of the file)${wide ? ': it is UTF-16' : ''}. Save the file as UTF-8 and try again` } };
  }
}

/** Halves the file until the first byte that cannot be UTF-8 is found. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // The last bytes may be the beginning of a character that never comes: what was decoded ends before them.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(text).length;
}
