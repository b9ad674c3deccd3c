import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A source of packages, as apt's one-line and deb822 forms both say it. */
interface Source {
  uris: string;
  suites: string[];
  components: string;
  signedBy: string | undefined;
}

/**
 * The machine's own sources of its distribution, without those that somebody added, in deb822 form.
 * Format: https://manpages.debian.org/bookworm/apt/sources.list.5.en.html
 */
export function ownSources(): string {
  return read().map(write).join('\n');
}

/** The same with Debian's newest suite, from the same place; on Ubuntu, which has none, as it is. */
export function withSid(sources: string): string {
  const [first] = read();
  if (first === undefined || codename().id !== 'debian') return sources;
  return `${sources}\n${write({ ...first, suites: ['sid'] })}`;
}

/** Debian's newest suite alone, for a system with nothing in it; on Ubuntu, which has none, the machine's own sources. */
export function sidAlone(): string {
  return withSid('').trim() || ownSources();
}

function codename(): { id: string; name: string } {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const field = (name: string): string => new RegExp(`^${name}="?([^"\\n]*)`, 'm').exec(release)?.[1] ?? '';
  return { id: field('ID'), name: field('VERSION_CODENAME') };
}

function read(): Source[] {
  const { name } = codename();
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((file) => `${folder}/${file}`) : [])];
  return files
    .filter((file) => existsSync(file))
    .flatMap((file) => (file.endsWith('.sources') ? stanzas(readFileSync(file, 'utf8')) : lines(readFileSync(file, 'utf8'))))
    .filter(({ suites }) => suites.some((suite) => suite === name || suite.startsWith(`${name}-`)));
}

function stanzas(text: string): Source[] {
  return text.split(/\n\s*\n/).flatMap((stanza): Source[] => {
    const field = (name: string): string | undefined => new RegExp(`^${name}:[ \\t]*((?:.*(?:\\n[ \\t].*)*))`, 'mi').exec(stanza)?.[1]?.trim();
    if (!field('Types')?.split(/\s+/).includes('deb') || field('Enabled') === 'no') return [];
    return [{ uris: field('URIs') ?? '', suites: field('Suites')?.split(/\s+/) ?? [], components: field('Components') ?? '', signedBy: field('Signed-By') }];
  });
}

function lines(text: string): Source[] {
  return [...text.matchAll(/^deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+(\S+)[ \t]+([^#\n]+)/gm)].map(([, options = '', uris = '', suite = '', components = '']) => ({
    uris,
    suites: [suite],
    components: components.trim(),
    signedBy: /signed-by=(\S+)/i.exec(options)?.[1],
  }));
}

function write({ uris, suites, components, signedBy }: Source): string {
  return `Types: deb\nURIs: ${uris}\nSuites: ${suites.join(' ')}\nComponents: ${components}\n${signedBy === undefined ? '' : `Signed-By: ${signedBy}\n`}`;
}
