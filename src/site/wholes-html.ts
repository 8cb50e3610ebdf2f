/** A text in which days and times stay in one line, as HTML: tables of records have hundreds of such cells, and a component for each takes its time. */
import { escapeHtml } from '#site/escape-html.ts';
import { wholes } from '#words/wholes.ts';

/** The text escaped, each day and time in an element of its own. */
export function wholesHtml(text: string): string {
  return wholes(text)
    .map((piece) => (piece.isWhole ? `<span class="whole">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text)))
    .join('');
}
