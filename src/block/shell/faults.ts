import type { SyntaxNode, Word } from 'unbash';
import { lineEnd, type Found, type Tree } from './tree.ts';

/** What is wrong with a shell's text, for people, and where. */
export interface ShellFault {
  message: string;
  pos: number;
}

/** Dashes that print has and a shell does not take for hyphens. */
const DASH = /^[‐‑‒–—―−]/;
const QUOTE = /[“”„‘’]/;
/** Spaces that separate no words, some of them without any width. */
const SPACE = /[\u00a0\u2007\u200b\u202f\ufeff]/;

/**
 * Finds the first thing that is wrong with a shell's text: what no shell reads, and what it reads otherwise than its
 * author meant it.
 */
export function firstFault(text: string, tree: Tree): ShellFault | undefined {
  const faults = [...tree.nodes.flatMap((found) => nodeFaults(text, found)), ...textFaults(text, tree), ...parenthesisFaults(text, tree), ...tree.errors.map((error) => parserFault(error, tree))];
  return faults.reduce<ShellFault | undefined>((first, fault) => (first === undefined || fault.pos < first.pos ? fault : first), undefined);
}

function nodeFaults(text: string, { node, heredoc }: Found): ShellFault[] {
  if (heredoc) return [];
  if (node.type === 'Word' && DASH.test(node.text)) return [dashFault(node)];
  if (node.type === 'Command') return [...programFaults(text, node.name), ...placeholderFaults(text, [...node.prefix, ...node.suffix])];
  if (node.type === 'CommandExpansion' && node.text.startsWith('${')) {
    return [{ message: 'only Bash 5.3 and later run a command in `${ … }`: write `$(…)`', pos: node.pos }];
  }
  if (node.type === 'ParameterExpansion' && (node.parameter === '' || node.operation?.type === 'Unknown')) {
    return [{ message: `\`${node.text}\` is no expansion that a shell knows`, pos: node.pos }];
  }
  if (node.type === 'HereDoc' && node.closing === undefined && node.delimiter !== undefined) {
    const { value } = node.delimiter;
    const near = node.body.text.split('\n').some((line) => line.trim() === value);
    const fix = near ? `the line \`${value}\` that ends it must have nothing before and nothing behind it` : `end it with a line \`${value}\``;
    return [{ message: `the heredoc \`${node.operator}${node.delimiter.text}\` is never closed: ${fix}`, pos: node.pos }];
  }
  return [];
}

function dashFault({ text, pos }: Word): ShellFault {
  const dash = text.charAt(0);
  const rest = text.replace(/^[‐‑‒–—―−]+/, '');
  const fix = rest === '' ? '`-`' : rest.length === 1 ? `\`-${rest}\`` : `\`-${rest}\` or \`--${rest}\``;
  return { message: `\`${text}\` begins with a dash of print (${dash}), which is not a hyphen: write ${fix}`, pos };
}

/** A program's name tells of a prompt before it and of a line that was to go on. */
function programFaults(text: string, name: Word | undefined): ShellFault[] {
  if (name === undefined) return [];
  const { pos } = name;
  if (/(^|[^$])\$$/.test(name.text) || /@.*#$/.test(name.text)) {
    const begins = text.slice(text.lastIndexOf('\n', pos - 1) + 1, pos).trim() === '';
    if (begins) return [{ message: `\`${name.text}\` at the start of the line is a prompt: write the command alone`, pos }];
  }
  if (name.text.startsWith('-')) {
    return [{ message: `a command cannot begin with \`${name.text}\`: if the line above was to go on, end it with a backslash`, pos }];
  }
  return [];
}

