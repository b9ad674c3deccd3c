/** A shell block without its comment lines and empty lines: what a reader wants in the terminal. */
export function commandsOf(code: string): string {
  return code
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
    .join('\n');
}
