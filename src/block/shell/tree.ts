import { forEachChild, parse, type CommandExpansionPart, type ParsedScript, type ProcessSubstitutionPart, type SyntaxNode, type Word } from 'unbash';

/** What a character of a shell's text stands in. What is in no word is white space, an operator or a keyword. */
export type Place = 'between' | 'word' | 'double' | 'single' | 'heredoc' | 'comment';

/** A node of the parser's tree and where it stands. */
export interface Found {
  node: SyntaxNode;
  /** How deep in `$(…)`, `<(…)` and `(…)`. */
  depth: number;
  heredoc: boolean;
}

/** A shell's text as the parser sees it. */
export interface Tree {
  script: ParsedScript;
  /** Every node, a parent before its children, in the order of the text. */
  nodes: Found[];
  /** What each character stands in, by offset. */
  places: Place[];
  /** The comments, without the ends of their lines. */
  comments: { start: number; end: number }[];
  /** What the parser did not understand, nested scripts included. */
  errors: { message: string; pos: number }[];
}

/**
 * Parses a shell's text as Bash, which is also POSIX's shell.
 * The parser leaves comments out; one is a `#` between words, where nothing else has one.
 */
export function readTree(text: string): Tree {
  const script = parse(text);
  const tree: Tree = { script, nodes: [], places: new Array<Place>(text.length).fill('between'), comments: [], errors: [] };
  visit(tree, { node: script, depth: 0, heredoc: false }, false);
  for (let start = 0; start < text.length; start++) {
    if (text[start] !== '#' || tree.places[start] !== 'between') continue;
    const line = tree.places.slice(start, lineEnd(text, start));
    // In backticks, a comment ends with them.
    const end = start + line.concat('word').findIndex((place) => place !== 'between');
    tree.places.fill('comment', start, end);
    tree.comments.push({ start, end });
    start = end - 1;
  }
  tree.errors.sort((a, b) => a.pos - b.pos);
  return tree;
}

/** The offset of the end of a line, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

/** The script in a substitution; undefined where its offsets are not the text's: in backticks inside backticks. */
export function scriptIn(node: CommandExpansionPart | ProcessSubstitutionPart): ParsedScript | undefined {
  return node.script?.source === undefined ? node.script : undefined;
}

/** Where a word ends: the parser counts a continuation right behind it in. */
export function wordEnd(word: Word): number {
  let { text } = word;
  while (text.endsWith('\\\n')) text = text.slice(0, -2);
  return word.pos + text.length;
}

function visit(tree: Tree, found: Found, quoted: boolean): void {
  const { node, depth, heredoc } = found;
  tree.nodes.push(found);
  if (node.type === 'Script') {
    tree.errors.push(...(node.errors ?? []));
    if (node !== tree.script && !heredoc) tree.places.fill('between', node.pos, node.end);
  } else if (!heredoc) {
    paint(tree.places, node, quoted);
  }
  const substitution = node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution';
  if (substitution && scriptIn(node) === undefined) {
    if (node.script?.errors !== undefined) tree.errors.push(...node.script.errors.map(({ message }) => ({ message, pos: node.pos })));
    return;
  }
  forEachChild(node, (child) => {
    visit(
      tree,
      { node: child, depth: depth + (substitution || node.type === 'Subshell' ? 1 : 0), heredoc: heredoc || child.type === 'HereDocBody' },
      node.type !== 'Script' && (quoted || node.type === 'DoubleQuoted' || node.type === 'LocaleString'),
    );
  });
}

/** Notes what a node's characters stand in; its children come after it and know better. */
function paint(places: Place[], node: SyntaxNode, quoted: boolean): void {
  switch (node.type) {
    case 'Word':
      if (!quoted) places.fill('word', node.pos, wordEnd(node));
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      places.fill('double', node.pos, node.end);
      return;
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      places.fill('single', node.pos, node.end);
      return;
    case 'Assignment':
      places.fill('word', node.pos, node.value.pos);
      return;
    case 'Redirect':
    case 'HereString':
      places.fill('word', node.pos, (node.descriptor?.end ?? node.pos) + node.operator.length);
      return;
    case 'HereDoc':
      places.fill('word', node.pos, node.end);
      places.fill('heredoc', node.body.pos, node.closing?.end ?? node.body.end);
      return;
    case 'Time':
      places.fill('word', node.keywordEnd, node.end);
      return;
    case 'ArithmeticWord':
    case 'ArithmeticExpansion':
    case 'ArithmeticCommand':
    case 'TestCommand':
      if (!quoted) places.fill('word', node.pos, node.end);
  }
}
