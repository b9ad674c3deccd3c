/** A piece of a text that stands in an element of its own. */
export interface Range {
  /** Offsets into the text. */
  start: number;
  end: number;
  /** The start tag. Example: `<span class="k">` */
  open: string;
  close: string;
}

/**
 * Puts pieces of a text into elements, several layers deep: each layer's elements stand inside those of the layer
 * before it, and are cut where those begin and end. The ranges of one layer must not overlap.
 * @param layers outermost first
 * @returns escaped HTML
 */
export function annotate(text: string, layers: readonly (readonly Range[])[]): string {
  return write(text, 0, text.length, layers.map((layer) => [...layer].sort((a, b) => a.start - b.start)));
}

function write(text: string, from: number, to: number, [layer, ...inner]: readonly (readonly Range[])[]): string {
  if (layer === undefined) return escapeHtml(text.slice(from, to));
  let html = '';
  let at = from;
  for (const range of layer) {
    const start = Math.max(range.start, at);
    const end = Math.min(range.end, to);
    if (start >= end) continue;
    html += write(text, at, start, inner) + range.open + write(text, start, end, inner) + range.close;
    at = end;
  }
  return html + write(text, at, to, inner);
}

/** Escapes text so that it can stand in an element. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes text so that it can stand in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&quot;');
}
