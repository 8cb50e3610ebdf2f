/** Texts whose lines end only where they may, as HTML: pages have hundreds of them, and a component for each takes its time. */
import { escapeHtml } from '#site/escape-html.ts';
import { phrases } from '#words/phrases.ts';
import { wholes } from '#words/wholes.ts';

/** The text escaped, each day and time in an element of its own that stays in one line. */
export function wholesHtml(text: string): string {
  return wholes(text)
    .map((piece) => (piece.isWhole ? `<span class="whole">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text)))
    .join('');
}

/** The text escaped; in Chinese, too, its lines end between words and after punctuation, and numbers stay with their measure words. */
export function phrasesHtml(text: string): string {
  return phrases(text).map(escapeHtml).join('<wbr>');
}
