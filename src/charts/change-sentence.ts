/** How a value moved over the months shown, in one sentence. */
import type { Value } from '#view/value.ts';
import type { Words } from '#words/words.ts';

/**
 * From the first measured month to the last: rose, fell, or as before; of one measured month alone its value; `empty` without any.
 * Texts are compared, not numbers: what reads the same did not move.
 */
export function changeSentence(values: readonly Value[], labels: readonly string[], empty: string, { charts: words, rating }: Words): string {
  const first = values.findIndex(({ value }) => value !== null);
  const last = values.findLastIndex(({ value }) => value !== null);
  if (first < 0) return empty;
  const [from, to] = [values[first]!, values[last]!];
  if (first === last) return words.only(to.text, labels[last]!);
  const months = rating.windows(String(last - first));
  if (from.text === to.text) return words.held(to.text, months);
  return to.value! > from.value! ? words.rose(from.text, to.text, months) : words.fell(from.text, to.text, months);
}
