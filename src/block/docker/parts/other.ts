import type { ValuePart } from '../valueParts.ts';
import { piece, say, split, splitOnce, splitPiece } from './cut.ts';

/** A user and a group, by name or number. https://docs.docker.com/reference/cli/docker/container/run/#user */
export function userParts(value: string): ValuePart[] {
  const pair = splitOnce(value, ':');
  return pair === undefined ? [] : [...say(pair[0], 'the user'), ...say(pair[1], 'the group')];
}

/**
 * What `docker cp` copies from or to: `container:path`, or a path on the machine, which begins with `/` or `.` if it has
 * a colon. https://github.com/docker/cli/blob/master/cli/command/container/cp.go (splitCpArg)
 * @param owner what stands before the colon
 */
export function pathParts(value: string, owner: 'container' | 'service'): ValuePart[] {
  const all = piece(value, 0, value.length);
  if (value === '-') return say(all, 'a tar archive: standard input or standard output');
  const pair = /^["']?(?:[/.~]|[a-z]:[\\/])/i.test(value) ? undefined : splitOnce(value, ':');
  return pair === undefined ? say(all, 'the path on your machine') : [...say(pair[0], `the ${owner}`), ...say(pair[1], 'the path in the container')];
}

/** A device: `on the machine[:in the container[:rwm]]`. https://docs.docker.com/reference/cli/docker/container/run/#device */
export function deviceParts(value: string): ValuePart[] {
  const [host, container, permissions] = split(value, ':');
  if (container === undefined) return [];
  const onlyPermissions = /^[rwm]+$/.test(container.text);
  return [
    ...say(host, 'the device on your machine'),
    ...say(onlyPermissions ? undefined : container, 'the device in the container'),
    ...say(onlyPermissions ? container : permissions, 'what the container may do: read, write, make nodes (mknod)'),
  ];
}

/** `os/architecture/variant`. https://github.com/containerd/platforms/blob/main/platforms.go */
export function platformParts(value: string): ValuePart[] {
  return split(value, ',').flatMap((platform) => {
    const [os, architecture, variant] = splitPiece(platform, '/');
    return architecture === undefined ? [] : [...say(os, 'the operating system'), ...say(architecture, 'the processor’s architecture'), ...say(variant, 'its variant')];
  });
}

/** `on-failure:5`. https://docs.docker.com/engine/containers/start-containers-automatically/ */
export function restartParts(value: string): ValuePart[] {
  const pair = splitOnce(value, ':');
  return pair === undefined ? [] : [...say(pair[0], 'when it is started again'), ...say(pair[1], 'how often at most')];
}

/** `nofile=1024:2048`. https://docs.docker.com/reference/cli/docker/container/run/#ulimit */
export function ulimitParts(value: string): ValuePart[] {
  const pair = splitOnce(value, '=');
  if (pair === undefined) return [];
  const [soft, hard] = splitPiece(pair[1], ':');
  return [...say(pair[0], 'what is limited'), ...say(soft, hard === undefined ? 'the limit' : 'the limit that a process may raise'), ...say(hard, 'how far it may raise it')];
}

/** `container:alias`, for `--link`. https://docs.docker.com/engine/network/links/ */
export function linkParts(value: string): ValuePart[] {
  const pair = splitOnce(value, ':');
  return pair === undefined ? [] : [...say(pair[0], 'the container'), ...say(pair[1], 'the name that it gets in here')];
}
