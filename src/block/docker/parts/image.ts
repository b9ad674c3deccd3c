import type { ValuePart } from '../valueParts.ts';
import { piece, say } from './cut.ts';

const NAME = /^[a-z\d]+(?:(?:\.|_|__|-+)[a-z\d]+)*$/;
const TAG = /^[\w$][\w.${}-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z\d]*(?:[-_+.][A-Za-z][A-Za-z\d]*)*:[\da-fA-F]{32,}$/;

/**
 * Takes an image reference apart: `registry/namespace/name:tag@digest`. The grammar is
 * https://github.com/distribution/reference/blob/main/reference.go, and what is a registry is decided as in its
 * normalize.go (splitDockerDomain): the first of several components is one if it has a dot, a colon or a capital
 * letter, or is `localhost`.
 * @returns nothing for a name alone, for an ID, and for what is no reference
 */
export function imageParts(value: string): ValuePart[] {
  if (/^(?:sha256:)?[\da-f]{64}$/.test(value)) return [];
  const at = value.indexOf('@');
  const digest = at === -1 ? undefined : piece(value, at + 1, value.length);
  const colon = value.slice(0, at === -1 ? undefined : at).lastIndexOf(':');
  const tagged = colon > value.lastIndexOf('/', at === -1 ? undefined : at);
  const nameEnd = tagged ? colon : at === -1 ? value.length : at;
  const tag = tagged ? piece(value, colon + 1, at === -1 ? value.length : at) : undefined;
  const slash = value.indexOf('/');
  const first = value.slice(0, slash);
  const registry = slash !== -1 && slash < nameEnd && (/[.:A-Z]/.test(first) || first === 'localhost') ? piece(value, 0, slash) : undefined;
  const path = registry === undefined ? 0 : slash + 1;
  const last = Math.max(value.lastIndexOf('/', nameEnd - 1) + 1, path);
  const valid = value.slice(path, nameEnd).split('/').every((component) => NAME.test(component));
  if (!valid || (tag && !TAG.test(tag.text)) || (digest && !DIGEST.test(digest.text))) return [];
  if (registry === undefined && last === 0 && tag === undefined && digest === undefined) return [];
  const onHub = registry === undefined || /^(?:index\.)?docker\.io$/.test(registry.text);
  return [
    ...say(registry, onHub ? 'the registry: Docker Hub' : 'the registry'),
    ...say(piece(value, path, Math.max(path, last - 1)), onHub ? 'the namespace: a user or an organization on Docker Hub' : 'the namespace'),
    ...say(piece(value, last, nameEnd), 'the name'),
    ...say(tag, 'the tag'),
    ...say(digest, 'the digest: exactly this content, whatever the tag says'),
  ];
}
