import type { Assignment, Redirection } from 'unbash';
import type { Token } from '../shell.ts';
import { scriptIn, type Found, type Tree } from './tree.ts';

/** What the grammar has between words: operators, the parentheses and braces of groups, and keywords. */
const BETWEEN = /\|\||&&|;;&|;;|;&|\|&|[|&;]|[(){}!]|[a-z]+/g;

/**
 * Lists what of a command is no word of a call: operators, redirects, assignments, substitutions, heredocs, keywords.
 * No token overlaps another. Those of a substitution stand inside a call's word.
 */
export function tokensIn(text: string, { nodes, places }: Tree): Token[] {
  const ranges = nodes.flatMap((found) => nodeTokens(found));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of ranges) taken.fill(1, start, end);
  const between = places.map((place, at) => (place === 'between' && taken[at] === 0 && text[at] !== '\\' ? text.charAt(at) : ' ')).join('');
  for (const { 0: found, index } of between.matchAll(BETWEEN)) {
    ranges.push({ kind: /^[|&;]/.test(found) ? 'operator' : 'keyword', start: index, end: index + found.length });
  }
  return ranges.sort((a, b) => a.start - b.start).map(({ kind, start, end }) => ({ kind, text: text.slice(start, end), start, end }));
}

type Span = Omit<Token, 'text'>;

function nodeTokens({ node, heredoc }: Found): Span[] {
  if (heredoc) return [];
  switch (node.type) {
    case 'Command':
      return [...node.prefix.flatMap((part) => (part.type === 'Assignment' ? assignment(part) : [])), ...node.redirects.flatMap((part) => redirect(part))];
    case 'Redirected':
      return node.redirects.flatMap((part) => redirect(part));
    case 'CommandExpansion':
    case 'ProcessSubstitution': {
      const script = scriptIn(node);
      if (script === undefined) return [{ kind: 'substitution', start: node.pos, end: node.end }];
      return [
        { kind: 'substitution', start: node.pos, end: script.pos },
        { kind: 'substitution', start: script.end, end: node.end },
      ];
    }
    default:
      return [];
  }
}

function assignment({ pos, end, value, text }: Assignment): Span[] {
  return [{ kind: 'assignment', start: pos, end: hasSubstitution(text) ? value.pos : end }];
}

function redirect(node: Redirection): Span[] {
  if (node.type === 'HereDoc') {
    return [
      { kind: 'heredoc', start: node.pos, end: node.end },
      { kind: 'heredoc', start: node.body.pos, end: node.closing?.end ?? node.body.end },
    ];
  }
  const operatorEnd = (node.descriptor?.end ?? node.pos) + node.operator.length;
  return [{ kind: 'redirect', start: node.pos, end: hasSubstitution(node.target?.text ?? '') ? operatorEnd : node.end }];
}

const hasSubstitution = (text: string): boolean => /\$\(|`|[<>]\(/.test(text);
