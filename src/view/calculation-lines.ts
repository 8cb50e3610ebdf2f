/** From a part's figure or its parts to its points, a line for each step, so that a reader with pencil and paper comes to the same. */
import { isCriterion, type Category, type Criterion, type Curve, type Method, type Part } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Unit } from '#domain/unit.ts';
import type { Figure } from '#kpi/figure.ts';
import { bestScore } from '#rating/assess.ts';
import type { PartResult, Slice } from '#rating/assessment.ts';
import type { Better } from '#rating/better.ts';
import { exponents, stretch } from '#rating/combine.ts';
import { points } from '#rating/points.ts';
import { bestEnd, range } from '#rating/range.ts';
import { rounded, settled } from '#rating/rounding.ts';
import { isCounted, isMeasured, measuredShares } from '#rating/weights.ts';
import { missingNote } from '#view/criterion-view.ts';
import { figureValue, isShare } from '#view/figure-view.ts';
import { roundingWords } from '#view/method-rules.ts';
import { kpiWords } from '#view/naming.ts';
import { count, inUnit, inUnitBeside } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatExact, formatExactPercent } from '#words/format.ts';

/** A line one can follow: what is computed, from what, and the result. */
export interface CalculationLine {
  readonly label: string;
  readonly formula: string;
  readonly result: Value;
}

/** From the figure, or from the points of the parts, to the part's points and its place in the score. */
export function calculationLines(site: SiteView, supplier: Supplier, method: Method, result: PartResult): CalculationLine[] {
  const { part } = result;
  const first = isCriterion(part) ? criterionLines(site, supplier, result, part) : [combinedLine(site, method, result, part)];
  return [...first, ...finishingLines(site, method, result), ...placeLines(site, method, result)];
}

/** Points with as many decimals as a hand calculation needs to come to the same score. */
export function exact({ language }: SiteView, value: number | null): Value {
  return value === null ? absent('–') : { value, text: formatExact(value, language) };
}

/** A share of 0 to 1 in per cent, with as many decimals. */
export function exactShare({ language }: SiteView, value: number): Value {
  return { value: value * 100, text: formatExactPercent(value * 100, language) };
}

/** From the figure to points. */
function criterionLines(site: SiteView, supplier: Supplier, result: PartResult, part: Criterion): CalculationLine[] {
  const { calculation } = site.words;
  const { figure, raw, missing } = result;
  if (!figure) return [];
  const line = { label: calculation.figure, formula: figureFormula(site, figure), result: figureValue(site, figure) };
  if (result.slices.length > 0) return [line, slicesLine(site, result)];
  if (figure.value === null || raw === null) return [line, { label: calculation.points, formula: calculation.missing(missingNote(site, supplier, result)), result: absent('–') }];
  const note = missing === null ? '' : ` (${site.words.figures.missing[missing]})`;
  return [line, { label: calculation.points + note, formula: curveFormula(site, part.points, kpiWords(site, part.kpi).unit, figure.value), result: exact(site, raw) }];
}

/** From the points of the parts to those of their category. */
function combinedLine(site: SiteView, method: Method, result: PartResult, category: Category): CalculationLine {
  const { calculation } = site.words;
  const label = calculation.points;
  if (result.slices.length > 0) return slicesLine(site, result);
  if (result.raw === null) return { label, formula: result.missing ? calculation.missing(site.words.figures.missing[result.missing]) : calculation.nothing, result: absent('–') };
  return { label, formula: combinedFormula(site, method.better, result, category), result: exact(site, result.raw) };
}

/** Where months or plants are apart, the table beside holds what is joined here. */
function slicesLine(site: SiteView, { part, slices }: PartResult): CalculationLine {
  const { calculation } = site.words;
  const areMonths = slices[0]!.plant === null;
  const formula = !areMonths && part.plants === 'worst' ? calculation.worstPlant : calculation.slices(count(site, slices.length).text);
  return { label: areMonths ? calculation.monthsApart : calculation.plantsApart, formula, result: exact(site, joined(slices)) };
}

/** What the months or plants come to by their weights, before rounding and the ends of the scale. */
function joined(slices: readonly Slice[]): number | null {
  const measured = slices.filter(({ weight, result }) => weight > 0 && result.points !== null);
  return measured.length === 0 ? null : settled(measured.reduce((sum, { weight, result }) => sum + weight * result.points!, 0));
}

function combinedFormula(site: SiteView, better: Better, result: PartResult, category: Category): string {
  const { calculation } = site.words;
  const measured = result.parts.map((part, index) => ({ part, index })).filter(({ part }) => isMeasured(part));
  const number = (value: number | null) => exact(site, value).text;
  const weighted = ({ part: { weight } }: PartResult, value: number) => (weight === 1 ? number(value) : calculation.term(number(weight), number(value)));
  switch (category.combine) {
    case 'mean': {
      const shares = measuredShares(category, result.parts, better);
      return calculation.combined.mean(measured.map(({ part, index }) => calculation.term(exactShare(site, shares[index]!).text, number(part.points))).join(' + '));
    }
    case 'sum': {
      const counted = result.parts.filter(({ part }) => isCounted(part));
      if (measured.length === counted.length) return calculation.combined.sum(number(category.base), measured.map(({ part }) => weighted(part, part.points!)).join(' + '));
      const bestOf = (part: PartResult) => bestEnd(range(part.part, better), better);
      const best = counted.reduce((sum, part) => sum + bestOf(part) * part.part.weight, category.base);
      const lost = measured.map(({ part }) => weighted(part, bestOf(part) - part.points!)).join(' + ');
      return calculation.combined.sumShared(number(best), lost, number(stretch(result.parts, better)));
    }
    case 'product': {
      const powers = exponents(category, result.parts);
      return calculation.combined.product(measured.map(({ part, index }) => `(${number(Math.max(0, part.points!))} ÷ 100)${powers[index] === 1 ? '' : `^${number(powers[index]!)}`}`).join(' × '));
    }
    case 'worst':
    case 'best':
      return calculation.combined[category.combine](measured.map(({ part }) => number(part.points)).join(', '));
  }
}

