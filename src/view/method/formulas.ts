/** Formulas with the printed numbers in them: figure, curve, combining, months and plants joined. */
import type { Better } from '#domain/kpi.ts';
import type { Category, Curve } from '#domain/method.ts';
import type { Unit } from '#domain/unit.ts';
import type { Figure } from '#kpi/figure.ts';
import { isShare } from '#kpi/share.ts';
import type { PartResult } from '#rating/assessment.ts';
import { exponents, stretch } from '#rating/combine.ts';
import { bestEnd, range } from '#rating/range.ts';
import { settled } from '#rating/rounding.ts';
import { isCounted, isMeasured } from '#rating/weights.ts';
import { stateWords } from '#view/figure-view.ts';
import { decimalsBeside, decimalsFor, exactShare, exactText, mostDecimals } from '#view/hand-numbers.ts';
import { inUnit, onPaper } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';
import { decimalsOf, formatUnit } from '#words/format.ts';

/** The figure with so many decimals; the words where there is none. */
export function exactFigure(site: SiteView, figure: Figure, decimals: number): Value {
  const { value, unit } = figure;
  if (value === null) return inUnit(site, null, unit, stateWords(site, figure));
  return { value, text: inUnitTo(site, value, unit, decimals) };
}

/** Numerator ÷ denominator, with as many decimals as lead to the figure printed; in words what decides among readings. */
export function figureFormula(site: SiteView, figure: Figure, decimals: number): string {
  const { numerator, denominator, value, kpi, unit } = figure;
  const { figureFormula: worded } = site.words.calculation;
  const own = site.rated.programme.kpis.find(({ id }) => id === kpi);
  const top = exactText(site, numerator, numeratorDecimals(figure, decimals));
  const bottom = exactText(site, denominator, mostDecimals);
  if (own && (own.total === 'lowest' || own.total === 'highest')) return value === null ? '' : worded[own.total](top);
  if (own?.total === 'last' && value !== null) return worded.last(denominator === 1 ? top : worded.mean(top, bottom));
  if (denominator === 0) return value === null ? '' : worded.count(top);
  if (!isShare(site.rated.programme, figure)) return worded.mean(top, bottom);
  return unit === 'percent' ? worded.percent(top, bottom) : worded.ppm(top, bottom);
}

/** The decimals with which the sum of the records is printed, so that it leads to the figure. */
export function numeratorDecimals({ numerator, denominator, value }: Figure, decimals: number): number {
  if (value === null || numerator === 0) return 2;
  if (denominator === 0) return Math.max(2, decimals);
  const scale = (value * denominator) / numerator;
  return decimalsFor([numerator], ([top]) => (scale * top!) / denominator, value, decimals, 2);
}

/** Which step or stretch of the curve the value falls on; on a stretch, the straight line worked out. `decimals` are those of the value. */
export function curveFormula(site: SiteView, curve: Curve, unit: Unit, value: number, decimals: number): string {
  const { curve: worded } = site.words.calculation;
  const edge = (number: number) => inUnitTo(site, number, unit, mostDecimals);
  const printed = (...edges: readonly number[]) => inUnitTo(site, value, unit, Math.max(decimals, decimalsBeside(value, edges, decimalsOf(value, unit))));
  const reached = settled(value);
  switch (curve.kind) {
    case 'up_to': {
      const step = curve.steps.find(({ edge }) => reached <= edge);
      const { edge: at } = step ?? curve.steps.at(-1)!;
      return worded[step ? 'upTo' : 'beyond'](printed(at), edge(at));
    }
    case 'from': {
      const step = curve.steps.find(({ edge }) => reached >= edge);
      const { edge: at } = step ?? curve.steps.at(-1)!;
      return worded[step ? 'from' : 'below'](printed(at), edge(at));
    }
    case 'line': {
      const after = curve.marks.findIndex(([at]) => at >= reached);
      const [left, right] = [curve.marks[after - 1], curve.marks[after]];
      if (right && right[0] === reached) return worded.on(edge(value));
      if (left && right) return worded.between(printed(left[0], right[0]), edge(left[0]), edge(right[0]), lineFormula(site, left, right, exactText(site, value, Math.max(decimals, decimalsBeside(value, [left[0], right[0]], decimalsOf(value, unit))))));
      const [mark] = right ?? curve.marks.at(-1)!;
      return worded.flat(printed(mark), edge(mark));
    }
    case 'value':
      return worded.value;
  }
}

