import type { ValuePart } from '../valueParts.ts';

/** A piece of a value and where it stands in it. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * Splits a value at each separator that stands alone: none in `[::1]`, `${PORT:-80}` or `$(pwd)`. A value whose words
 * only the shell knows may be given as it is written; quotes at the ends of a piece are no part of it.
 */
export function split(value: string, separator: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= value.length; at++) {
    const character = value.charAt(at);
    if ('[{('.includes(character) && character !== '') depth += 1;
    else if (']})'.includes(character) && character !== '') depth -= 1;
    if (at < value.length && (character !== separator || depth > 0)) continue;
    pieces.push(piece(value, start, at));
    start = at + 1;
  }
  return pieces;
}

/** Splits a value at its first separator. */
export function splitOnce(value: string, separator: string): [Piece, Piece] | undefined {
  const [first, second] = split(value, separator);
  return first === undefined || second === undefined ? undefined : [first, piece(value, second.start, value.length)];
}

/** A piece of a value, without the quotes around it. */
export function piece(value: string, start: number, end: number): Piece {
  const from = /["']/.test(value.charAt(start)) && start < end ? start + 1 : start;
  const to = /["']/.test(value.charAt(end - 1)) && from < end ? end - 1 : end;
  return { text: value.slice(from, to), start: from, end: to };
}

/** Splits a piece of a value; offsets stay those in the value. */
export function splitPiece(outer: Piece, separator: string): Piece[] {
  return split(outer.text, separator).map(({ text, start, end }) => ({ text, start: start + outer.start, end: end + outer.start }));
}

/** Says what a piece is; nothing of an empty one. */
export function say(found: Piece | undefined, says: string): ValuePart[] {
  return found === undefined || found.text === '' ? [] : [{ ...found, says }];
}
