/** Numbers measured several times, and the one that stands for them. */
import { quantileOfSorted } from '#statistics/quartiles.ts';

/** What stands for the samples: their median, with how many there were and where the middle half of them lies. */
export interface Summary {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** The median with its quartiles. Throws a RangeError when nothing was measured. */
export function summary(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = samples.toSorted((one, other) => one - other);
  return { median: quantileOfSorted(sorted, 0.5), lower: quantileOfSorted(sorted, 0.25), upper: quantileOfSorted(sorted, 0.75), n: samples.length };
}

/**
 * So many of the list, spread evenly over it, the first one among them; all of them where the list is shorter.
 * @example spread(['a', 'b', 'c', 'd', 'e', 'f'], 3) //=> ['a', 'c', 'e']
 */
export function spread<One>(list: readonly One[], most: number): One[] {
  const count = Math.min(most, list.length);
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]!);
}
