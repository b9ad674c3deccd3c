import { seconds } from './transcript.ts';
import type { Run } from './verifySections.ts';

/**
 * Tells as runs end how far it is: on a terminal in one line that is written over, else a line for each.
 * @param all how many runs there will be
 */
export function progress(all: number, write: NodeJS.WriteStream): { report: (run: Run) => void; end: () => void } {
  let done = 0;
  let failed = 0;
  const width = String(all).length;
  return {
    report: ({ id, variant, commands, faults, took }) => {
      done += 1;
      failed += faults.length > 0 ? 1 : 0;
      const line = `[${String(done).padStart(width)}/${all}] ${faults.length > 0 ? 'FAILED' : 'ok'}  ${id}, ${variant}: ${commands} commands, ${seconds(took)}`;
      if (!write.isTTY) write.write(`${line}\n`);
      else write.write(`\r\x1b[2K${(failed > 0 ? `(${failed} failed) ` : '') + line}`.slice(0, write.columns + 5));
    },
    end: () => {
      if (write.isTTY) write.write('\r\x1b[2K');
    },
  };
}
