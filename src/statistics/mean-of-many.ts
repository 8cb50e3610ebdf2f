/** The mean behind very many events: a gamma quantile by the sum it stands for, where the quantile in general is off by a sixth of an event. */

/** From so many events on; fewer are in good hands with the general quantile. */
const fewestOfMany = 500;
/** Newton's steps double the digits; this is far more than it ever takes. */
const mostSteps = 50;

/**
 * The mean at which `most` events or fewer have the probability given, which is the quantile 1 − probability of the gamma distribution
 * of shape most + 1. Events may be fractions. Undefined where they are not very many: then the general quantile is the way. Meant for
 * probabilities in the lower tail, 5 % and below.
 * @example meanOfMany(0.025, 1000.5) //=> 1064.467623…
 */
export function meanOfMany(probability: number, most: number): number | undefined {
  if (most < fewestOfMany) return undefined;
  let mean = most + 2 * Math.sqrt(most);
  for (let count = 0; count < mostSteps; count += 1) {
    const last = densityAt(most, mean);
    const step = (upTo(most, mean, last) - probability) / last;
    mean += step;
    if (Math.abs(step) <= 1e-12 * mean) break;
  }
  return mean;
}

/** What `most` events or fewer have together, from the largest number down, until nothing is added any more. */
function upTo(most: number, mean: number, last: number): number {
  let term = last;
  let sum = term;
  for (let events = most; events >= 1 && term > 1e-17 * sum; events -= 1) {
    term *= events / mean;
    sum += term;
  }
  return sum;
}

/** The Poisson probability of exactly so many events, by Stirling's series. */
function densityAt(events: number, mean: number): number {
  const stirling = 1 / (12 * events) - 1 / (360 * events ** 3);
  return Math.exp(events * Math.log(mean / events) + events - mean - stirling) / Math.sqrt(2 * Math.PI * events);
}
