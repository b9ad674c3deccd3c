import { z } from 'astro/zod';
import { didYouMean } from '../cookbook/nearest.ts';
import type { Fence } from './fence.ts';

/** `values.yaml`: the kinds of words that a reader may replace by their own. */
export const valuesSchema = z.record(
  z.string().regex(/^[a-z]+$/, 'expected a name of lower-case letters'),
  z.strictObject({
    /** What it is called on the page. Example: `container` */
    label: z.string(),
    /** What to put in. Example: `the name or the ID of a container` */
    hint: z.string(),
    /** What usually stands for it in blocks. Example: `web` */
    example: z.string(),
    /** What Docker takes, as a regular expression for the whole of it. Example: `[a-z0-9]{4,30}` */
    pattern: z.string().refine(isPattern, 'expected a regular expression'),
    /** Why anything else is refused, for the reader. Example: `a port is a number from 1 to 65535` */
    reason: z.string(),
    /** Where Docker's rule is written. Example: `https://docs.docker.com/…` */
    source: z.url(),
  }),
);

/** The kinds of values by name. */
export type ValueKinds = z.infer<typeof valuesSchema>;

/** A value of a block: the reader's container, which stands in it as `web`. */
export interface Value {
  /** Its name in `values.yaml`. Example: `container` */
  kind: string;
  /** What stands for it in the block. Example: `web` */
  example: string;
}

/** Fence attributes that are no values. */
const NOT_VALUES = ['title', 'static'];

/** The values that a fence names. `container2=api` is a second container. */
export function valuesOf({ attributes }: Fence): Value[] {
  return [...attributes].filter(([name]) => !NOT_VALUES.includes(name)).map(([name, example]) => ({ kind: name.replace(/\d+$/, ''), example }));
}

/** Where values stand in a text: as whole words, so that `web` is not found in `shop-web` or `webs`; the port in `8080->80/tcp` is. */
export function findValues(text: string, values: readonly Value[]): { value: Value; start: number; end: number }[] {
  const longestFirst = [...values].sort((a, b) => b.example.length - a.example.length);
  const found: { value: Value; start: number; end: number }[] = [];
  for (const value of longestFirst) {
    for (let start = text.indexOf(value.example); start !== -1; start = text.indexOf(value.example, start + 1)) {
      const end = start + value.example.length;
      const whole = !/[\w-]$/.test(text.slice(0, start)) && !/^(?:\w|-(?!>)|\.\w)/.test(text.slice(end));
      if (whole && !found.some((other) => other.start < end && start < other.end)) found.push({ value, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Says what is wrong with the values of a block, if anything is: one that nobody declared, is never used, or is two. */
export function valueFaults(fence: Fence, code: string, kinds: ValueKinds): string[] {
  const values = valuesOf(fence);
  const used = new Set(findValues(code, values).map(({ value }) => value));
  return values.flatMap((value, index) => {
    if (!(value.kind in kinds)) return [`\`${value.kind}\` is no value${didYouMean(value.kind, Object.keys(kinds))}: values.yaml declares ${Object.keys(kinds).join(', ')}`];
    if (values.some((other, before) => before < index && other.example === value.example)) return [`\`${value.example}\` is named as two values: give one of them another text`];
    if (!used.has(value)) return [`\`${value.kind}=${value.example}\`: the block has no word \`${value.example}\``];
    if (!new RegExp(`^(?:${kinds[value.kind]?.pattern})$`).test(value.example)) return [`\`${value.kind}=${value.example}\`: Docker would refuse it, for ${kinds[value.kind]?.reason}`];
    return [];
  });
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
