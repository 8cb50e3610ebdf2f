/** Numbers for a calculation by hand: with as many decimals as it takes that what is printed leads to what is printed. */
import { settled } from '#rating/rounding.ts';
import { onPaper } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatExact, formatExactPercent } from '#words/format.ts';

/** Decimals that do where nothing asks for more. */
export const usualDecimals = 2;
/** The most decimals that say anything: everything is settled to nine. */
export const mostDecimals = 9;

/** Points with at most so many decimals; a dash where there are none. */
export function exact(site: SiteView, value: number | null, decimals = usualDecimals): Value {
  return value === null ? absent('–') : { value: value + 0, text: exactText(site, value, decimals) };
}

/** A number with at most so many decimals, halves up by the digits a person sees. */
export function exactText({ language }: SiteView, value: number, decimals = usualDecimals): string {
  return formatExact(onPaper(value, decimals), language, decimals);
}

/** A number of a rule, with all the decimals its method writes: an edge of 80.005 is not 80.01. */
export function asWritten(site: SiteView, value: number): Value {
  return exact(site, value, mostDecimals);
}

/** The same in per cent. */
export function percentAsWritten({ language }: SiteView, value: number): Value {
  return { value, text: formatExactPercent(onPaper(value, mostDecimals), language, mostDecimals) };
}

/** A share of 0 to 1 in per cent. */
export function exactShare(site: SiteView, value: number, decimals = usualDecimals): Value {
  return { value: value * 100, text: formatExactPercent(onPaper(value * 100, decimals), site.language, decimals) };
}

/**
 * How many decimals the inputs of a step have to be printed with, so that whoever takes the printed inputs comes to the printed
 * result; with any more decimals one comes to it as well.
 * @example decimalsFor([200 / 3, 1 / 3], ([one, other]) => one + other, 67, 0, 0) //=> 0
 */
export function decimalsFor(inputs: readonly number[], step: (inputs: readonly number[]) => number, result: number, resultDecimals: number, least = usualDecimals): number {
  if (inputs.every((input) => onPaper(input, least) === settled(input))) return least;
  const wanted = onPaper(result, resultDecimals);
  const leads = (decimals: number) => onPaper(step(inputs.map((input) => onPaper(input, decimals))), resultDecimals) === wanted;
  let decimals = mostDecimals;
  while (decimals > least && leads(decimals - 1)) decimals -= 1;
  return decimals;
}

/** How many decimals it takes that the number is not taken for an edge that it is not. */
export function decimalsBeside(value: number, edges: readonly number[], least = usualDecimals): number {
  const others = edges.filter((edge) => settled(edge) !== settled(value));
  let decimals = least;
  while (decimals < mostDecimals && others.some((edge) => onPaper(value, decimals) === onPaper(edge, decimals))) decimals += 1;
  return decimals;
}
