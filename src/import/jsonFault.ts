import type { LineFault } from '../cookbook/frontmatter.ts';

/** What else can be said of a fault in JSON, by the text before it and from it on; the first that fits is said. */
const HINTS: readonly [before: RegExp, from: RegExp, hint: string][] = [
  [/[{,]\s*"[^"]*"\s*$/, /^[^\s:"]/, 'a `:` is missing before it'],
  [/,\s*$/, /^[}\]]/, 'the comma before it is one too many: delete it'],
  [/["\d\]}el]\s*$/, /^["{[]/, 'a comma is missing before it'],
  [/[{,:[]\s*$/, /^['‘’“”]/, 'names and text stand in straight double quotes: "title"'],
  [/\s*$/, /^\/[/*]/, 'JSON has no comments: delete it'],
  [/\s*$/, /^(?:True|False|TRUE|FALSE|yes|no)\b/, 'write `true` or `false`'],
  [/[{,]\s*$/, /^[\p{L}_]/u, 'names stand in double quotes: "title"'],
  [/:\s*$/, /^[\p{L}_]/u, 'text stands in double quotes'],
  [/"[^"\n]*$/, /^[\n\t]/, 'a line break or tab inside a text: close the quote, or write `\\n`'],
];

/**
 * Finds the fault in JSON. YAML would take JSON with, say, a comma too many; an author who writes JSON wants to know.
 * @param source the JSON alone, without its fences
 * @returns the fault, its line counted from 1 in the JSON; nothing if there is none
 */
export function jsonFault(source: string): LineFault | undefined {
  if (parses(source)) return undefined;
  const at = faultAt(source);
  const before = source.slice(0, at);
  const near = before.slice(-200); // far enough for every hint
  const rest = source.slice(at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  if (rest.trim() === '') return { line: source.trimEnd().split('\n').length, message: 'the frontmatter is not valid JSON: it stops too early. Is a `}`, a `]` or a quote missing?' };
  const known = parses(before) ? 'the JSON ends before it: delete what follows' : HINTS.find(([behind, ahead]) => behind.test(near) && ahead.test(rest))?.[2];
  const hint = known ?? 'look for a comma or a quote too many or too few, there or just above';
  const found = rest.startsWith('\n') ? 'the end of the line' : `\`${String.fromCodePoint(rest.codePointAt(0) ?? 0)}\``;
  return { line, message: `the frontmatter is not valid JSON: column ${column}, at ${found}: ${hint}` };
}

function parses(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where JSON goes wrong, as an offset. The engine names the place in some of its messages only, so: the shortest
 * beginning that no more text could complete.
 */
function faultAt(source: string): number {
  let good = 0;
  let bad = source.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(source.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Says whether text is the beginning of JSON: the engine then complains of its end alone. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(message)?.[1];
    return at === undefined ? /end of JSON input/.test(message) : Number(at) >= text.length;
  }
}
