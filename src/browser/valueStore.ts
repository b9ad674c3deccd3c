/** A value's rules, as values.json has them. */
export interface Rule {
  label: string;
  hint: string;
  pattern: string;
  reason: string;
}

/** The reader's values, by `kind=example`. They stay in this browser. */
let values = read();
let rules: Promise<Record<string, Rule>> | undefined;

/** The reader's own word for a value, or undefined while the example stands. */
export function valueOf(key: string): string | undefined {
  return values[key];
}

/** Keeps the reader's word for a value; the example itself, or nothing, takes it back. The event `values` tells of it. */
export function keepValue(key: string, text: string): void {
  const example = key.slice(key.indexOf('=') + 1);
  values = read();
  if (text === '' || text === example) delete values[key];
  else values[key] = text;
  try {
    localStorage.setItem('values', JSON.stringify(values));
  } catch {
    // Where the browser keeps nothing, the values hold for this page.
  }
  dispatchEvent(new Event('values'));
}

/** Reads again what another tab may have changed. */
export function rereadValues(): void {
  values = read();
}

/**
 * Says why Docker would refuse a word, if it would.
 * @param kind the kind of value. Example: `container`
 * @returns the reason, or undefined for a word that is fine, or when the rules cannot be loaded
 */
export async function refusal(kind: string, text: string): Promise<string | undefined> {
  rules ??= fetch(`${import.meta.env.BASE_URL}values.json`).then((response) => response.json() as Promise<Record<string, Rule>>);
  try {
    const rule = (await rules)[kind];
    return rule === undefined || new RegExp(`^(?:${rule.pattern})$`).test(text) ? undefined : rule.reason;
  } catch {
    rules = undefined;
    return undefined;
  }
}

function read(): Record<string, string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('values') ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}
