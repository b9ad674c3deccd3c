import { isCollection, isPair, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { didYouMean } from './nearest.ts';

/** A fault at a line of the text that was read. */
export interface LineFault {
  line: number;
  message: string;
}

/** Frontmatter that was read and held against its schema. */
export interface ReadFrontmatter<T> {
  /** What it holds, if it holds to the schema. */
  data?: T;
  faults: LineFault[];
  /** The line of a field, from 1; of the nearest field around it if there is no such field. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML (JSON is YAML too) and holds it against a schema.
 * Dates stay text (YAML's core schema), so that 2025-02-30 is seen and not rolled over to March.
 * @param text the YAML alone, without its fences
 * @param above how many lines of the file stand above it
 */
export function readFrontmatter<S extends z.ZodType>(text: string, schema: S, above = 0): ReadFrontmatter<z.infer<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => above + counter.linePos(offset).line;
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: `not valid YAML: ${error.message}` }));
    return { faults, lineOf };
  }
  const value: unknown = document.toJS();
  return { ...checkFields(value, schema, lineOf), lineOf };
}

/**
 * Holds fields that were read against their schema.
 * @param lineOf the line of a field, or of the nearest around it
 */
export function checkFields<S extends z.ZodType>(value: unknown, schema: S, lineOf: (path: readonly PropertyKey[]) => number): { data?: z.infer<S>; faults: LineFault[] } {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, faults: [] };
  const known = 'shape' in schema && typeof schema.shape === 'object' && schema.shape ? Object.keys(schema.shape) : [];
  // Of several things that are wrong with one field, the first is the cause.
  const seen = new Set<string>();
  const issues = result.error.issues.filter(({ path }) => {
    const key = path.join('.');
    return key === '' || (!seen.has(key) && seen.add(key));
  });
  return { faults: issues.flatMap((issue) => toFaults(issue, value, known, lineOf)) };
}

function toFaults(issue: z.core.$ZodIssue, value: unknown, known: string[], lineOf: (path: readonly PropertyKey[]) => number): LineFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      message: `${key}: there is no such field${didYouMean(key, known)}; the fields are ${known.join(', ')}`,
    }));
  }
  const found = issue.path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  const field = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
  const expected = issue.code === 'invalid_type' ? `expected ${TYPES[issue.expected] ?? issue.expected}` : issue.message;
  const what = found === undefined ? 'it is missing' : `found ${JSON.stringify(found)}`;
  return [{ line: lineOf(issue.path), message: `${field}${expected}${expected.includes('found') ? '' : `, ${what}`}` }];
}

const TYPES: Record<string, string> = {
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields, each as `name: value`',
  record: 'fields, each as `name: value`',
  int: 'a whole number',
  number: 'a number',
};

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((item, index) => (isPair(item) ? String(item.key) === key : index === key));
    if (item === undefined) break;
    offset = startOf(isPair(item) ? item.key : item);
    node = isPair(item) ? item.value : item;
  }
  return offset;
}

function startOf(node: unknown): number {
  return (isRecord(node) ? (node as Partial<Node>).range?.[0] : undefined) ?? 0;
}
