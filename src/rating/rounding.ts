/** Rounding in decimal, as a person does it on paper: 1.005 is 1.005, not the binary number beside it. */
import type { Rounding } from '#domain/method.ts';

/**
 * The number without the noise of binary arithmetic: to nine decimals. Everything is settled before it meets an edge.
 * @example settled(0.1 + 0.2) //=> 0.3
 */
export function settled(value: number): number {
  // Plus 0 turns −0 into 0.
  return Math.round(value * 1e9) / 1e9 + 0;
}

/**
 * Points on their way up, without binary noise: to twelve decimals. What is cut off at each category adds up, and must not reach the ninth
 * decimal, where it would push an exact edge into the band below.
 * @example reckoned(0.1 + 0.2) //=> 0.3
 */
export function reckoned(value: number): number {
  return Math.round(value * 1e12) / 1e12 + 0;
}

/**
 * The value rounded as the method says. `half_up` sends a half away from zero, `half_even` to the even neighbour;
 * `down` cuts towards zero, `up` goes away from it. Without a rule the value stays as it is.
 * @example rounded(-50.196, { decimals: 1, mode: 'down' }) //=> -50.1
 * @example rounded(1.005, { decimals: 2, mode: 'half_up' }) //=> 1.01
 */
export function rounded(value: number, rounding: Rounding | undefined): number {
  if (!rounding) return value;
  const exact = settled(value);
  const steps = wholeSteps[rounding.mode](shifted(Math.abs(exact), rounding.decimals));
  return Math.sign(exact) * shifted(steps, -rounding.decimals) + 0;
}

const wholeSteps: { readonly [mode in Rounding['mode']]: (steps: number) => number } = {
  half_up: (steps) => Math.floor(steps + 0.5),
  half_even: (steps) => (steps % 1 === 0.5 ? 2 * Math.round(steps / 2) : Math.round(steps)),
  down: Math.floor,
  up: Math.ceil,
};

/** The decimal point moved so many places, by the digits the number is written with and not by a multiplication. Outside of 1e-6 to 1e21 it is written with an exponent already. */
function shifted(value: number, places: number): number {
  if (value === 0 || (value >= 1e-6 && value < 1e21)) return Number(`${value}e${places}`);
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
