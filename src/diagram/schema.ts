import { z } from 'astro/zod';

/** A place in the picture, in its units from its upper left corner: `[across, down]`. Example: `[130, 10]` */
const point = z.tuple([z.number(), z.number()]);

/** A side of a box, and how far from its middle, along the side. Example: `image.right`, `running.right+10` */
const end = z.string().regex(/^[a-z0-9-]+\.(?:top|right|bottom|left)(?:[+-]\d+)?$/, 'expected a box and its side, such as `image.right`');

/** What a place in the picture leads to: a section, by cookbook and file, with a heading if need be. Example: `networks/manage-networks#remove` */
const link = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'expected a section, such as `networks/manage-networks`');

const shape = { at: point, size: point, text: z.string() };

/** A picture of a few boxes and arrows, from a file in `src/content/diagrams/`. 400 units across are a phone's screen. */
export const diagramSchema = z.strictObject({
  /** What it shows, below the picture. Example: `A container's life` */
  title: z.string(),
  /** The same in words, for who does not see it. Example: `An image becomes a container with docker create; …` */
  says: z.string(),
  size: point,
  /** Dashed outlines around boxes that belong together. */
  areas: z.array(z.strictObject(shape)).default([]),
  boxes: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      ...shape,
      /** A second, smaller line. */
      note: z.string().optional(),
      /** Whether its text is what one types, such as a name or a path. */
      code: z.boolean().default(false),
      /** Whether it is not there: gone, or left out. */
      gone: z.boolean().default(false),
      link: link.optional(),
    }),
  ),
  arrows: z
    .array(
      z.strictObject({
        from: end,
        to: end,
        /** Corners between the ends. */
        via: z.array(point).default([]),
        /** What is said of it, a line each. */
        labels: z.array(z.strictObject({ text: z.string(), at: point, link: link.optional(), middle: z.boolean().default(false) })).default([]),
      }),
    )
    .default([]),
});

/** A diagram as it is written. */
export type Diagram = z.infer<typeof diagramSchema>;
