import { DockerfileParser } from 'dockerfile-ast';
import { findFaults } from './findFaults.ts';
import type { Use } from './expand.ts';
import { readDirectives } from './readDirectives.ts';
import type { Heredoc } from './readHeredocs.ts';
import { readInstruction } from './readInstruction.ts';

/** What stands behind an instruction's keyword and flags. */
export interface Arguments {
  /** All of it on one line, as Docker joins it, without the heredocs' bodies. */
  text: string;
  /** `exec` is a JSON list of strings, anything else is `shell`. */
  form: 'exec' | 'shell';
  /** The strings of the list, or else the words between blanks, as written. */
  words: string[];
  /** COPY, ADD: what is copied, heredocs aside. */
  sources: string[];
  /** COPY, ADD: where to. */
  destination: string | undefined;
  /** COPY: the stage or image that it copies from, as written. */
  from: string | undefined;
  /** ARG, ENV, LABEL: names and values, as written, with their quotes. */
  pairs: { name: string; value: string | undefined }[];
  /** RUN: what is mounted while it runs. */
  mounts: { type: string; source: string | undefined; from: string | undefined }[];
  heredocs: Heredoc[];
  /** ONBUILD: the instruction that it keeps for later. */
  trigger: Instruction | undefined;
}

/** An instruction of a Dockerfile. */
export interface Instruction {
  /** In upper case. */
  keyword: string;
  /** As written, continuation lines and heredocs included. */
  text: string;
  /** Its offsets in the file, in UTF-16 units. */
  start: number;
  end: number;
  /** Its first line, from 1. */
  line: number;
  /** The number of its stage; -1 for what stands before the first FROM. */
  stage: number;
  /** RUN, COPY, ADD and WORKDIR add a layer, FROM brings those of its image, all others change the image's settings. */
  layer: 'layer' | 'metadata' | 'base';
  flags: { name: string; value: string | undefined; start: number; end: number }[];
  arguments: Arguments;
  /** The variables that it uses, with their offsets in the file. In a RUN, CMD or ENTRYPOINT it is the shell that replaces them. */
  variables: Use[];
}

/** What a FROM begins. */
export interface Stage {
  index: number;
  /** `FROM … AS name`, in lower case, as Docker compares it. */
  name: string | undefined;
  /** The image or the stage that it starts from, as written. */
  base: string;
  /** The index of its FROM. */
  from: number;
}

/** A Dockerfile, read. */
export interface Dockerfile {
  /** The file as it was read. */
  text: string;
  instructions: Instruction[];
  stages: Stage[];
  /** The comments at the very top that Docker obeys. */
  directives: { name: string; value: string; line: number }[];
  comments: { line: number; start: number; end: number; text: string }[];
  /** What is wrong, in the order of the lines, each with what to do. */
  faults: { line: number; message: string }[];
}

/**
 * Reads a Dockerfile.
 * @returns what is in it, as far as it can be read, and what is wrong with it. Never throws: a block that shows a bad
 * Dockerfile is shown as well
 */
export function readDockerfile(text: string): Dockerfile {
  const { directives, faults, escape } = readDirectives(text);
  const parsed = DockerfileParser.parse(mask(text, directives.length, escape));
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  const offsetOf = ({ line, character }: { line: number; character: number }): number => (lineStarts[line] ?? text.length) + character;
  const file: Dockerfile = { text, instructions: [], stages: [], directives, comments: [], faults };
  for (const [index, found] of parsed.getInstructions().entries()) {
    const isFrom = found.getKeyword() === 'FROM';
    const instruction = readInstruction(found, { source: text, escape, offsetOf }, file.stages.length - (isFrom ? 0 : 1));
    if (isFrom) {
      const [base = '', as, name] = instruction.arguments.words;
      file.stages.push({ index: file.stages.length, name: as?.toUpperCase() === 'AS' ? name?.toLowerCase() : undefined, base, from: index });
    }
    file.instructions.push(instruction);
  }
  file.comments = parsed.getComments().map((comment) => {
    const range = comment.getRange();
    const [start, end] = [offsetOf(range.start), offsetOf(range.end)];
    return { line: range.start.line + 1, start, end, text: text.slice(start + 1, end).trim() };
  });
  file.faults.push(...findFaults(file, text));
  file.faults.sort((a, b) => a.line - b.line);
  return file;
}

/**
 * Hides from the parser what it reads otherwise than BuildKit, without moving anything: comments at the top that look
 * like directives, an escaped escape character at a line's end, the number before a heredoc.
 */
function mask(text: string, directives: number, escape: string): string {
  const lines = text.split('\n');
  for (let index = directives; /^\uFEFF?\s*#/.test(lines[index] ?? ''); index++) lines[index] = lines[index]?.replaceAll('=', '-') ?? '';
  const doubled = escape === '`' ? /(?<=`)`(?=[ \t]*\r?$)/ : /(?<=\\)\\(?=[ \t]*\r?$)/;
  return lines.map((line) => line.replace(doubled, '_').replace(/(?<=\s)\d+(?=<<-?["'\w])/g, (number) => ' '.repeat(number.length))).join('\n');
}
