import type { CommandArgument, WordPart, Word as ParsedWord } from 'unbash';
import type { Call, Word } from '../shell.ts';
import { wordEnd, type Found } from './tree.ts';

/**
 * Lists the programs that a command calls, in the order in which they are written, those in `$(…)` and in heredocs
 * included.
 */
export function callsIn(text: string, nodes: readonly Found[]): Call[] {
  return nodes.flatMap(({ node, depth }) => {
    if (node.type !== 'Command' || node.name === undefined) return [];
    return [{ words: [node.name, ...node.args].map((argument) => wordOf(text, argument)), depth }];
  });
}

function wordOf(text: string, argument: CommandArgument): Word {
  const start = argument.pos;
  const end = argument.type === 'Word' ? wordEnd(argument) : argument.end;
  return { text: text.slice(start, end), value: argument.type === 'Word' ? valueOf(argument) : assigned(argument), start, end };
}

/** `export A=b`: an argument, although it is read like an assignment. */
function assigned({ text, value }: Exclude<CommandArgument, { type: 'Word' }>): string | undefined {
  const inner = value.type === 'Word' ? valueOf(value) : undefined;
  return inner === undefined || value.type !== 'Word' ? undefined : text.slice(0, text.length - value.text.length) + inner;
}

/**
 * What the shell passes on for a word.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06
 */
function valueOf({ parts, value }: ParsedWord): string | undefined {
  return parts === undefined ? value : joined(parts);
}

function joined(parts: readonly WordPart[]): string | undefined {
  let value = '';
  for (const part of parts) {
    const piece = partValue(part);
    if (piece === undefined) return undefined;
    value += piece;
  }
  return value;
}

function partValue(part: WordPart): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return joined(part.parts);
    default:
      return undefined;
  }
}
