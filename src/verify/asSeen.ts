import { stripVTControlCharacters } from 'node:util';

/** What a reader sees of what was printed: without control sequences, and of a line written over, what stood last. */
export function asSeen(printed: string): string {
  return stripVTControlCharacters(printed)
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd())
    .join('\n')
    .trimEnd();
}
