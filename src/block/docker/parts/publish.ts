import type { ValuePart } from '../valueParts.ts';
import { say, split, splitPiece } from './cut.ts';
import { pairParts } from './pairs.ts';

/**
 * Takes a published port apart: `[[address:]port:]port[/protocol]`, ranges included, an IPv6 address in brackets.
 * https://github.com/docker/go-connections/blob/main/nat/nat.go (splitParts, ParsePortSpec). Services also take pairs.
 */
export function publishParts(value: string): ValuePart[] {
  if (value.includes('=')) return pairParts(value, PAIRS);
  const pieces = split(value, ':');
  const [container, host, address] = pieces.toReversed();
  const [port, protocol] = container === undefined ? [] : splitPiece(container, '/');
  if (port === undefined || pieces.length > 3 || !isPort(port.text) || (host !== undefined && host.text !== '' && !isPort(host.text))) return [];
  const picked = host === undefined || host.text === '' ? '; Docker picks a free one on your machine' : '';
  return [
    ...say(address, addressSays(address?.text ?? '')),
    ...say(host, `${portSays(host?.text ?? '')} on your machine`),
    ...say(port, `${portSays(port.text)} in the container${picked}`),
    ...say(protocol, PROTOCOL),
  ];
}

/** The container's port alone: what `docker port` and `--expose` take. */
export function exposeParts(value: string): ValuePart[] {
  const [port, protocol] = split(value, '/');
  if (port === undefined || !isPort(port.text)) return [];
  return [...say(port, `${portSays(port.text)} in the container`), ...say(protocol, PROTOCOL)];
}

const PROTOCOL = 'the protocol: tcp, udp or sctp; tcp if left out';

const PAIRS: Record<string, string> = {
  published: 'the port on the nodes of the swarm',
  target: 'the port in the container',
  protocol: 'the protocol: tcp, udp or sctp',
  mode: 'how: `ingress` on every node, `host` only where the container runs',
};

/** A number, a range, or what only the shell knows. */
function isPort(text: string): boolean {
  return /^\d+(?:-\d+)?$/.test(text) || /\$/.test(text);
}

function portSays(port: string): string {
  return /^\d+-\d+$/.test(port) ? 'the ports' : 'the port';
}

function addressSays(address: string): string {
  if (/^127\.|^\[::1\]$|^localhost$/.test(address)) return 'your machine’s address: from this machine only';
  if (/^0\.0\.0\.0$|^\[::\]$/.test(address)) return 'your machine’s address: from every network that it is on';
  return 'your machine’s address';
}
