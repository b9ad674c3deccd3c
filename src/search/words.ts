/** Words of a question that say nothing of what is asked for. A word of Docker's (`run`, `in`, `not`) is none of them. */
const FILLERS = new Set(
  'a about actually also am an and any anymore anybody anyone are as at be because been before being but by can could did do does doing else ever everybody everyone exactly for from get gets getting give given go going got had has have having help hey hi how however i if im in instead into is it its ive just know let like lot make makes making may me mean means might must my need needed needs no now of off ok on one ones only onto or other our out over own part particular please possible properly put really s same say says see seem seems shall should so some somebody somehow someone something still such sure t than thanks that thats the their them then there theres these they thing things this those though through to together too trying tried try up us using usually very via want wanted wants was way ways we well were what whats when whenever where whether which while who whole whose why will with within work working works would yet you your'.split(
    ' ',
  ),
);

/** Words that would be taken for fillers, but name something of Docker's when they stand alone or beside another word. */
const SHORTEST = 2;

/**
 * What is one word, though it looks like several or like none: verbs of two words, addresses, what Docker prints for no name,
 * and small words that say together what none of them says alone: `no such`, `what is a …`, `from the container`.
 */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\b127\.0\.0\.1\b/g, 'localhost'],
  [/\b0\.0\.0\.0\b/g, 'anyaddress'],
  [/<none>/g, 'dangling'],
  [/\bno such\b/g, 'nosuch'],
  [/^\s*what(?:s| is| are) (?:a |an |the )?(?=[\w-]+(?: [\w-]+)?\W*$)/g, 'definition '],
  [/\b(?:from|out of) (?:a |the |my |this )?(?:running |stopped )?(?=containers?\b)/g, 'out outof '],
  [/\b(?:into|to|onto) (?:a |the |my |this )?(?:running |stopped )?(?=containers?\b)/g, 'into goesinto '],
  [/\b(?:log|sign)(?:s|ged|ging|ed|ing)? (?:in|on)(?:to)?\b/g, 'login'],
  [/\b(?:log|sign)(?:s|ged|ging|ed|ing)? (?:out|off)\b/g, 'logout'],
  [/\b(?:shut|turn|switch)(?:s|es|ed|ting|ing)? ((?:[\w-]+ ){0,3}?)(?:down|off)\b/g, 'stop $1'],
  [/\b(?:get|gets|getting|got) rid of\b/g, 'remove'],
  [/\bthr(?:ow|ows|owing|ew) ((?:[\w-]+ ){0,3}?)away\b/g, 'remove $1'],
  [/\b(?:leave|leaves|left|leaving) ((?:[\w-]+ ){0,3}?)out\b/g, 'exclude $1'],
  [/\b(?:on|at|after|upon|with) (?:a |the |every |each |system |server |computer |host |machine )*(?:boot|start-?up|power ?on)\b/g, 'reboot'],
  [/\b(?:start|boot|bring|fire|spin)(?:s|ed|ting|ing)? ((?:[\w-]+ ){0,3}?)up\b/g, 'start $1'],
];

/** How much of what was typed or pasted is read. */
export const LONGEST = { characters: 2000, words: 40 };

/**
 * Takes a text apart into words as they are compared: lower case, no quotes and punctuation around them, flags whole,
 * `docker-compose` and `a.b` also in their parts.
 */
export function words(text: string): string[] {
  const found: string[] = [];
  const plain = text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/(\w)'(\w)/g, '$1$2');
  const read = TOGETHER.reduce((text, [verb, one]) => text.replace(verb, one), plain);
  for (const [token] of read.matchAll(/(?<![\p{L}\p{N}-])--?[a-z][a-z0-9-]*|[\p{L}\p{N}]+/gu)) {
    found.push(token);
    // `-it` is two flags.
    if (/^-[a-z]{2,4}$/.test(token)) found.push(...[...token.slice(1)].map((letter) => `-${letter}`));
  }
  return found;
}

/** What Docker puts around a message, whatever it says. */
const AROUND = /error response from daemon:?|see 'docker [\w -]+--help'\.?|run 'docker [\w -]+--help' for more information|\busage:.*$/gis;

/** The words of a question that say what is asked for, each once; all of them if there are no others. */
export function askedWords(text: string): string[] {
  const all = [...new Set(words(text.replace(AROUND, ' ')))];
  const telling = all.filter((word) => !FILLERS.has(word) && (word.startsWith('-') || word.length >= SHORTEST) && !isNoise(word));
  return telling.length > 0 ? telling : all;
}

/** Whether a word says nothing of what is asked for. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** The stems of the words of a text that say something, each once. */
export function tellingStems(text: string): Set<string> {
  return new Set(words(text).filter((word) => !isFiller(word)).map(stem));
}

/** The name of a command as one word, which is asked for beside its own ones. Example: `docker-compose-run` */
export function nameAsWord(name: string): string {
  return name.replaceAll(' ', '-');
}

/** What stands in a message and differs each time: an id, a number of more than three digits. */
function isNoise(word: string): boolean {
  return /^(?=.*\d)[0-9a-f]{8,}$/.test(word) || /^\d{5,}$/.test(word) || word.length > 40;
}

/** Words that would be another without their ending: who lists the running ones does not run any, and stats are no state. */
const WHOLE = new Set(['running', 'stopped', 'stats']);

/** Words that are one and the same to a reader, each said of the same things; the first stands for all. Synonyms, which only come near, are in `synonyms.ts`. */
const SAME_WORDS = [
  'remove delete erase discard chuck toss ditch trash scrap nuke wipe',
  'start boot launch',
  'folder directory dir',
  'machine computer laptop pc',
  'environment env',
  'not cannot cant couldnt didnt doesnt dont isnt wasnt wont',
];

/**
 * A word without its ending, so that `images`, `stopping` and `stops` are `imag` and `stop`, and `automatically` is `automatic`. Light on purpose: what it
 * makes is compared, never shown. Of words that are the same the first one's. After Porter's steps 1a and 1b, https://tartarus.org/martin/PorterStemmer/def.txt
 */
export function stem(word: string): string {
  const bare = withoutEnding(word.replace(/(?<=ic)ally$/, '').replace(/(?<=\w{5})ly$/, ''));
  return standsFor.get(bare) ?? bare;
}

function withoutEnding(word: string): string {
  if (word.startsWith('-') || word.length < 4 || /\d/.test(word) || WHOLE.has(word)) return word;
  let left = word.replace(/(?<=[^aeious]{1}|[aeiou][^aeious])ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$/, '').replace(/(?<=[^su])s$/, '');
  const bare = left.replace(/(?:ing|ed)$/, '');
  if (bare !== left && /[aeiouy]/.test(bare) && bare.length >= 2) {
    left = bare.replace(/([^aeioulsz])\1$/, '$1');
  }
  return left.replace(/(?<=\w{3})e$/, '').replace(/(?<=\w{2})isation$/, 'ization').replace(/(?<=\w{3})our$/, 'or').replace(/(?<=\w{2})is$/, 'iz').replace(/y$/, 'i');
}

const standsFor = new Map(
  SAME_WORDS.flatMap((group) => {
    const [first, ...others] = group.split(' ').map(withoutEnding);
    return others.map((other) => [other, first ?? other] as const);
  }),
);