/** What happens to points after the curve or the combining: a category's own curve, bounds, rounding, the ends of the scale; a line for each that changes something. */
function finishingLines(site: SiteView, { score, scale }: Method, { part, raw, slices, points: last }: PartResult): CalculationLine[] {
  const { calculation } = site.words;
  if (last === null || raw === null) return [];
  const label = calculation.points;
  const lines: CalculationLine[] = [];
  let value = joined(slices) ?? raw;
  const step = (next: number, formula: string) => {
    lines.push({ label, formula, result: exact(site, next) });
    value = next;
  };
  if (slices.length === 0) {
    if (!isCriterion(part) && part.points && part.points.kind !== 'value') step(points(part.points, value), curveFormula(site, part.points, 'points', value));
    if (part.floor !== undefined && value < part.floor) step(part.floor, calculation.floor(exact(site, part.floor).text));
    if (part.ceiling !== undefined && value > part.ceiling) step(part.ceiling, calculation.ceiling(exact(site, part.ceiling).text));
  }
  if (part.round) step(rounded(value, part.round), calculation.rounded(...roundingWords(site, part.round)));
  if (part === score && value !== last) step(last, calculation.scale(exact(site, scale.from).text, exact(site, scale.to).text));
  return lines;
}

/** What the part weighs in the whole, and what it lost there. */
function placeLines(site: SiteView, method: Method, result: PartResult): CalculationLine[] {
  const { calculation } = site.words;
  if (result.points === null || result.share === 0) return [];
  return [
    { label: calculation.share, formula: calculation.shareFormula(exactShare(site, result.weight).text), result: exactShare(site, result.share) },
    { label: calculation.lost, formula: isPlainMean(method.score) ? lostFormula(site, method, result) : '', result: exact(site, result.lost) },
  ];
}

function lostFormula(site: SiteView, method: Method, { share, points: earned }: PartResult): string {
  const best = bestScore(method);
  const [more, less] = method.better === 'higher' ? [best, earned!] : [earned!, best];
  return site.words.calculation.lostFormula(exactShare(site, share).text, exact(site, more).text, exact(site, less).text);
}

/** Whether losses are simply share × shortfall: weighted means all the way, nothing rounded, bounded or bent on the way. */
function isPlainMean(part: Part): boolean {
  if (part.periods !== 'pooled' || part.plants !== 'pooled') return false;
  if (isCriterion(part)) return true;
  return part.combine === 'mean' && !part.points && !part.round && part.floor === undefined && part.ceiling === undefined && part.parts.every(isPlainMean);
}

function figureFormula(site: SiteView, figure: Figure): string {
  const { unit, numerator, denominator, value } = figure;
  const { figureFormula: worded } = site.words.calculation;
  const [top, bottom] = [exact(site, numerator).text, exact(site, denominator).text];
  if (denominator === 0) return value === null ? '' : worded.count(top);
  if (!isShare(site, figure)) return worded.mean(top, bottom);
  return unit === 'percent' ? worded.percent(top, bottom) : worded.ppm(top, bottom);
}

/** Which step or stretch of the curve the value falls on. */
function curveFormula(site: SiteView, curve: Curve, unit: Unit, value: number): string {
  const { curve: worded } = site.words.calculation;
  const figure = (number: number) => inUnit(site, number, unit).text;
  const beside = (...edges: readonly number[]) => inUnitBeside(site, value, edges, unit).text;
  const reached = settled(value);
  switch (curve.kind) {
    case 'up_to': {
      const step = curve.steps.find(({ edge }) => reached <= edge);
      const { edge } = step ?? curve.steps.at(-1)!;
      return worded[step ? 'upTo' : 'beyond'](beside(edge), figure(edge));
    }
    case 'from': {
      const step = curve.steps.find(({ edge }) => reached >= edge);
      const { edge } = step ?? curve.steps.at(-1)!;
      return worded[step ? 'from' : 'below'](beside(edge), figure(edge));
    }
    case 'line': {
      const after = curve.marks.findIndex(([at]) => at >= reached);
      const [left, right] = [curve.marks[after - 1], curve.marks[after]];
      if (right && right[0] === reached) return worded.on(figure(value));
      if (left && right) return worded.between(beside(left[0], right[0]), figure(left[0]), exact(site, left[1]).text, figure(right[0]), exact(site, right[1]).text);
      const [mark] = right ?? curve.marks.at(-1)!;
      return worded.flat(beside(mark), figure(mark));
    }
    case 'value':
      return worded.value;
  }
}
