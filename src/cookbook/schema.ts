import { z } from 'astro/zod';

/** A line of text: trimmed, and not empty. Example: `Copy files in and out` */
const text = z.string().trim().min(1, 'expected some text, found an empty one');

/** What a part of a page's address may be: words in lower case, a hyphen between them. */
export const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** The last part of a page's address. Example: `copy-files-in-and-out` */
const slug = z
  .string()
  .regex(SLUG, 'expected lower-case words with hyphens between them, such as `copy-files`');

/**
 * A day, as `YYYY-MM-DD`. YAML and TOML readers turn an unquoted one into a Date, so that is taken too.
 * Example: `2025-05-07`
 */
const day = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
  z.iso.date('expected a day that exists, as YYYY-MM-DD'),
);

/** The frontmatter that an author writes for a cookbook; also what the import command accepts in a note. */
export const noteSchema = z.strictObject({
  /** What the cookbook is called, on its page and in every list. Example: `Docker Images and Containers` */
  title: text,
  /** A draft shows while you write (`npm run dev`) and is never built. Example: `false` */
  draft: z.boolean().default(false),
  /** The day on which the cookbook was begun. Example: `2025-05-07` */
  created_at: day,
  /** The field that it belongs to. Example: `DevOps` */
  category: text.optional(),
  /** Words to file it under. Example: `[Docker]` */
  tags: z.array(text).default([]),
  /** One sentence that says what a reader finds in it. Example: `Build, run and share images.` */
  description: text.optional(),
});

/** `cookbook.yaml`: the note's frontmatter, the order of the sections, and the cookbook's own place. */
export const cookbookSchema = noteSchema.extend({
  /** The section files without `.mdx`, in reading order. Example: `[images-and-containers, interactive-mode]` */
  sections: z.array(slug).min(1, 'expected at least one section'),
  /** Its place among the cookbooks; those without one follow, oldest first. Example: `1` */
  order: z.int().positive().optional(),
});

/** The frontmatter of a section, one MDX file. */
export const sectionSchema = z.strictObject({
  /** The page's heading: the task, or the message that a reader sees. Example: `Copy files in and out` */
  title: text,
  /** One sentence that says what a reader gets. Example: `Move files between your machine and a container.` */
  description: text.optional(),
  /** What else people call it, or type when they look for it. Example: `[scp into a container]` */
  aliases: z.array(text).default([]),
  /** Slugs that this section had before; each keeps working. Example: `[pushing-images-to-dockerhub]` */
  redirects: z.array(slug).default([]),
  /** A draft shows while you write (`npm run dev`) and is never built. Example: `true` */
  draft: z.boolean().default(false),
});

/**
 * `asked.yaml`, beside `cookbook.yaml`: for each section, a heading of it, or a command in it (behind ` $ `, on one line),
 * what readers asked that it answers, in their own words. The search leads them there; no page shows it.
 * Example: `{ read-logs: [where does my app print to], 'read-logs#the-log-is-empty': [docker logs shows nothing],
 * 'read-logs $ docker logs -f web': [watch what it prints] }`
 */
export const askedSchema = z.record(text, z.array(text).min(1, 'expected at least one question'));

/** What a note's frontmatter holds once it is checked. */
export type NoteFrontmatter = z.infer<typeof noteSchema>;

/** What `cookbook.yaml` holds once it is checked. */
export type CookbookFrontmatter = z.infer<typeof cookbookSchema>;

/** What a section's frontmatter holds once it is checked. */
export type SectionFrontmatter = z.infer<typeof sectionSchema>;
