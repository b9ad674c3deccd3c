import type { Diagram } from './schema.ts';

type Point = readonly [number, number];

/**
 * The way of an arrow, as an SVG path: from a side of a box to a side of another one, straight from corner to corner.
 * @throws an Error if an end names a box that is not there
 */
export function route({ boxes }: Diagram, { from, to, via }: Diagram['arrows'][number]): string {
  const points = [endOf(boxes, from), ...via, endOf(boxes, to)];
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
}

function endOf(boxes: Diagram['boxes'], end: string): Point {
  const [, id, side, shift = '0'] = /^(.+)\.(top|right|bottom|left)([+-]\d+)?$/.exec(end) ?? [];
  const box = boxes.find((each) => each.id === id);
  if (box === undefined) throw new Error(`the diagram has no box \`${id ?? end}\`; it has ${boxes.map((each) => each.id).join(', ')}`);
  const [x, y] = box.at;
  const [width, height] = box.size;
  const along = Number(shift);
  if (side === 'top') return [x + width / 2 + along, y];
  if (side === 'bottom') return [x + width / 2 + along, y + height];
  if (side === 'left') return [x, y + height / 2 + along];
  return [x + width, y + height / 2 + along];
}
