import type { INSTRUCTIONS } from './schema.ts';

/** A Dockerfile instruction. */
export type Instruction = (typeof INSTRUCTIONS)[number];

/**
 * The flags that BuildKit's parser takes; `bool` for those that need no value. Instructions that are not here take none.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go
 */
export const INSTRUCTION_FLAGS: Partial<Record<Instruction, Record<string, 'bool' | 'string'>>> = {
  ADD: { checksum: 'string', chmod: 'string', chown: 'string', exclude: 'string', 'keep-git-dir': 'bool', link: 'bool', unpack: 'bool' },
  COPY: { chmod: 'string', chown: 'string', exclude: 'string', from: 'string', link: 'bool', parents: 'bool' },
  FROM: { platform: 'string' },
  HEALTHCHECK: { interval: 'string', retries: 'string', 'start-interval': 'string', 'start-period': 'string', timeout: 'string' },
  RUN: { device: 'string', mount: 'string', network: 'string', security: 'string' },
};
