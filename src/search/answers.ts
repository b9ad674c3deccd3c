import { annotate } from '../block/annotate.ts';
import { codeBlocks } from '../block/codeBlocks.ts';
import { highlightRanges } from '../block/highlight.ts';
import { markValues } from '../block/markValues.ts';
import { roleOf } from '../block/role.ts';
import { parseShell } from '../block/shell.ts';
import { renderSection, type Section } from '../cookbook/library.ts';

/** A command that a result can show. */
export interface Answer {
  /** The anchor of the heading that it stands under; empty above the first one. */
  under: string;
  /** Its label, and what it is, as text. */
  words: string;
  /** Highlighted, with the reader's values marked. */
  html: string;
}

/** The commands of a section that answer something, in order: those that prepare, fail or warn are none. */
export async function answersIn(section: Section): Promise<Answer[]> {
  const text = section.entry.body ?? '';
  const { headings } = await renderSection(section);
  const lines = headingLines(text);
  const answers = codeBlocks(text).flatMap(({ fence, code, line }) => {
    if (fence.lang !== 'bash' || roleOf(fence) !== 'use') return [];
    const above = lines.filter((at) => at < line).length;
    const under = above === 0 ? '' : (headings[above - 1]?.slug ?? '');
    return parseShell(code).map((command) => ({ command, fence, under }));
  });
  return Promise.all(
    answers.map(async ({ command, fence, under }) => ({
      under,
      words: `${command.label ?? ''} ${command.text}`,
      html: annotate(command.text, [markValues(command.text, fence), await highlightRanges(command.text, 'bash')]),
    })),
  );
}

/** The lines on which headings stand; what looks like one in a block is none. */
function headingLines(text: string): number[] {
  let fenced = false;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && /^#{2,6} /.test(line) ? [index + 1] : [];
  });
}
