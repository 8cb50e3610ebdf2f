/** A Chinese text in pieces that stay together: words, dates, a number and its measure word. Between them a line may end. */
import { wholes } from '#words/wholes.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where no line ends: before what closes, before blanks, after what opens, and amid Latin letters and numbers. */
const begins = /^[\p{sc=Han}\p{L}\p{N}（《“‘「]/u;
const ends = /[\p{sc=Han}，。；：、！？）》”’」]$/u;

/**
 * The pieces of a text; a word of one sign stays with the word before it.
 * @example phrases('准时交付率比上月变差') //=> ['准时', '交付率', '比上月变差']
 */
export function phrases(text: string): string[] {
  if (!/\p{sc=Han}/u.test(text)) return text === '' ? [] : [text];
  return wholes(text.replace(/(?<=\d) (?=\p{sc=Han})/gu, '\u00a0'))
    .flatMap(({ text: piece, isWhole }) => (isWhole ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment)))
    .reduce<string[]>((pieces, segment) => {
      const before = pieces.at(-1);
      const isSuffix = /^\p{sc=Han}$/u.test(segment) && before !== undefined && /[\p{sc=Han}\p{N}]$/u.test(before);
      const isMonth = before !== undefined && /\d\s个$/.test(before) && segment.startsWith('月');
      if (before !== undefined && (isSuffix || isMonth || !begins.test(segment) || !ends.test(before))) return [...pieces.slice(0, -1), before + segment];
      return [...pieces, segment];
    }, []);
}
