import type { Dockerfile } from './readDockerfile.ts';
import { likelyChanges, whatRebuilds, type Change, type LayerState } from './rebuild.ts';

/** What a reader can choose as the change. */
export interface Choice {
  label: string;
  change: Change;
}

/** An instruction, and what becomes of it after each change. */
export interface RebuildRow {
  /** On one line. Example: `RUN npm ci` */
  text: string;
  /** The number of the choice that is an edit of this instruction; undefined for one that adds no layer. */
  choice: number | undefined;
  /** Each different outcome once, with the numbers of the choices that lead to it. */
  outcomes: { state: LayerState['state']; why: string; choices: number[] }[];
}

/** All that can change in a Dockerfile, with all that follows: computed when the site is built. */
export interface RebuildTable {
  /** What people change most, in order. The edits of single instructions follow them in the numbering. */
  choices: Choice[];
  rows: RebuildRow[];
}

/** Works out what rebuilds after each change that a reader can choose. */
export function rebuildTable(file: Dockerfile): RebuildTable {
  const choices = likelyChanges(file);
  const edits = file.instructions.flatMap(({ layer }, index): Change[] => (layer === 'layer' ? [{ kind: 'instruction', index }] : []));
  const all = [...choices.map(({ change }) => change), ...edits];
  const results = all.map((change) => whatRebuilds(file, change));
  const rows = file.instructions.map(({ text }, index): RebuildRow => {
    const outcomes: RebuildRow['outcomes'] = [];
    results.forEach((states, choice) => {
      const { state = 'metadata', why = '' } = states[index] ?? {};
      const same = outcomes.find((outcome) => outcome.state === state && outcome.why === why);
      if (same) same.choices.push(choice);
      else outcomes.push({ state, why, choices: [choice] });
    });
    const edit = edits.findIndex((change) => change.kind === 'instruction' && change.index === index);
    return { text: text.replace(/\s*\\\r?\n\s*/g, ' ').split('\n')[0] ?? '', choice: edit === -1 ? undefined : choices.length + edit, outcomes };
  });
  return { choices, rows };
}
