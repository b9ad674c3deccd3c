/** A piece of text that was repaired. */
export interface Repair {
  /** The line, from 1. */
  line: number;
  was: string;
  is: string;
}

/** What the bytes 0x80 to 0xFF are in Mac Roman. https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT */
const UPPER_HALF =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const BYTES = new Map([...UPPER_HALF].map((character, index) => [character, 0x80 + index]));

/**
 * What a wrongly read character looks like, by how many bytes it has. One of two bytes is taken only where it can be
 * nothing else: `√©` for é, never `’é`, which French has in every second line. Letters of other scripts, such as
 * Cyrillic, come in rows of two bytes each, so two or more in a row are taken.
 */
const WRONG = new RegExp(
  [
    chars([0xf0]) + chars([0x90, 0xbf]) + chars([0x80, 0xbf]) + chars([0x80, 0xbf]),
    chars([0x9f]) + chars([0x80, 0xab]) + chars([0x80, 0xbf]), // an emoji whose first byte, the Apple logo, was lost
    chars([0xe0, 0xef]) + chars([0x80, 0xbf]) + chars([0x80, 0xbf]),
    chars([0xc2, 0xc5]) + chars([0x80, 0xbf]),
    `(?:${chars([0xce, 0xd9])}${chars([0x80, 0xbf])}){2,}`,
  ].join('|'),
  'g',
);

/** A class of the characters that Mac Roman has from one byte to another. */
function chars([from = 0, to = from]: readonly number[]): string {
  return `[${[...UPPER_HALF].slice(from - 0x80, to - 0x80 + 1).join('')}]`;
}

/** Repairs text that was UTF-8 and was read as Mac Roman: `üëâ` becomes 👉. Text that is meant as it stands stays. */
export function repairMacRoman(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const lines = text.split('\n').map((line, index) =>
    line.replace(WRONG, (was) => {
      const bytes = [...was].map((character) => BYTES.get(character) ?? 0);
      const is = decode(bytes[0] === 0x9f ? [0xf0, ...bytes] : bytes);
      if (is === undefined) return was;
      repairs.push({ line: index + 1, was, is });
      return is;
    }),
  );
  return { text: lines.join('\n'), repairs };
}

function decode(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