/** `<name>` is no placeholder for a shell: it reads one file and writes another. */
function placeholderFaults(text: string, parts: readonly SyntaxNode[]): ShellFault[] {
  return parts.flatMap((node, index) => {
    const next = parts[index + 1];
    const placeholder = node.type === 'Redirect' && node.operator === '<' && next?.type === 'Redirect' && next.operator === '>' && next.pos === node.end;
    if (!placeholder) return [];
    const written = text.slice(node.pos, next.pos + 1);
    return [{ message: `a shell takes \`${written}\` for files: write an example, and name it on the fence as a value`, pos: node.pos }];
  });
}

/** What shows in single characters: quotes and spaces of print, and backslashes that continue nothing. */
function textFaults(text: string, { places }: Tree): ShellFault[] {
  const faults: ShellFault[] = [];
  for (let pos = 0; pos < text.length; pos++) {
    const place = places[pos];
    const character = text.charAt(pos);
    if (place === 'word' && QUOTE.test(character)) {
      const plain = /[‘’]/.test(character) ? "'" : '"';
      faults.push({ message: `\`${character}\` is a quotation mark of print, which quotes nothing: write \`${plain}\``, pos });
    }
    if (place === 'word' && SPACE.test(character)) {
      faults.push({ message: 'a no-break or an invisible space, which separates no words for a shell: write a plain space', pos });
    }
    if (character !== '\\' || (place !== 'word' && place !== 'between')) continue;
    const message = backslashFault(text, pos);
    if (message !== undefined) faults.push({ message, pos });
    pos += 1;
  }
  return faults;
}

/** The parser passes over a parenthesis right behind a word: `a( b`. */
function parenthesisFaults(text: string, { nodes, places }: Tree): ShellFault[] {
  const known = nodes.flatMap(({ node }): { start: number; end: number }[] => {
    switch (node.type) {
      case 'Subshell':
      case 'ArrayValue':
        return [{ start: node.pos, end: node.pos + 1 }];
      case 'Function':
      case 'ArithmeticFor':
      case 'CaseItem':
        return [{ start: node.pos, end: node.body.pos }];
      default:
        return [];
    }
  });
  return places.flatMap((place, pos) => {
    if (place !== 'between' || text[pos] !== '(' || known.some(({ start, end }) => pos >= start && pos < end)) return [];
    return [{ message: 'unexpected token `(`', pos }];
  });
}

function backslashFault(text: string, pos: number): string | undefined {
  const rest = text.slice(pos + 1, lineEnd(text, pos));
  if (rest === '') {
    const next = text.slice(pos + 2, lineEnd(text, pos + 2)).trim();
    if (next === '') return 'a backslash ends the line, and nothing follows that it could go on with: remove it';
    if (next.startsWith('#')) return 'a comment follows the backslash, and the command would end there: write the comment above the command';
    return undefined;
  }
  if (rest.trim() === '') return 'a space follows the backslash, so that the line does not go on: remove the space';
  if (/^\s+#/.test(rest)) return 'a comment follows the backslash, so that the line does not go on: write the comment above the command';
  return undefined;
}

const OPENS: readonly SyntaxNode['type'][] = ['If', 'For', 'ArithmeticFor', 'While', 'Select', 'Case', 'Subshell', 'BraceGroup', 'TestCommand', 'ArithmeticCommand'];

/** What the parser says, in a sentence; what is never closed is told of where it was opened. */
function parserFault({ message, pos }: ShellFault, { nodes }: Tree): ShellFault {
  const [, unclosed] = /^unterminated (.+)$/.exec(message) ?? [];
  if (unclosed !== undefined) return { message: `this ${unclosed === 'extended glob' ? 'parenthesis' : unclosed} is never closed`, pos };
  if (/^expected .+ to close/.test(message)) {
    // The parser gives no length to what it found no end of.
    const open = nodes.findLast(({ node }) => OPENS.includes(node.type) && node.pos === node.end);
    return { message: message.replace(/^expected '(.+)' to close '?([^']+)'?$/, 'this $2 is never closed: its `$1` is missing'), pos: open?.node.pos ?? pos };
  }
  return { message: message.replaceAll("'", '`'), pos };
}
