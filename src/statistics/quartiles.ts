/** Quartiles of a group, for showing the field of peers without showing a peer. */

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The quartiles, each as the mean of three: what stands at its place, one place below and one place above, each by linear interpolation between
 * the sorted values. So none of them is the value of one member of the group, as the quartiles of five or nine would be. The place is
 * (n − 1) × p from the lowest, counted from 0. How many values may be shown at all is the caller's rule; there must be at least one.
 * Hyndman, R. J., Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365, definition 7.
 * @example quartiles([0, 10, 20, 30, 40, 50, 90]) //=> { lower: 15, median: 30, upper: 50 }
 */
export function quartiles(values: readonly number[]): Quartiles {
  return quartilesOfSorted(values.toSorted((one, other) => one - other));
}

/** The same of values that already stand in order, lowest first. */
export function quartilesOfSorted(sorted: readonly number[]): Quartiles {
  if (sorted.length === 0) throw new RangeError('No values have no quartiles.');
  return { lower: around(sorted, 0.25), median: around(sorted, 0.5), upper: around(sorted, 0.75) };
}

/** The value below which the share of the sorted values lies, by the same definition: the median of a few measurements is theirs. */
export function quantileOfSorted(sorted: readonly number[], share: number): number {
  return at(sorted, (sorted.length - 1) * share);
}

function around(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  return (at(sorted, place - 1) + at(sorted, place) + at(sorted, place + 1)) / 3;
}

function at(sorted: readonly number[], place: number): number {
  const position = Math.min(Math.max(place, 0), sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (position - Math.floor(position)) * (above - below);
}
