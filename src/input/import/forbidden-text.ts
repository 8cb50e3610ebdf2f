/** Characters that no text of the data folder may have, told at the cell they come from. */
import type { CellFault } from '#input/import/import-problem.ts';
import { hasForbidden } from '#input/inspect.ts';

/** The fault of a cell that has them, `what` being "a text" or the like; null where it has none. */
export function forbiddenText(text: string, what: string): CellFault | null {
  if (!hasForbidden(text)) return null;
  // They are the trace of a wrong encoding or a broken export.
  if (text.includes('\ufffd')) return { heading: `letters lost in ${what}`, expected: 'the letters that were there, where the file has the sign � (U+FFFD)', mend: 'correct the cell, or export the table anew' };
  return { heading: `control characters in ${what}`, expected: 'a text that can be seen and printed', mend: 'correct the cell, or look whether the file has another encoding' };
}