/** From the points of the parts to those of their category. */
export function combinedFormula(site: SiteView, better: Better, category: Category, results: readonly PartResult[], decimals: number): string {
  const { combined: worded, term } = site.words.calculation;
  const measured = results.filter(isMeasured);
  const number = (value: number) => exactText(site, value, decimals);
  const weight = (value: number) => exactText(site, value, mostDecimals);
  const weighted = (by: number, text: string) => (by === 1 ? text : term(weight(by), text));
  const earned = measured.map((part) => number(part.points!));
  switch (category.combine) {
    case 'mean': {
      const weights = measured.map(({ part }) => part.weight);
      return meanFormula(site, weights, earned);
    }
    case 'sum': {
      const counted = results.filter(({ part }) => isCounted(part));
      if (measured.length === counted.length) return withMinus(worded.sum(weight(category.base), measured.map(({ part }, index) => weighted(part.weight, earned[index]!)).join(' + ')));
      const bestOf = ({ part }: PartResult) => bestEnd(range(part, better), better);
      const best = counted.reduce((sum, part) => sum + bestOf(part) * part.part.weight, category.base);
      const lost = measured.map((part, index) => weighted(part.part.weight, `(${weight(bestOf(part))} − ${earned[index]!})`)).join(' + ');
      return worded.sumShared(weight(best), lost, number(stretch(results, better)));
    }
    case 'product': {
      const powers = exponents(category, results).filter((_, index) => isMeasured(results[index]!));
      return worded.product(measured.map((part, index) => `(${number(Math.max(0, part.points!))} ÷ 100)${powers[index] === 1 ? '' : `^${number(powers[index]!)}`}`).join(' × '));
    }
    case 'worst':
    case 'best':
      return worded[category.combine](earned.join(', '));
  }
}

/** `100 − 2` instead of `100 + −2`. */
function withMinus(sum: string): string {
  return sum.replaceAll('+ −', '− ');
}

/** Months or plants joined: alike, by what each weighs, or the worst alone. Where they are taken apart further up (`isOwn` is false), the worst was decided there. */
export function joinedFormula(site: SiteView, { part, slices }: PartResult, decimals: number, isOwn: boolean): string {
  const { calculation } = site.words;
  const measured = slices.filter(({ result }) => result.points !== null);
  const number = (value: number) => exactText(site, value, decimals);
  if (isOwn && part.plants === 'worst' && measured.some(({ weight }) => weight === 0)) return calculation.worstPlant(measured.map(({ result }) => number(result.points!)).join(', '));
  const counted = measured.filter(({ weight }) => weight > 0);
  if (counted.length === 0) return '';
  const alike = counted.every(({ weight }) => Math.abs(weight - counted[0]!.weight) < 1e-12);
  const earned = counted.map(({ result }) => number(result.points!));
  if (alike) return meanFormula(site, counted.map(() => 1), earned);
  return counted.map(({ weight }, index) => calculation.term(exactShare(site, weight, decimals).text, earned[index]!)).join(' + ');
}

/** A number with its unit and at most so many decimals, as few as it has beyond those it is printed with everywhere. */
export function inUnitTo({ language }: SiteView, value: number, unit: Unit, most: number): string {
  const printed = onPaper(value, most);
  const least = decimalsOf(printed, unit);
  let decimals = most;
  while (decimals > least && onPaper(printed, decimals - 1) === printed) decimals -= 1;
  return formatUnit(printed, unit, language, decimals - least);
}

function meanFormula(site: SiteView, weights: readonly number[], earned: readonly string[]): string {
  const { term } = site.words.calculation;
  if (earned.length === 1) return earned[0]!;
  const weight = (value: number) => exactText(site, value, mostDecimals);
  const total = weights.reduce((sum, one) => sum + one, 0);
  return `(${earned.map((text, index) => (weights[index] === 1 ? text : term(weight(weights[index]!), text))).join(' + ')}) ÷ ${weight(total)}`;
}

/** `100 − 4 × 23.437 ÷ 25`: from the points of the left mark, so much of the way to the right one. */
function lineFormula(site: SiteView, left: readonly [number, number], right: readonly [number, number], value: string): string {
  const number = (one: number) => exactText(site, one, mostDecimals);
  const [from, rise, run] = [left[0], right[1] - left[1], right[0] - left[0]];
  if (rise === 0) return number(left[1]);
  const way = from === 0 ? value : `(${value} − ${from < 0 ? `(${number(from)})` : number(from)})`;
  const climb = `${number(Math.abs(rise))} × ${way} ÷ ${number(run)}`;
  return left[1] === 0 && rise > 0 ? climb : `${number(left[1])} ${rise < 0 ? '−' : '+'} ${climb}`;
}
