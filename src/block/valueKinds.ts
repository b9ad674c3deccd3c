import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { valuesSchema, type ValueKinds } from './values.ts';

let kinds: ValueKinds | undefined;

/**
 * The kinds of values that `src/content/values.yaml` declares.
 * @throws a ZodError if the file does not hold to its schema
 */
export function valueKinds(): ValueKinds {
  return (kinds ??= valuesSchema.parse(parse(readFileSync('src/content/values.yaml', 'utf8'))));
}
