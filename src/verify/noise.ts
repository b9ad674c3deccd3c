/** What a command prints on its way: the steps of a pull and of a build. https://docs.docker.com/reference/cli/docker/image/pull/ */
const NOISE: readonly RegExp[] = [
  /^Unable to find image '.*' locally$/,
  /^\S+: Pulling from \S+$/,
  /^[0-9a-f]{12}: (?:Pulling fs layer|Waiting|Downloading|Verifying Checksum|Download complete|Extracting|Pull complete|Already exists)\b.*$/,
  /^Digest: sha256:[0-9a-f]{64}$/,
  /^Status: (?:Downloaded newer image|Image is up to date) for .*$/,
  /^#\d+ .*$/,
  /^#\d+$/,
];

/**
 * Leaves out of what was printed the steps of a pull and of a build, which say the same every time, unless the section
 * shows some of that kind itself.
 * @param shown the lines that the section shows
 */
export function withoutNoise(printed: readonly string[], shown: readonly string[]): string[] {
  const noise = NOISE.filter((form) => !shown.some((line) => form.test(line)));
  const kept = printed.filter((line) => !noise.some((form) => form.test(line)));
  // The empty lines between steps went with them.
  return kept.length === printed.length ? kept : kept.filter((line, index) => line !== '' || (kept[index - 1] ?? '') !== '');
}
