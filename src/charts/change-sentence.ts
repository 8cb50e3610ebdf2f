/** How a value moved between two months, in one sentence. */
import type { Value } from '#view/value.ts';
import type { Words } from '#words/words.ts';

/**
 * From the first measured month to the last: rose, fell, or as before; of one measured month alone its value; `empty` without any.
 * Texts are compared, not numbers: what reads the same did not move.
 */
export function changeSentence(values: readonly Value[], labels: readonly string[], empty: string, { charts: words }: Words): string {
  const first = values.findIndex(({ value }) => value !== null);
  const last = values.findLastIndex(({ value }) => value !== null);
  if (first < 0) return empty;
  const [from, to] = [values[first]!, values[last]!];
  if (first === last) return words.only(to.text, labels[last]!);
  const [since, until] = [labels[first]!, labels[last]!];
  if (from.text === to.text) return words.held(to.text, since, until);
  return words[to.value! > from.value! ? 'rose' : 'fell'](from.text, since, to.text, until);
}
