/** What stands behind the language on a fence: names alone and `name=value` pairs. */
export interface Fence {
  /** The first word. Example: `bash` */
  lang: string;
  /** Names that stand alone. Example: `setup` */
  flags: ReadonlySet<string>;
  /** Pairs; a value with spaces stands in double quotes. Example: `title` → `Dockerfile` */
  attributes: ReadonlyMap<string, string>;
}

/**
 * Reads a fence's info string.
 * @param lang the language. Example: `bash`
 * @param meta all that follows it. Example: `setup container=web title="two words"`
 */
export function readFence(lang: string, meta = ''): Fence {
  const flags = new Set<string>();
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, bare] of meta.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    const value = quoted ?? bare;
    if (value === undefined) flags.add(name);
    else attributes.set(name, value);
  }
  return { lang, flags, attributes };
}
