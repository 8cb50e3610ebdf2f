/** How a value moved between two months, in a sentence, or two where it was elsewhere in between. */
import type { Frame } from '#view/frame.ts';
import type { Value } from '#view/value.ts';
import { writingIn, type Words } from '#words/words.ts';

/**
 * From the first measured month to the last: rose, fell, or as before; of one measured month alone its value; `empty` without any.
 * Texts are compared, not numbers: what reads the same did not move. A month in between that lies further outside the two than they lie apart
 * is named too, the furthest one: 0, 6,667 and 0 again is no standstill.
 */
export function changeSentence(values: readonly Value[], labels: readonly string[], empty: string, { charts: words }: Words, language: Frame['language']): string {
  const first = values.findIndex(({ value }) => value !== null);
  const last = values.findLastIndex(({ value }) => value !== null);
  if (first < 0) return empty;
  const [from, to] = [values[first]!, values[last]!];
  if (first === last) return words.only(to.text, labels[last]!);
  const [since, until] = [labels[first]!, labels[last]!];
  const moved = from.text === to.text ? words.held(to.text, since, until) : words[to.value! > from.value! ? 'rose' : 'fell'](from.text, since, to.text, until);
  const outside = furthestOutside(values, from.value!, to.value!);
  return outside === null ? moved : [moved, words.between(values[outside]!.text, labels[outside]!)].join(writingIn(language).sentences);
}

/** The place of the value furthest outside the two ends, the last of equals; null where none lies further outside than they lie apart, or none reads otherwise. */
function furthestOutside(values: readonly Value[], from: number, to: number): number | null {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const distances = values.map(({ value }) => (value === null ? 0 : Math.max(low - value, value - high)));
  const furthest = Math.max(...distances);
  const place = distances.lastIndexOf(furthest);
  const isSeen = values.every(({ value, text }) => (value !== from && value !== to) || text !== values[place]!.text);
  return furthest > high - low && isSeen ? place : null;
}
