import type { ValuePart } from '../valueParts.ts';
import { piece, say, split, splitPiece, type Piece } from './cut.ts';
import { pairParts } from './pairs.ts';

/**
 * Takes `-v` apart: `[source:]path[:options]`. A source that begins with `/`, `.`, `~` or a drive is a path, any other
 * is a volume's name. https://docs.docker.com/engine/storage/bind-mounts/#options-for---volume and
 * https://github.com/docker/cli/blob/master/cli/compose/loader/volume.go (isFilePath, isWindowsDrive)
 */
export function volumeParts(value: string): ValuePart[] {
  const drive = /^["']?[a-z]:[\\/]/i.exec(value)?.[0] ?? '';
  const [first, target, options, tooMany] = splitPiece({ text: value.slice(drive.length), start: drive.length, end: value.length }, ':');
  const source = first === undefined || drive === '' ? first : piece(value, 0, first.end);
  if (source === undefined || tooMany !== undefined) return [];
  if (target === undefined) return /^\//.test(source.text) ? say(source, 'the path in the container; Docker makes a volume without a name for it') : [];
  return [...say(source, isPath(source.text) ? MACHINE : 'the volume'), ...say(target, 'the path in the container'), ...optionParts(options)];
}

/** `tmpfs`: a path and options of mount(8). https://docs.docker.com/engine/storage/tmpfs/#options-for---tmpfs */
export function tmpfsParts(value: string): ValuePart[] {
  const [path, options] = split(value, ':');
  return [...say(path, 'the path in the container; what is there stays in memory'), ...optionParts(options)];
}

/** `--mount`: pairs between commas. https://docs.docker.com/reference/cli/docker/container/run/#mount */
export function mountParts(value: string): ValuePart[] {
  const type = /(?:^|,)type=([a-z]+)/.exec(value)?.[1] ?? 'volume';
  const source = { bind: MACHINE, volume: 'the volume', image: 'the image whose files are mounted', npipe: 'the named pipe on your machine' }[type] ?? 'where it comes from';
  const target = 'the path in the container';
  const types: Record<string, string> = { bind: 'what is mounted: a folder or file of your machine', volume: 'what is mounted: a volume', tmpfs: 'what is mounted: memory', image: 'what is mounted: an image' };
  return pairParts(value, {
    type: types[type] ?? 'what is mounted',
    source,
    src: source,
    target,
    dst: target,
    destination: target,
    readonly: READ_ONLY,
    ro: READ_ONLY,
    'tmpfs-size': 'how large it may grow',
    'tmpfs-mode': 'who may read and write it',
    'volume-subpath': 'the folder in the volume that is mounted',
    'image-subpath': 'the folder in the image that is mounted',
    'volume-driver': 'the driver that makes the volume',
    'volume-opt': 'an option for the volume’s driver',
    'volume-nocopy': NO_COPY,
    'bind-propagation': 'whether mounts inside it show on both sides',
  });
}

const MACHINE = 'the folder or file on your machine';
const READ_ONLY = 'read-only: the container cannot change it';
const NO_COPY = 'the image’s files at that path are not copied into a new volume';

const OPTIONS: Record<string, string> = {
  ro: READ_ONLY,
  rw: 'the container can change it, as without this',
  z: 'for SELinux: several containers share it',
  Z: 'for SELinux: only this container may use it',
  nocopy: NO_COPY,
  cached: 'no longer does anything',
  delegated: 'no longer does anything',
  consistent: 'no longer does anything',
  size: 'how large it may grow',
  mode: 'who may read and write it',
};

function optionParts(options: Piece | undefined): ValuePart[] {
  if (options === undefined) return [];
  return splitPiece(options, ',').flatMap((option) => {
    const [key = ''] = option.text.split('=');
    return say(option, (Object.hasOwn(OPTIONS, key) ? OPTIONS[key] : undefined) ?? 'an option of the mount');
  });
}

/** What only the shell knows is most often `$PWD` or `$(pwd)`. */
function isPath(source: string): boolean {
  return /^[/.~$`\\]|^[a-z]:[\\/]/i.test(source);
}
