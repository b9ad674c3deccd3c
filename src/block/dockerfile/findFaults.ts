import { Keyword } from 'dockerfile-ast';
import { didYouMean } from '../../cookbook/nearest.ts';
import { findStage, sourcesFrom } from './findStage.ts';
import type { Dockerfile, Instruction } from './readDockerfile.ts';
import { readJsonList } from './words.ts';

type Fault = Dockerfile['faults'][number];

const KEYWORDS: readonly string[] = Object.values(Keyword);

/** What Docker says of an argument too many, or does with it without a word. */
const BEHIND: Readonly<Record<string, string>> = {
  FROM: '“FROM requires either one or three arguments”',
  ARG: 'Docker declares an argument of that name',
  ENV: '“Syntax error - can\'t find = in "#". Must be of the form: name=value”',
  LABEL: '“Syntax error - can\'t find = in "#". Must be of the form: name=value”',
  COPY: 'Docker copies a file of that name',
  ADD: 'Docker copies a file of that name',
  EXPOSE: '“invalid containerPort: #”',
  VOLUME: 'Docker takes it for a folder',
  WORKDIR: 'it becomes part of the folder’s name',
  USER: 'it becomes part of the user’s name',
  STOPSIGNAL: '“invalid signal”',
  MAINTAINER: 'it becomes part of the name',
  SHELL: '“SHELL requires the arguments to be in JSON form”',
};

/**
 * Finds what Docker refuses, or takes for something else than it looks like. The sentences in quotes are Docker's.
 * Sources: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go and the build checks,
 * https://docs.docker.com/reference/build-checks/
 * @param file the file, read; its `faults` are not looked at
 * @param text the file
 */
export function findFaults(file: Dockerfile, text: string): Fault[] {
  const { instructions } = file;
  if (text.trim() === '') return [{ line: 1, message: '“the Dockerfile cannot be empty”: begin it with FROM' }];
  if (instructions.length === 0) return [{ line: 1, message: '“file with no instructions”: begin it with FROM' }];
  const faults: Fault[] = [];
  const first = instructions.find(({ keyword }) => keyword !== 'ARG');
  if (first === undefined) faults.push({ line: 1, message: '“dockerfile contains no stages to build”: add a FROM' });
  else if (first.keyword !== 'FROM' && KEYWORDS.includes(first.keyword)) {
    faults.push({ line: first.line, message: `“no build stage in current context”: only ARG may stand before the first FROM, and this is ${first.keyword}` });
  }
  for (const instruction of instructions) {
    const add = (message: string | undefined): void => {
      if (message !== undefined) faults.push({ line: instruction.line, message });
    };
    const known = KEYWORDS.includes(instruction.keyword);
    add(known ? undefined : `“unknown instruction: ${instruction.keyword}”${didYouMean(instruction.keyword, KEYWORDS)}`);
    if (!known) continue;
    add(missingArguments(instruction));
    add(commentBehind(instruction));
    add(notJson(instruction));
    add(unclosedHeredoc(instruction));
    add(updateAlone(instruction));
    for (const name of sourcesFrom(instruction)) add(unknownStage(file, instruction, name));
  }
  return [...faults, ...casing(instructions)];
}

function missingArguments({ keyword, arguments: { text, words, pairs } }: Instruction): string | undefined {
  if (keyword === 'FROM' && words.length !== 1 && !(words.length === 3 && words[1]?.toUpperCase() === 'AS') && !words.includes('#')) return '“FROM requires either one or three arguments”: write FROM image or FROM image AS name';
  if ((keyword === 'COPY' || keyword === 'ADD') && words.length < 2) return `“${keyword} requires at least two arguments”: write what to copy, and where to`;
  if ((keyword === 'ENV' || keyword === 'LABEL') && pairs.length === 1 && pairs[0]?.value === undefined) return `“${keyword} must have two arguments”: write ${keyword} ${pairs[0]?.name}=value`;
  if (text !== '' || ['RUN', 'CMD', 'ENTRYPOINT'].includes(keyword)) return undefined;
  return `“${keyword} requires ${['WORKDIR', 'USER', 'STOPSIGNAL', 'MAINTAINER'].includes(keyword) ? 'exactly' : 'at least'} one argument”: write one behind it`;
}

