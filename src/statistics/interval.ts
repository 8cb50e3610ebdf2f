/** Confidence intervals of shares and rates. */
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { meanOfMany } from '#statistics/mean-of-many.ts';
import { shareOfFew } from '#statistics/share-of-few.ts';

/** A 95 % interval. One-sided where nothing was found: the low end is then the bound of what is possible, 0. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0.95 for 95 %. */
  readonly confidence: number;
  readonly sides: 'one' | 'two';
  readonly by: 'wilson' | 'clopper_pearson' | 'poisson';
}

const confidence = 0.95;
/** What is left out at each end of a two-sided interval. */
const tail = (1 - confidence) / 2;
/** The standard normal quantile that leaves out one tail. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of a share, for on-time deliveries and the like; always two-sided and inside 0 to 1.
 * Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 * @example wilson(5, 5) //=> { low: 0.565518…, high: 1, … }
 */
export function wilson(successes: number, trials: number): Interval {
  refuseUnless(trials > 0 && successes >= 0 && successes <= trials, `${successes} of ${trials} is no share.`);
  const share = successes / trials;
  const shrinkage = 1 + z ** 2 / trials;
  const centre = (share + z ** 2 / (2 * trials)) / shrinkage;
  const reach = (z / shrinkage) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  // Where all or none succeed the end is exactly 1 or 0, which rounding would miss by a hair.
  const low = successes === 0 ? 0 : centre - reach;
  const high = successes === trials ? 1 : centre + reach;
  return { low, high, confidence, sides: 'two', by: 'wilson' };
}

/**
 * The exact binomial interval of a share, for defective parts among parts; the whole 5 % stands above when none was found.
 * Clopper, C. J., Pearson, E. S. (1934), The use of confidence or fiducial limits illustrated in the case of the binomial,
 * Biometrika 26, 404–413.
 * @example clopperPearson(0, 130).high //=> 0.022781…
 */
export function clopperPearson(successes: number, trials: number): Interval {
  refuseUnless(Number.isInteger(successes) && Number.isInteger(trials), `${successes} of ${trials} is not counted in whole pieces.`);
  refuseUnless(trials > 0 && successes >= 0 && successes <= trials, `${successes} of ${trials} is no share.`);
  if (successes === 0) return { low: 0, high: shareAt(1 - confidence, 0, trials), confidence, sides: 'one', by: 'clopper_pearson' };
  const low = shareAt(1 - tail, successes - 1, trials);
  const high = successes === trials ? 1 : shareAt(tail, successes, trials);
  return { low, high, confidence, sides: 'two', by: 'clopper_pearson' };
}

/**
 * The exact interval of a rate of events per exposure. Events may be fractions (a supplier's share of responsibility) and
 * more than the exposure; the whole 5 % stands above when there was none.
 * Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442.
 * @example poisson(0, 1).high //=> 2.995732…
 */
export function poisson(events: number, exposure: number): Interval {
  refuseUnless(exposure > 0 && events >= 0, `${events} events in an exposure of ${exposure} are no rate.`);
  if (events === 0) return { low: 0, high: -Math.log(1 - confidence) / exposure, confidence, sides: 'one', by: 'poisson' };
  const low = gammaQuantile(tail, events, 1) / exposure;
  const high = (meanOfMany(tail, events) ?? gammaQuantile(1 - tail, events + 1, 1)) / exposure;
  return { low, high, confidence, sides: 'two', by: 'poisson' };
}

/**
 * The same interval in another unit, for example per cent or parts per million.
 * @example scaled(clopperPearson(0, 130), 1_000_000).high //=> 22780.6…
 */
export function scaled(interval: Interval, factor: number): Interval {
  return { ...interval, low: interval.low * factor, high: interval.high * factor };
}

/** The share at which so many successes or fewer have the probability given. */
function shareAt(probability: number, most: number, trials: number): number {
  return shareOfFew(probability, most, trials) ?? betaQuantile(1 - probability, most + 1, trials - most);
}

function refuseUnless(possible: boolean, reason: string): void {
  if (!possible) throw new RangeError(reason);
}
