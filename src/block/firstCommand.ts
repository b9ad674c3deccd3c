import { codeBlocks } from './codeBlocks.ts';
import { prepares } from './prepares.ts';
import { roleOf } from './role.ts';
import { oneLine, parseShell } from './shell.ts';

/**
 * Finds the command that a section is about, on one line: the first that is there to be used, and that does more than
 * make files for the next one.
 * @param mdx the section's text
 */
export function firstCommand(mdx: string): string | undefined {
  const commands = codeBlocks(mdx)
    .filter(({ fence }) => fence.lang === 'bash' && roleOf(fence) === 'use')
    .flatMap(({ code }) => parseShell(code));
  const first = commands.find((command) => !prepares(command)) ?? commands[0];
  return first && oneLine(first.text);
}
