import type { MdastNode } from 'satteri';

/** HTML elements that an author may mean; whatever else stands between `<` and `>`, such as `<name>`, is text. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 i ins kbd li ' +
    'mark ol p q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

/** Elements without an end, which MDX wants closed. https://html.spec.whatwg.org/#void-elements */
const EMPTY = new Set(['br', 'hr', 'wbr']);
/** The same, but nothing without an attribute: in `docker cp <img> <col>` they are text. */
const EMPTY_WITH_ATTRIBUTES = new Set(['img', 'input', 'col']);

/** A tag or comment in a piece of HTML. */
export interface Tag {
  /** Which of the pieces it is in. */
  piece: number;
  /** Offsets into the piece. */
  start: number;
  end: number;
  role: 'open' | 'close' | 'empty' | 'comment' | 'text';
  /** How MDX wants it written. */
  mdx: string;
  name: string;
  /** The tag at the other end of the element. */
  pair?: Tag;
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** Deeper than any author nests, and not as deep as to be the end of the reader. */
const DEEPEST = 50;

/**
 * Reads the tags of the HTML between other nodes: what opens must close among the same siblings, or it is text, for
 * MDX takes nothing else. https://mdxjs.com/docs/what-is-mdx/#jsx
 * @param pieces the HTML of sibling nodes, in order
 * @returns the tags of each piece
 */
export function readTags(pieces: readonly string[]): Tag[][] {
  const tags = pieces.map((source, piece) => [...scan(source, piece)]);
  const open: Tag[] = [];
  for (const tag of tags.flat()) {
    if (tag.role === 'open') {
      open.push(tag);
      if (open.length > DEEPEST) asText(open.shift());
    }
    if (tag.role !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === tag.name);
    if (at === -1) {
      asText(tag);
      continue;
    }
    const [pair, ...between] = open.splice(at);
    if (pair) [pair.pair, tag.pair] = [tag, pair];
    between.forEach(asText);
  }
  open.forEach(asText);
  return tags;
}

function asText(tag?: Tag): void {
  if (tag) tag.role = 'text';
}

function* scan(source: string, piece: number): Generator<Tag> {
  const lastComment = source.lastIndexOf('-->');
  let at = source.indexOf('<');
  while (at !== -1) {
    const tag = (at < lastComment ? commentAt(source, piece, at) : undefined) ?? tagAt(source, piece, at);
    yield tag;
    at = source.indexOf('<', tag.end);
  }
}

/** The comment at an offset, which has its end somewhere; `<!-->` and `<!--->` are comments too. https://spec.commonmark.org/0.31.2/#html-comment */
function commentAt(source: string, piece: number, start: number): Tag | undefined {
  if (!source.startsWith('<!--', start)) return undefined;
  const closing = source.indexOf('-->', start + 2);
  const text = source.slice(start + 4, Math.max(closing, start + 4)).replaceAll('*/', '* /');
  return { piece, start, end: closing + 3, role: 'comment', name: '', mdx: `{/*${text}*/}` };
}

function tagAt(source: string, piece: number, start: number): Tag {
  TAG.lastIndex = start;
  const match = TAG.exec(source);
  if (!match) return { piece, start, end: start + 1, role: 'text', name: '', mdx: '' };
  const [whole, slash = '', given = '', attributes = '', selfClosing = ''] = match;
  const name = given.toLowerCase();
  const written = writeAttributes(attributes);
  const tag = { piece, start, end: start + whole.length, name };
  if (written === undefined || (slash !== '' && written !== '')) return { ...tag, role: 'text', mdx: '' };
  if (slash === '' && (EMPTY.has(name) || (EMPTY_WITH_ATTRIBUTES.has(name) && written !== ''))) return { ...tag, role: 'empty', mdx: `<${name}${written} />` };
  if (!ELEMENTS.has(name) || selfClosing !== '') return { ...tag, role: 'text', mdx: '' };
  return slash === '' ? { ...tag, role: 'open', mdx: `<${name}${written}>` } : { ...tag, role: 'close', mdx: `</${name}>` };
}

/** @returns nothing if one has a name that JSX does not know, such as `@click` */
function writeAttributes(source: string): string | undefined {
  let written = '';
  for (const [, name = '', value] of source.matchAll(ATTRIBUTE)) {
    if (!/^[A-Za-z_][\w-]*(:[\w-]+)?$/.test(name)) return undefined;
    written += value === undefined ? ` ${name}` : ` ${name}=${/^["']/.test(value) ? value : `"${value}"`}`;
  }
  return written;
}

/** The HTML among sibling nodes, as text shows it: tags show nothing, and what is no tag shows as it is written. */
export function shownHtml(siblings: readonly MdastNode[]): Map<MdastNode, string> {
  const nodes = siblings.filter((node) => node.type === 'html');
  const tags = readTags(nodes.map(({ value }) => value));
  return new Map(
    nodes.map((node, piece) => {
      const own = (tags[piece] ?? []).filter(({ role }) => role !== 'text');
      return [node, own.reduceRight((text, tag) => text.slice(0, tag.start) + text.slice(tag.end), node.value)];
    }),
  );
}
