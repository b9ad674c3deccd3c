import { imageParts } from './parts/image.ts';
import { deviceParts, linkParts, pathParts, platformParts, restartParts, ulimitParts, userParts } from './parts/other.ts';
import { addHostParts, envParts, filterParts, keyValueParts, pairParts } from './parts/pairs.ts';
import { exposeParts, publishParts } from './parts/publish.ts';
import { mountParts, tmpfsParts, volumeParts } from './parts/volume.ts';

export { partsKind } from './partsKind.ts';

/** A part of a value. What separates it from the next, such as a colon, is in no part. */
export interface ValuePart {
  text: string;
  /** Offsets within the value. */
  start: number;
  end: number;
  /** What it is, one short line. Example: `the port on your machine` */
  says: string;
}

/** The kinds of values that have parts. `pairs` is `key=value,key=value`. */
export type ValueKind = keyof typeof KINDS;

const KINDS = {
  'add-host': addHostParts,
  'container-path': (value: string) => pathParts(value, 'container'),
  'service-path': (value: string) => pathParts(value, 'service'),
  device: deviceParts,
  env: envParts,
  expose: exposeParts,
  filter: filterParts,
  image: imageParts,
  'key-value': (value: string) => keyValueParts(value),
  link: linkParts,
  mount: mountParts,
  pairs: (value: string) => (value.includes('=') ? pairParts(value, PAIRS) : []),
  platform: platformParts,
  publish: publishParts,
  restart: restartParts,
  tmpfs: tmpfsParts,
  ulimit: ulimitParts,
  user: userParts,
  volume: volumeParts,
} satisfies Record<string, (value: string) => ValuePart[]>;

/** What `--output`, `--secret`, `--cache-to` and `--network` have between commas. */
const PAIRS: Record<string, string> = {
  type: 'the kind',
  dest: 'where it goes on your machine',
  src: 'the file on your machine',
  source: 'what it is called outside',
  target: 'what it is called in the container',
  id: 'what the Dockerfile calls it',
  env: 'the variable of your environment that holds it',
  ref: 'the image that holds it',
  mode: 'how much of it',
  name: 'the name',
  alias: 'another name that it can be reached by',
  ip: 'its address there',
};

/**
 * Takes a value of Docker's apart, by Docker's own rules, which each kind's function names.
 * @param value what docker gets, quotes removed; where only the shell knows it, as it is written, for `"$PWD":/app`
 * @returns the parts in order; none when there is nothing to take apart, or when it does not hold to the rules
 */
export function valueParts(kind: ValueKind, value: string): ValuePart[] {
  return KINDS[kind](value);
}
