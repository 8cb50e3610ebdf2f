/** From a part's figure or its parts to its points, a line for each step, so that a reader with pencil and paper comes to the same. */
import { isCriterion, type Category, type Criterion, type Method } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { PartResult } from '#rating/assessment.ts';
import { coversTooLittle, isMeasured, writtenShares } from '#rating/weights.ts';
import type { CalculationLine } from '#view/calculation/calculation-line.ts';
import { minimumVolumes, missingNote } from '#view/scorecard/criterion-view.ts';
import { combinedFormula, curveFormula, exactFigure, figureFormula, joinedFormula } from '#view/method/formulas.ts';
import { asWritten, decimalsBeside, decimalsFor, exact, exactShare, exactText, mostDecimals, usualDecimals } from '#view/hand-numbers.ts';
import { roundingWords } from '#view/method/method-rules.ts';
import { kpiWords } from '#view/naming.ts';
import { count } from '#view/numbers.ts';
import { placeLines, type Place } from '#view/calculation/place-lines.ts';
import type { Decimals, Precision } from '#view/calculation/precision.ts';
import type { SiteView } from '#view/site-view.ts';
import { joinedPoints, steps, type Step } from '#view/calculation/steps.ts';
import { absent } from '#view/value.ts';
import { decimalsOf } from '#words/format.ts';

/** What all lines of a calculation are written with. */
export interface Calculating {
  readonly site: SiteView;
  readonly supplier: Supplier;
  readonly method: Method;
  readonly precision: Precision;
}

/** From the figure, or from the points of the parts, to the part's points and its place in the score. */
export function calculationLines(calculating: Calculating, result: PartResult, place: Place): CalculationLine[] {
  const { site, method, precision } = calculating;
  return [...pointLines(calculating, result, place), ...finishingLines(site, method, result, precision(result)), ...placeLines(site, method, result, place, precision)];
}

/** From the figure or the parts to the points of one month or plant: what is worked out, without the words around it. */
export function sliceFormula({ site, method, precision }: Calculating, result: PartResult): string {
  const { part, figure, slices, raw, parts } = result;
  const { inputs } = precision(result);
  if (slices.length > 0) return joinedFormula(site, result, inputs, true);
  if (isCriterion(part)) return figure && figure.value !== null ? figureFormula(site, figure, inputs) : '';
  return raw === null ? '' : combinedFormula(site, method.better, part, parts, inputs);
}

function pointLines(calculating: Calculating, result: PartResult, { apart }: Place): CalculationLine[] {
  const { part } = result;
  if (result.slices.length > 0) return slicedLines(calculating, result, !apart);
  return isCriterion(part) ? criterionLines(calculating, result, part) : categoryLines(calculating, result, part);
}

/** From the figure to points. */
function criterionLines({ site, supplier, precision }: Calculating, result: PartResult, part: Criterion): CalculationLine[] {
  const { calculation, figures } = site.words;
  const { figure, raw, missing } = result;
  if (!figure) return [];
  const { inputs, steps: decimals } = precision(result);
  const lines = [{ label: calculation.figure, formula: figureFormula(site, figure, inputs), result: exactFigure(site, figure, inputs) }, ...volumeLines(site, supplier, part, figure)];
  if (figure.value === null || raw === null) return [...lines, { label: calculation.points, formula: calculation.missing(missingNote(site, supplier, result)), result: absent('–') }];
  const note = missing === null ? '' : site.words.site.together.aside(figures.missing[missing]);
  return [...lines, { label: calculation.points + note, formula: curveFormula(site, part.points, kpiWords(site, part.kpi).unit, figure.value, inputs), result: exact(site, raw, decimals[0]) }];
}

/** Whether there was enough to count at all. */
function volumeLines(site: SiteView, supplier: Supplier, part: Criterion, figure: NonNullable<PartResult['figure']>): CalculationLine[] {
  const { calculation, figures } = site.words;
  return minimumVolumes(site, supplier, part, figure).map(({ name, wanted, found }) => ({
    label: calculation.volume,
    formula: calculation.volumeFormula(count(site, found).text, figures.volumes[name], asWritten(site, wanted).text),
    result: absent(found < wanted ? calculation.tooFew : calculation.enough),
  }));
}

/** From the points of the parts to those of their category. */
function categoryLines({ site, method, precision }: Calculating, result: PartResult, category: Category): CalculationLine[] {
  const { calculation, figures } = site.words;
  const label = calculation.points;
  const { inputs, steps: decimals } = precision(result);
  const coverage = coverageLines(site, method, result, category);
  if (result.raw === null) return [...coverage, { label, formula: result.missing ? calculation.missing(figures.missing[result.missing]) : calculation.nothing, result: absent('–') }];
  return [...coverage, { label, formula: combinedFormula(site, method.better, category, result.parts, inputs), result: exact(site, result.raw, decimals[0]) }];
}

