/** The share behind a few successes among many trials: a beta quantile by the sum it stands for, ten times as fast as in general. */

/** Beyond so many successes the sum grows long and its first term small. */
const mostOfFew = 300;
/** Newton's steps double the digits; this is far more than it ever takes. */
const mostSteps = 50;

/**
 * The share at which `most` successes or fewer among the trials have the probability given, which is the quantile 1 − probability
 * of the beta distribution (most + 1, trials − most). Undefined where successes are neither few nor rare: then the
 * general quantile is the way. Meant for probabilities in the tails, 5 % and below or 95 % and above.
 * @example shareOfFew(0.05, 0, 130) //=> 0.022780…
 */
export function shareOfFew(probability: number, most: number, trials: number): number | undefined {
  if (most === 0) return -Math.expm1(Math.log(probability) / trials);
  if (most > mostOfFew || trials < 2 * (most + 1)) return undefined;
  // The probability falls with the share and turns at most ÷ (trials − 1); from there Newton's steps come nearer and never pass.
  let share = most / (trials - 1);
  for (let count = 0; count < mostSteps; count += 1) {
    const step = newtonStep(share, probability, most, trials);
    share += step;
    if (Math.abs(step) <= 1e-12 * share) break;
  }
  return share;
}

function newtonStep(share: number, probability: number, most: number, trials: number): number {
  const odds = share / (1 - share);
  let term = Math.exp(trials * Math.log1p(-share));
  let sum = term;
  for (let count = 1; count <= most; count += 1) {
    term *= ((trials - count + 1) / count) * odds;
    sum += term;
  }
  return ((sum - probability) * (1 - share)) / ((trials - most) * term);
}
