/** Quartiles of a group, for showing the field of peers without showing a peer. */

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The quartiles by linear interpolation between the sorted values: position (n − 1) × p from the lowest, counted from 0.
 * How many values may be shown at all is the caller's rule; there must be at least one.
 * Hyndman, R. J., Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365, definition 7.
 * @example quartiles([40, 10, 30, 20]) //=> { lower: 17.5, median: 25, upper: 32.5 }
 */
export function quartiles(values: readonly number[]): Quartiles {
  return quartilesOfSorted(values.toSorted((one, other) => one - other));
}

/** The same of values that already stand in order, lowest first. */
export function quartilesOfSorted(sorted: readonly number[]): Quartiles {
  if (sorted.length === 0) throw new RangeError('No values have no quartiles.');
  return { lower: quantile(sorted, 0.25), median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (position - Math.floor(position)) * (above - below);
}
