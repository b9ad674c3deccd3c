/**
 * Tells whether a `COPY` or `ADD` of a source takes a file along. A folder takes all that is in it, `.` everything.
 * Rules: https://docs.docker.com/reference/dockerfile/#pattern-matching (Go's filepath.Match: `*` and `?` do not cross a
 * `/`, `[a-z]` and `[^a]` are sets, `\` escapes)
 * @param source the source as Docker reads it, variables replaced. Example: `package*.json`
 * @param path a file below the context, or a folder with a `/` behind it, which stands for any file in it
 * @param anyDepth whether `**` stands for any number of folders, as in `--exclude` and with `--parents`
 */
export function matchPath(source: string, path: string, anyDepth = false): boolean {
  const wanted = segmentsOf(source);
  const given = segmentsOf(path);
  const folder = path.endsWith('/');
  const match = (w: number, g: number): boolean => {
    const pattern = wanted[w];
    const segment = given[g];
    if (pattern === undefined) return true;
    if (segment === undefined) return folder;
    if (anyDepth && pattern === '**') return match(w + 1, g) || match(w, g + 1);
    return toRegExp(pattern).test(segment) && match(w + 1, g + 1);
  };
  return match(0, 0);
}

/** The parts of a path from the context's root: Docker takes `/a`, `./a` and `../a` for `a`. */
function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|\*+|\?|\[(\^?)((?:\\.|[^\]\\])+)\]|[.+^${}()|[\]\\]/g, (all, escaped?: string, not?: string, set?: string) => {
    if (escaped !== undefined) return escaped.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (set !== undefined) return `[${not ?? ''}${set.replaceAll('[', '\\[')}]`;
    if (all.startsWith('*')) return '.*';
    return all === '?' ? '.' : `\\${all}`;
  });
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    return /(?!)/;
  }
}