function commentBehind({ keyword, arguments: { text, form, pairs } }: Instruction): string | undefined {
  const comment = /(?<=\s)#.*$/.exec(text)?.[0];
  if (comment === undefined || form === 'exec' || keyword === 'ONBUILD' || (keyword === 'RUN' && !/^\[\s*["']/.test(text))) return undefined;
  const old = keyword === 'ENV' && pairs.length === 1 ? 'it becomes part of the value' : undefined;
  const effect = old ?? BEHIND[keyword] ?? (text.startsWith('[') ? 'it makes the list before it no list' : 'it becomes part of the command');
  return `a comment cannot stand behind ${keyword}, only on a line of its own: ${effect}. Put \`${comment}\` on the line above`;
}

function notJson({ keyword, arguments: { text, form } }: Instruction): string | undefined {
  const list = keyword === 'HEALTHCHECK' ? text.replace(/^CMD\s+/i, '') : text;
  if (form === 'exec' || readJsonList(list) !== undefined) return undefined;
  if (keyword === 'SHELL') return '“SHELL requires the arguments to be in JSON form”: write SHELL ["/bin/bash", "-c"]';
  if (/^\[\s*'[^']*'\s*[,\]]/.test(list)) return `a list in single quotes is no list to Docker, which hands it to the shell as it stands: write double quotes, ${list.replaceAll("'", '"')}`;
  if (/^\[\s*"[^"]*"\s*,/.test(list)) return 'this list is not JSON, so Docker hands it to the shell as it stands: look for a missing quote, bracket or comma';
  return undefined;
}

function unclosedHeredoc({ arguments: { heredocs, trigger } }: Instruction): string | undefined {
  const open = [...heredocs, ...(trigger?.arguments.heredocs ?? [])].find((heredoc) => !heredoc.closed);
  return open && `“unterminated heredoc”: end it with a line that is only ${open.name}`;
}

/** https://docs.docker.com/build/building/best-practices/#apt-get */
function updateAlone({ keyword, text, start, arguments: { text: head, heredocs } }: Instruction): string | undefined {
  if (keyword !== 'RUN') return undefined;
  const script = [head, ...heredocs.map((heredoc) => text.slice(heredoc.start - start, heredoc.end - start))].join('\n').replace(/(?<=^|\s)#.*$/gm, '');
  if (!/\bapt(?:-get)?\s+(?:-\S+\s+)*update\b/.test(script)) return undefined;
  if (/\b(?:install|upgrade|dist-upgrade|full-upgrade|build-dep|download|source)\b/.test(script)) return undefined;
  return 'apt-get update alone is taken from the cache when the list of packages below it changes, and the packages are then old or gone: write RUN apt-get update && apt-get install -y … in one';
}

function unknownStage({ stages }: Dockerfile, { keyword, stage }: Instruction, name: string): string | undefined {
  const what = keyword === 'COPY' ? '--from' : 'the mount’s from';
  if (name.includes('$')) return `“variable expansion is not supported for --from”: name a stage with FROM ${name} AS …, and copy from that`;
  if (findStage(stages, name, stage)) return undefined;
  const later = stages.find((other) => other.name === name.toLowerCase() || String(other.index) === name);
  if (later) return `“cannot copy from stage "${name}", it needs to be defined before current stage”`;
  if (/^\d+$/.test(name)) return `“invalid stage index ${name}”: ${stage === 0 ? 'no stage is above this one' : `the stages above are 0 to ${stage - 1}`}`;
  if (/[/:@.]/.test(name) || name === 'scratch' || name === 'context') return undefined;
  const names = stages.slice(0, stage).flatMap((other) => other.name ?? []);
  return `no stage above is called \`${name}\`${didYouMean(name, names)}: Docker takes ${what} for an image then. If it is one, write its tag, \`${name}:latest\``;
}

/** Docker's check ConsistentInstructionCasing: https://docs.docker.com/reference/build-checks/consistent-instruction-casing/ */
function casing(instructions: readonly Instruction[]): Fault[] {
  const written = instructions.filter(({ stage, keyword }) => stage >= 0 && KEYWORDS.includes(keyword)).map(({ line, text, keyword }) => ({ line, word: text.slice(0, keyword.length) }));
  const lower = written.filter(({ word }) => word === word.toLowerCase()).length;
  const upper = written.filter(({ word }) => word === word.toUpperCase()).length;
  const toLower = lower > upper;
  return written.flatMap(({ line, word }) => {
    const right = toLower ? word.toLowerCase() : word.toUpperCase();
    return word === right ? [] : [{ line, message: `“Command '${word}' should match the case of the command majority (${toLower ? 'lowercase' : 'uppercase'})”: write ${right}` }];
  });
}
