import type { ValuePart } from '../valueParts.ts';
import { piece, say, split, splitOnce } from './cut.ts';

/** `key=value`, as `--env`, `--label`, `--build-arg` and `--sysctl` take it. */
export function keyValueParts(value: string, key = 'the key', set = 'its value'): ValuePart[] {
  const pair = splitOnce(value, '=');
  return pair === undefined ? [] : [...say(pair[0], key), ...say(pair[1], set)];
}

/**
 * An environment variable: https://docs.docker.com/reference/cli/docker/container/run/#env. A name alone hands the
 * variable of the caller on.
 */
export function envParts(value: string): ValuePart[] {
  const parts = keyValueParts(value, 'the variable’s name', 'its value');
  return parts.length > 0 ? parts : say(piece(value, 0, value.length), 'the variable’s name; its value comes from your own environment');
}

/** A filter: `status=exited`, `label=stage=test`, `label!=keep`. https://docs.docker.com/engine/cli/filter/ */
export function filterParts(value: string): ValuePart[] {
  const pair = splitOnce(value, '=');
  if (pair === undefined) return [];
  const [key, wanted] = pair;
  const not = key.text.endsWith('!');
  const label = key.text.replace('!', '') === 'label' ? splitOnce(wanted.text, '=') : undefined;
  return [
    ...say(not ? piece(value, key.start, key.end - 1) : key, not ? 'what is looked at; the `!` leaves out what matches' : 'what is looked at'),
    ...(label === undefined
      ? say(wanted, not ? 'what it must not be' : 'what it must be')
      : [
          ...say(piece(value, wanted.start + label[0].start, wanted.start + label[0].end), 'the label’s key'),
          ...say(piece(value, wanted.start + label[1].start, wanted.end), 'the label’s value'),
        ]),
  ];
}

/**
 * An entry for /etc/hosts: `name:address` or `name=address`; the first separator counts, so an IPv6 address needs no
 * brackets. https://github.com/docker/cli/blob/master/opts/hosts.go (ValidateExtraHost)
 */
export function addHostParts(value: string): ValuePart[] {
  const pair = splitOnce(value, '=') ?? splitOnce(value, ':');
  if (pair === undefined) return [];
  const [name, address] = pair;
  return [...say(name, 'the name that the container can use'), ...say(address, address.text === 'host-gateway' ? 'your machine, as the container reaches it' : 'the address that it stands for')];
}

/** Pairs between commas, as CSV: each pair is one part, and what its key means is said. */
export function pairParts(value: string, says: Readonly<Record<string, string>>): ValuePart[] {
  return split(value, ',').flatMap((pair) => {
    const [key] = pair.text.split('=');
    return say(pair, (key !== undefined && Object.hasOwn(says, key) ? says[key] : undefined) ?? 'an option');
  });
}