/** What of the weight was measured: where something is missing, or the category asks for a minimum of its own. */
function coverageLines(site: SiteView, { better }: Method, { parts, coverage }: PartResult, category: Category): CalculationLine[] {
  const { calculation } = site.words;
  if (coverage > 1 - 1e-12 && category.minimum_coverage === 0) return [];
  const written = writtenShares(category, better);
  const measured = parts.flatMap((part, index) => (isMeasured(part) && part.coverage > 0 ? [{ share: written[index]!, covered: part.coverage }] : []));
  const decimals = decimalsBeside(100 * coverage, [category.minimum_coverage]);
  const line = { label: calculation.coverage, formula: coverageFormula(site, measured, coverage, decimals), result: exactShare(site, coverage, decimals) };
  if (category.minimum_coverage === 0) return [line];
  const needed = calculation.coverageNeeded(exactShare(site, category.minimum_coverage / 100, mostDecimals).text);
  return [line, { label: calculation.coverage, formula: needed, result: absent(coversTooLittle(coverage, category) ? calculation.tooLittle : calculation.enough) }];
}

/** Shares times what of each was measured, with as many decimals as lead to the whole. */
function coverageFormula(site: SiteView, measured: readonly { readonly share: number; readonly covered: number }[], coverage: number, wanted: number): string {
  const { calculation } = site.words;
  const inputs = measured.flatMap(({ share, covered }) => [100 * share, 100 * covered]);
  const decimals = decimalsFor(inputs, (all) => measured.reduce((sum, _, index) => sum + (all[2 * index]! * all[2 * index + 1]!) / 100, 0), 100 * coverage, wanted);
  const terms = measured.map(({ share, covered }) => {
    const text = exactShare(site, share, decimals).text;
    return covered > 1 - 1e-12 ? text : calculation.term(text, exactShare(site, covered, decimals).text);
  });
  return terms.join(' + ') || calculation.nothing;
}

/** Where months or plants are apart, the table beside holds what is joined here. */
function slicedLines({ site, precision }: Calculating, result: PartResult, isOwn: boolean): CalculationLine[] {
  const { calculation } = site.words;
  const { figure, slices, coverage } = result;
  const { inputs, steps: decimals } = precision(result);
  const over = figure ? [{ label: calculation.figureOverAll, formula: figureFormula(site, figure, decimalsOf(figure.value ?? 0, figure.unit)), result: exactFigure(site, figure, decimalsOf(figure.value ?? 0, figure.unit)) }] : [];
  const label = slices[0]!.plant === null ? calculation.monthsApart : calculation.plantsApart;
  const covered = isOwn && coverage < 1 - 1e-12 && result.points !== null ? [{ label: calculation.coverage, formula: coverageFormula(site, slices.filter(({ weight }) => weight > 0).map((slice) => ({ share: slice.weight, covered: slice.result.coverage })), coverage, usualDecimals), result: exactShare(site, coverage) }] : [];
  return [...over, ...covered, { label, formula: joinedFormula(site, result, inputs, isOwn) || calculation.nothing, result: exact(site, joinedPoints(slices), decimals[0]) }];
}

/** What happens to points after the curve or the combining: a category's own curve, bounds, rounding, the ends of the scale; a line for each that changes something. */
function finishingLines(site: SiteView, method: Method, result: PartResult, { steps: decimals }: Decimals): CalculationLine[] {
  return steps(method, result).map((step, index) => ({ label: site.words.calculation[step.kind === 'scale' ? 'withinScale' : 'points'], formula: stepFormula(site, method, result, step, decimals[index]!), result: exact(site, step.to, decimals[index + 1]) }));
}

function stepFormula(site: SiteView, { scale }: Method, { part }: PartResult, { kind, from }: Step, decimals: number): string {
  const { calculation } = site.words;
  const number = (value: number) => exactText(site, value, mostDecimals);
  switch (kind) {
    case 'curve':
      return curveFormula(site, part.points!, 'points', from, decimals);
    case 'floor':
      return calculation.floor(number(part.floor!));
    case 'ceiling':
      return calculation.ceiling(number(part.ceiling!));
    case 'round':
      return calculation.rounded(...roundingWords(site, part.round!));
    case 'scale':
      return calculation.scale(number(scale.from), number(scale.to));
  }
}
