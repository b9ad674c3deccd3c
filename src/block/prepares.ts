import type { ShellCommand } from './shell.ts';

/** Programs that make files and folders for the commands that follow. */
const MAKERS = new Set(['cd', 'chmod', 'cp', 'echo', 'mkdir', 'printf', 'touch']);

/**
 * Whether a command only makes the files that the next ones need, or waits until they can run: it is no answer to a
 * reader's question. Example: `mkdir -p src && touch src/app.js`, and not `echo "$TOKEN" | docker login --password-stdin`
 */
export function prepares({ calls, text }: ShellCommand): boolean {
  return text.startsWith('until ') || (calls.length > 0 && calls.every(({ words: [program] }) => MAKERS.has(program?.text ?? '')));
}
