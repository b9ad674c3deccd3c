import type { Dockerfile } from './readDockerfile.ts';

const KNOWN = ['syntax', 'escape', 'check'];

/**
 * Reads the parser directives, `# escape=…` and the like. They stand at the very top; the first line that is none ends
 * them, an empty line and any other comment too. Everything behind is a comment.
 * Rules: https://docs.docker.com/reference/dockerfile/#parser-directives and
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/directives.go
 * @returns them, with what is wrong with them
 */
export function readDirectives(text: string): Pick<Dockerfile, 'directives' | 'faults'> & { escape: string } {
  const directives: Dockerfile['directives'] = [];
  const faults: Dockerfile['faults'] = [];
  let escape = '\\';
  for (const [index, raw] of text.replace(/^\uFEFF/, '').split('\n').entries()) {
    const match = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(raw);
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2];
    if (name === undefined || value === undefined || !KNOWN.includes(name)) break;
    const line = index + 1;
    if (directives.some((other) => other.name === name)) {
      faults.push({ line, message: `“only one ${name} parser directive can be used”: take the second one out` });
    } else if (name === 'escape' && value !== '\\' && value !== '`') {
      faults.push({ line, message: `“invalid escape token '${value}' does not match \` or \\”: write one of the two` });
    } else if (name === 'escape') {
      escape = value;
    }
    directives.push({ name, value, line });
  }
  return { directives, faults, escape };
}
