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

/** A class of the characters that Mac Roman has from one byte to another. */
function chars(from: number, to = from): string {
  return `[${[...UPPER_HALF].slice(from - 0x80, to - 0x80 + 1).join('')}]`;
}

const NEXT = chars(0x80, 0xbf);
const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿ]';
const MATHS = '[∞±≤≥µ∂∑∏π∫Ω≠]';

/**
 * What a wrongly read character looks like, by its bytes in UTF-8 (Unicode 17, table 3-7). It is taken only where it
 * can hardly be meant as it stands: `√©` for é, never `’é`, which French has in every second line.
 */
const WRONG = new RegExp(
  [
    // An emoji; where its first byte, the Apple logo, was lost, only outside of words: German has `süßä`.
    `${chars(0xf0)}${chars(0x90, 0xbf)}${NEXT}${NEXT}`,
    `(?<!\\p{L})(?:${chars(0x9f)}${chars(0x80, 0xab)}${NEXT}(?:‚Äç|Ô∏è)?)+`,
    // Three bytes: not `„Öö`, a quotation that begins with two such letters, and three letters only with more behind
    // them. Scripts that begin with `‡` come in words; a `‡` alone follows a `†`.
    `(?:${chars(0xe1, 0xef)}${NEXT}${NEXT}|${chars(0xe0)}${chars(0xa0, 0xbf)}${NEXT}(?=${chars(0xe0)})|(?<=${chars(0xe0)}${NEXT}${NEXT})${chars(0xe0)}${chars(0xa0, 0xbf)}${NEXT})+`,
    // Latin letters and signs: not `√π` alone, which is maths.
    `(?!(?<!\\p{L})[√≈]${MATHS}(?!\\p{L}))${chars(0xc2, 0xc5)}${NEXT}`,
    // Scripts of two bytes, such as Greek and Cyrillic, come in rows, and in words.
    `(?:${chars(0xce, 0xd9)}${NEXT}){2,}|(?:[Œœ–—÷◊ÿŸ]${NEXT} ?){2,}`,
  ].join('|'),
  'gu',
);

/** What has the form of something wrongly read, and is more likely meant as it stands. */
const SOUND = new RegExp(`^(?:„${LETTER}[a-zß-öø-ÿ]|${LETTER}{3}|(?:[–—“”‘’]${LETTER} ?)+)$`, 'u');

/** Repairs text that was UTF-8 and was read as Mac Roman: `üëâ` becomes 👉. Text that is meant as it stands stays. */
export function repairMacRoman(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const lines = text.split('\n').map((line, index) =>
    line.replace(WRONG, (run) => {
      const was = run.trimEnd();
      const is = !SOUND.test(was) || was.startsWith('ü') ? decode(was) : undefined;
      if (is === undefined) return run;
      repairs.push({ line: index + 1, was, is });
      return is + run.slice(was.length);
    }),
  );
  return { text: lines.join('\n'), repairs };
}

function decode(characters: string): string | undefined {
  const bytes = [...characters].flatMap((character, index) => {
    const byte = BYTES.get(character) ?? character.charCodeAt(0);
    return byte === 0x9f && index % 3 === 0 && characters.startsWith('ü') ? [0xf0, byte] : [byte];
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
