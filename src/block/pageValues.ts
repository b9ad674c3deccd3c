import { codeBlocks } from './codeBlocks.ts';
import { valuesOf, type Value } from './values.ts';

/** Every value of a section once, in the order in which a reader meets them. */
export function firstExamples(mdx: string): Value[] {
  const byKey = new Map<string, Value>();
  for (const { fence } of codeBlocks(mdx)) {
    for (const value of valuesOf(fence)) {
      const key = `${value.kind}=${value.example}`;
      if (!byKey.has(key)) byKey.set(key, value);
    }
  }
  return [...byKey.values()];
}
