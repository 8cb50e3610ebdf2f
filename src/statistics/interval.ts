/** Confidence intervals of shares and rates. */

/** A 95 % interval. One-sided where nothing was found: the low end is then the bound of what is possible, 0. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly sides: 'one' | 'two';
  readonly by: 'wilson' | 'clopper_pearson' | 'poisson';
}
