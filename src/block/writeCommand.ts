import { annotate, escapeAttribute, type Range } from './annotate.ts';
import type { Explanation, Row } from './explain.ts';
import type { Fence } from './fence.ts';
import { highlightRanges } from './highlight.ts';
import { markValues } from './markValues.ts';
import type { ShellCommand } from './shell.ts';

/** A row of an explanation with the number that ties it to its part of the command; rows of one part share it. */
export interface NumberedRow extends Row {
  part: number;
}

/** A command as HTML, and the rows that explain it. */
export interface WrittenCommand {
  html: string;
  rows: NumberedRow[];
}

/**
 * Writes a command as HTML: coloured, its parts numbered (`data-p`), its flags with their other form (`data-f`), its
 * values marked (`data-v`).
 */
export async function writeCommand(command: ShellCommand, explanation: Explanation, fence: Fence): Promise<WrittenCommand> {
  const places = new Map<string, number>();
  const rows = explanation.rows.map((row): NumberedRow => {
    const place = `${row.start} ${row.end}`;
    const part = places.get(place) ?? places.size;
    places.set(place, part);
    return { ...row, part };
  });
  const forms = explanation.otherForms.map(({ start, end, text }): Range => ({ start, end, open: `<span class="f" data-f="${escapeAttribute(text)}">`, close: '</span>' }));
  const layers = [...partLayers(rows), forms, markValues(command.text, fence), await highlightRanges(command.text, 'bash')];
  return { html: annotate(command.text, layers), rows };
}

/** The parts in layers, so that a part inside another one, as in `$( … )`, stands in a layer of its own. */
function partLayers(rows: readonly NumberedRow[]): Range[][] {
  const layers: Range[][] = [];
  const seen = new Set<number>();
  const widestFirst = [...rows].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { part, start, end, command } of widestFirst) {
    if (seen.has(part)) continue;
    seen.add(part);
    const range = { start, end, open: `<span ${command === undefined ? '' : 'class="k" '}data-p="${part}">`, close: '</span>' };
    const free = layers.find((layer) => layer.every((other) => other.end <= start || end <= other.start));
    if (free) free.push(range);
    else layers.push([range]);
  }
  return layers;
}
