import type { MdastNode } from 'satteri';

type Definition = Extract<MdastNode, { type: 'definition' | 'footnoteDefinition' }>;

/** Says whether a node is what a reference refers to: a link's address or a footnote's text. */
export function isDefinition(node: MdastNode): node is Definition {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/**
 * Finds the definitions that a section refers to and has not itself, those that they refer to in turn included.
 * @param own the section's nodes
 * @param all the definitions of the whole note, in order; the first of a name counts
 */
export function borrowedDefinitions(own: readonly MdastNode[], all: readonly Definition[]): Definition[] {
  const known = new Set(own.filter(isDefinition).map(nameOf));
  const wanted = own.flatMap(referencesIn);
  const borrowed = new Set<Definition>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (known.has(name)) continue;
    known.add(name);
    const definition = all.find((node) => nameOf(node) === name);
    if (!definition) continue;
    borrowed.add(definition);
    wanted.push(...referencesIn(definition));
  }
  return all.filter((node) => borrowed.has(node));
}

/** A link and a footnote may have the same name. */
function nameOf(node: Definition): string {
  return node.type === 'footnoteDefinition' ? `^${node.identifier}` : node.identifier;
}

/** The names of all definitions that a node and what is in it refer to. */
export function referencesIn(node: MdastNode): string[] {
  if (node.type === 'footnoteReference') return [`^${node.identifier}`];
  const own = node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => referencesIn(child))] : own;
}

/** Finds the definitions that nothing in the note refers to. */
export function unusedDefinitions(nodes: readonly MdastNode[]): Definition[] {
  const used = new Set(nodes.flatMap(referencesIn));
  return nodes.filter(isDefinition).filter((node) => !used.has(nameOf(node)));
}
