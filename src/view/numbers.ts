/** Numbers as values: the raw number and its text together. */
import type { Method } from '#domain/method.ts';
import type { Unit } from '#domain/unit.ts';
import { bandOf } from '#rating/bands.ts';
import { rounded, settled } from '#rating/rounding.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatChange, formatCount, formatNumber, formatPercent, formatUnit } from '#words/format.ts';

/** A count, whole where it is whole. */
export function count({ language }: SiteView, value: number): Value {
  return { value, text: formatCount(value, language) };
}

/** Points of a criterion, one decimal; a dash where there are none. */
export function points({ language }: SiteView, value: number | null): Value {
  return value === null ? absent('–') : { value, text: formatNumber(value, 1, language) };
}

/** A share of 0 to 1, such as a weight, as per cent: whole where it is whole. */
export function share(site: SiteView, value: number): Value {
  return percent(site, value * 100);
}

/** A number already in per cent, whole where it is whole. */
export function percent({ language }: SiteView, value: number): Value {
  return { value, text: formatPercent(value, language) };
}

/** The same beside what it is held against: 59.97 % is not 60 % where 60 % are needed. */
export function percentBeside(site: SiteView, value: number, edge: number): Value {
  const plain = percent(site, value);
  return plain.text === percent(site, edge).text && settled(value) !== settled(edge) ? inUnitBeside(site, value, [edge], 'percent') : plain;
}

/** A figure's value in its unit; the words given where there is none. */
export function inUnit({ language }: SiteView, value: number | null, unit: Unit, otherwise = '–'): Value {
  return value === null ? absent(otherwise) : { value, text: formatUnit(value, unit, language) };
}

/** A figure's value in its unit, with as many more decimals as it takes not to print an edge that it is not: 89.97 % is not 90.0 % beside 90.0 %. */
export function inUnitBeside({ language }: SiteView, value: number, edges: readonly number[], unit: Unit): Value {
  const others = edges.filter((edge) => settled(edge) !== settled(value));
  const text = (more: number, number = value) => formatUnit(number, unit, language, more);
  const more = [0, 1, 2, 3, 4].find((decimals) => others.every((edge) => text(decimals) !== text(decimals, edge))) ?? 6;
  return { value, text: text(more) };
}

/** A difference with its sign. */
export function change({ language }: SiteView, value: number | null): Value {
  return value === null ? absent('–') : { value, text: formatChange(value, 1, language) };
}

/** A change of score with its sign; where one decimal would be coarser than a thousandth of the method's scale, with more. */
export function scoreChange({ language }: SiteView, value: number | null, method: Method | null): Value {
  return value === null ? absent('–') : { value, text: formatChange(value, changeDecimals(method), language) };
}

/** How many decimals `scoreChange` prints. */
export function changeDecimals(method: Method | null): number {
  return method === null ? 1 : Math.max(1, Math.ceil(Math.log10(1000 / scaleSpan(method))));
}

/** How long the method's scale is. */
export function scaleSpan({ scale: { from, to } }: Method): number {
  return to - from;
}

/**
 * A score with one decimal, or with as many more as it takes not to print an edge of a band that the score does not reach:
 * 89.96 is not printed as 90.0 beside a B.
 */
export function score(site: SiteView, value: number | null, method: Method | null): Value {
  if (value === null) return absent('–');
  const decimals = scoreDecimals(value, method);
  return { value, text: formatNumber(onPaper(value, decimals), decimals, site.language) };
}

/** All of them together; 0 of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many decimals `score` prints. */
export function scoreDecimals(value: number, method: Method | null): number {
  const band = method ? bandOf(method, value).rating : null;
  const tells = (decimals: number) => method === null || bandOf(method, onPaper(value, decimals)).rating === band;
  return [1, 2, 3, 4, 6].find(tells) ?? 9;
}

/** The number as `score` prints it with so many decimals: halves up, by the digits a person sees. */
export function onPaper(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  const steps = value * unit;
  // Only near a half do the digits matter; elsewhere plain arithmetic comes to the same, and pages round thousands of numbers.
  const isPlain = Math.abs(Math.abs(steps % 1) - 0.5) > 1e-4 && Math.abs(steps) < 1e12;
  return isPlain ? Math.round(steps) / unit + 0 : rounded(value, { decimals, mode: 'half_up' });
}

/**
 * Numbers rounded so that what is printed adds up to the printed total: each is cut, then the largest remainders are given
 * what is left (Hamilton's method). The order of equals is the order given.
 * @example addingUp([3.33, 3.33, 3.34], 10, 1) //=> [3.3, 3.3, 3.4]
 */
export function addingUp(values: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const cut = values.map((value) => Math.floor(value * unit + 1e-9));
  const left = Math.round(total * unit) - cut.reduce((sum, value) => sum + value, 0);
  const byRemainder = values.map((value, index) => ({ index, remainder: value * unit - cut[index]! })).sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, Math.max(0, left)).map(({ index }) => index));
  return cut.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / unit);
}
