import type { APIRoute } from 'astro';
import { valueKinds } from '../block/valueKinds.ts';

/** What Docker takes for each kind of value: read when a reader first changes one. */
export const GET: APIRoute = () => {
  const rules = Object.entries(valueKinds()).map(([name, { label, hint, pattern, reason }]) => [name, { label, hint, pattern, reason }]);
  return Response.json(Object.fromEntries(rules));
};
