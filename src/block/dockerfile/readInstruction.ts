import { type Instruction as Parsed, JSONInstruction, ModifiableInstruction, Onbuild } from 'dockerfile-ast';
import { expand } from './expand.ts';
import { joinLines, placeInFile, placeInLine } from './logicalLine.ts';
import type { Arguments, Instruction } from './readDockerfile.ts';
import { HEREDOC, type Heredoc, readHeredocs } from './readHeredocs.ts';
import { readJsonList, splitQuotedWords, splitWords } from './words.ts';

/** What an instruction is read from. */
export interface Origin {
  /** The file. */
  source: string;
  escape: string;
  /** The offset of a place that the parser names by line and character. */
  offsetOf: (place: { line: number; character: number }) => number;
}

/**
 * Reads one instruction that the parser found. The parser says where it and its flags are; its arguments are split here,
 * as BuildKit does, because the parser takes a heredoc's body for arguments and drops blanks in JSON.
 * @param stage the number of its stage, -1 before the first
 */
export function readInstruction(parsed: Parsed, origin: Origin, stage: number): Instruction {
  const { source, escape, offsetOf } = origin;
  const range = parsed.getRange();
  const start = offsetOf(range.start);
  const keyword = parsed.getKeyword();
  const head = joinLines(source, start, escape);
  const flags = parsed instanceof ModifiableInstruction ? parsed.getFlags().map((flag) => ({
    name: flag.getName(),
    value: flag.getValue() ?? undefined,
    start: offsetOf(flag.getRange().start),
    end: offsetOf(flag.getRange().end),
  })) : [];
  const behind = Math.max(offsetOf(parsed.getInstructionRange().end), ...flags.map((flag) => flag.end));
  const from = placeInLine(head, behind);
  const text = head.text.slice(from).trim();
  const trigger = parsed instanceof Onbuild ? parsed.getTriggerInstruction() : null;
  const list = parsed instanceof JSONInstruction ? readJsonList(text) : undefined;
  const heredocs = ['RUN', 'COPY', 'ADD'].includes(keyword) && list === undefined ? readHeredocs(source, text, head.end) : [];
  const inner = trigger === null ? undefined : readInstruction(trigger, origin, stage);
  const last = heredocs.at(-1);
  const end = inner?.end ?? (last === undefined ? start + source.slice(start, head.end).trimEnd().length : endOf(last, source));
  const pieces = [{ offset: 0, text: head.text, head: true }, ...heredocs.filter((heredoc) => !heredoc.quoted).map((heredoc) => ({ offset: heredoc.start, text: source.slice(heredoc.start, heredoc.end), head: false }))];
  return {
    keyword,
    text: source.slice(start, end),
    start,
    end,
    line: range.start.line + 1,
    stage,
    layer: layerOf(keyword, text),
    flags,
    arguments: { ...argumentsOf(keyword, text, list, flags, escape), heredocs, trigger: inner },
    variables: pieces.flatMap((piece) => expand(piece.text, () => undefined, { escape, quotes: piece.head }).uses.map((use) => piece.head
      ? { name: use.name, ...placeInFile(head, use) }
      : { name: use.name, start: use.start + piece.offset, end: use.end + piece.offset })),
  };
}

/** Behind the line that closes a heredoc. */
function endOf(heredoc: Heredoc, source: string): number {
  if (!heredoc.closed) return source.length;
  const newline = source.indexOf('\n', heredoc.end);
  return heredoc.end + source.slice(heredoc.end, newline === -1 ? undefined : newline).trimEnd().length;
}

/**
 * Which instructions add a layer. BuildKit records one for every `WORKDIR` but `/`, an empty one where the folder is
 * there already (`dispatchWorkdir` in
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go).
 */
function layerOf(keyword: string, text: string): Instruction['layer'] {
  if (keyword === 'FROM') return 'base';
  if (keyword === 'WORKDIR') return text === '/' ? 'metadata' : 'layer';
  return ['RUN', 'COPY', 'ADD'].includes(keyword) ? 'layer' : 'metadata';
}

function argumentsOf(keyword: string, text: string, list: string[] | undefined, flags: Instruction['flags'], escape: string): Omit<Arguments, 'heredocs' | 'trigger'> {
  const words = list ?? splitWords(text).map((word) => word.text);
  const isCopy = keyword === 'COPY' || keyword === 'ADD';
  return {
    text,
    form: list === undefined ? 'shell' : 'exec',
    words,
    sources: isCopy ? words.slice(0, -1).filter((word) => !HEREDOC.test(word)) : [],
    destination: isCopy && words.length > 1 ? words.at(-1) : undefined,
    from: keyword === 'COPY' ? flags.find((flag) => flag.name === 'from')?.value : undefined,
    pairs: ['ARG', 'ENV', 'LABEL'].includes(keyword) ? pairsOf(keyword, text, escape) : [],
    mounts: keyword === 'RUN' ? flags.filter((flag) => flag.name === 'mount').map((flag) => mountOf(flag.value ?? '')) : [],
  };
}

/** `name=value`, and for `ENV` and `LABEL` also the old form `name the value`. */
function pairsOf(keyword: string, text: string, escape: string): Arguments['pairs'] {
  const words = splitQuotedWords(text, escape).map((word) => word.text);
  if (keyword !== 'ARG' && words[0]?.includes('=') === false) {
    const [, name, value] = /^(\S+)\s*([^]*)$/.exec(text) ?? [];
    return name === undefined ? [] : [{ name, value: value === '' ? undefined : value }];
  }
  return words.map((word) => {
    const equals = word.indexOf('=');
    return equals === -1 ? { name: word, value: undefined } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

/** https://docs.docker.com/reference/dockerfile/#run---mount */
function mountOf(value: string): Arguments['mounts'][number] {
  const options = new Map(value.split(',').map((option) => {
    const [name = '', ...rest] = option.split('=');
    return [name.trim().toLowerCase(), rest.join('=')];
  }));
  return { type: options.get('type') ?? 'bind', source: options.get('source') ?? options.get('src'), from: options.get('from') };
}
