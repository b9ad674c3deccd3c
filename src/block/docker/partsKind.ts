import type { ValueKind } from './valueParts.ts';

/** The kind of a flag's value, by the flag's long name; the same for every command that has it, but for `EXCEPT`. */
const FLAGS: Record<string, ValueKind> = {
  'add-host': 'add-host',
  annotation: 'key-value',
  'build-arg': 'key-value',
  'build-context': 'key-value',
  'cache-from': 'pairs',
  'cache-to': 'pairs',
  device: 'device',
  'driver-opt': 'key-value',
  env: 'env',
  expose: 'expose',
  filter: 'filter',
  label: 'key-value',
  link: 'link',
  'log-opt': 'key-value',
  mount: 'mount',
  network: 'pairs',
  opt: 'key-value',
  output: 'pairs',
  platform: 'platform',
  publish: 'publish',
  restart: 'restart',
  secret: 'pairs',
  'storage-opt': 'key-value',
  sysctl: 'key-value',
  tag: 'image',
  tmpfs: 'tmpfs',
  ulimit: 'ulimit',
  user: 'user',
  volume: 'volume',
};

/** Arguments by their names in usage lines. */
const ARGUMENTS: Record<string, ValueKind> = {
  IMAGE: 'image',
  'IMAGE:TAG': 'image',
  SOURCE_IMAGE: 'image',
  TARGET_IMAGE: 'image',
  REPOSITORY: 'image',
  'CONTAINER:SRC_PATH': 'container-path',
  'CONTAINER:DEST_PATH': 'container-path',
  'SERVICE:SRC_PATH': 'service-path',
  'SERVICE:DEST_PATH': 'service-path',
  SRC_PATH: 'container-path',
  DEST_PATH: 'container-path',
  PRIVATE_PORT: 'expose',
  'SERVICE=REPLICAS': 'key-value',
};

/** What has the same name and another grammar. */
const EXCEPT: Record<string, ValueKind | undefined> = {
  'docker pull NAME': 'image',
  'docker push NAME': 'image',
  'docker buildx imagetools inspect NAME': 'image',
  'docker buildx history export output': undefined,
  'docker compose bridge convert output': undefined,
  'docker compose config output': undefined,
  'docker compose export output': undefined,
  'docker export output': undefined,
  'docker save output': undefined,
  'docker volume create secret': 'key-value',
};

/**
 * Tells how the value of a flag or an argument is taken apart.
 * @param command canonical. Example: `docker run`
 * @param flagOrArgument a flag's long name, with or without hyphens, or an argument's name in the usage line. Example: `publish`, `IMAGE`
 * @returns undefined if its value is one piece
 */
export function partsKind(command: string, flagOrArgument: string): ValueKind | undefined {
  const name = flagOrArgument.replace(/^--/, '');
  const exception = `${command} ${name}`;
  if (Object.hasOwn(EXCEPT, exception)) return EXCEPT[exception];
  if (Object.hasOwn(FLAGS, name)) return FLAGS[name];
  return Object.hasOwn(ARGUMENTS, name) ? ARGUMENTS[name] : undefined;
}
