import { z } from 'astro/zod';

/** One line that says what something does and why one wants it, in plain words. Example: `Makes a new container from an image and starts it.` */
const says = z
  .string()
  .max(110, 'expected one line of at most 110 characters; the rest belongs in `more`')
  .regex(/^[\p{Lu}\d"(][^\n`]*[^.]\.$/u, 'expected one line of plain text that starts with a capital and ends with a period');

/** What else is worth knowing, one to three short sentences of Markdown. Example: `` Without `-a`, stopped ones are hidden. `` */
const more = z.string().trim().min(1).max(420, 'expected one to three short sentences').optional();

/** Where Docker's own reference has it. Example: `https://docs.docker.com/reference/cli/docker/container/run/` */
const link = z.url({ protocol: /^https$/, hostname: /^docs\.docker\.com$/ });

/** The name of a flag, in full and without its hyphens. Example: `publish-all` */
const flagName = z.string().regex(/^[a-z][a-z0-9-]+$/, 'expected a flag’s long name without its hyphens');

/** What a flag's value is, so that it can be taken apart, checked, and replaced by the reader's own. */
export const VALUE_KINDS = [
  'address', // 127.0.0.1, tcp://host:2376
  'choice', // one of a few words, which `more` lists
  'command', // a program, with or without arguments
  'container', // the name or ID of one that exists
  'cpus', // 1.5
  'duration', // 10m, 1h30m
  'env', // NAME=value, or NAME
  'filter', // status=exited
  'format', // a Go template
  'host', // name:address
  'image', // registry/name:tag@digest
  'keys', // ctrl-p,ctrl-q
  'label', // key=value
  'mount', // type=bind,src=.,dst=/app
  'name', // of what is made
  'network',
  'number',
  'option', // key=value, or key=value,key=value, whose keys depend on what they are for
  'path', // of a file or a folder
  'platform', // linux/amd64
  'port', // 80, 80/udp
  'publish', // 127.0.0.1:8080:80
  'seconds',
  'signal', // SIGTERM, 15
  'size', // 512m
  'stage', // of a Dockerfile
  'text',
  'time', // 10m ago, or 2025-01-31T12:00:00
  'tmpfs', // /run:size=64m
  'user', // name or number, with or without a group
  'volume', // dbdata:/var/lib/mysql:ro
] as const;

/** A kind of value. */
export type ValueKind = (typeof VALUE_KINDS)[number];

const flagSchema = z.strictObject({
  says,
  more,
  /** The kind of its value; a flag without one is a switch. Example: `publish` */
  value: z.enum(VALUE_KINDS).optional(),
});

/** `commands/docker-run.yaml`: a command in our words. */
export const commandSchema = z.strictObject({
  /** The command by the name that the facts have it under. Example: `docker run` */
  command: z.string().regex(/^docker( [a-z][a-z-]*)*$/, 'expected a docker command, such as `docker run`'),
  says,
  more,
  link,
  /** What follows the flags, by the names in Docker's usage line. Example: `{ IMAGE: The image to start from. }` */
  arguments: z.record(z.string(), says).default({}),
  /** Another command whose entry explains the flags that this one shares with it. Example: `docker run` */
  sameFlagsAs: z.string().optional(),
  /** By long name. Example: `{ detach: { says: Runs the container in the background. } }` */
  flags: z.record(flagName, flagSchema).default({}),
});

/** Every instruction that a Dockerfile can have. https://docs.docker.com/reference/dockerfile/ */
export const INSTRUCTIONS = [
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'RUN', 'SHELL',
  'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
] as const;

/** `instructions/from.yaml`: a Dockerfile instruction in our words. */
export const instructionSchema = z.strictObject({
  /** The instruction, in capitals. Example: `FROM` */
  instruction: z.enum(INSTRUCTIONS),
  says,
  more,
  link,
  /** What it adds to the image: files, in a layer of their own; settings only; or nothing that stays. Example: `files` */
  layer: z.enum(['files', 'settings', 'none']),
  /** What to know of that layer and of the build cache. Example: `One layer with the files that changed.` */
  layerNote: says,
  /** Docker no longer wants it. Example: `true` */
  deprecated: z.boolean().default(false),
  /** By name, without the hyphens. Example: `{ from: { says: …, value: stage } }` */
  flags: z.record(flagName, flagSchema).default({}),
});

/**
 * `shell.yaml`: what stands in shell blocks and is not Docker's: programs by name, signs by how they are written.
 * Example: `{ curl: Fetches a URL and prints what comes back. }`
 */
export const shellSchema = z.record(z.string(), says);

/** A flag in our words. */
export type FlagEntry = z.infer<typeof flagSchema>;

/** A command in our words. */
export type CommandEntry = z.infer<typeof commandSchema>;

/** A Dockerfile instruction in our words. */
export type InstructionEntry = z.infer<typeof instructionSchema>;
