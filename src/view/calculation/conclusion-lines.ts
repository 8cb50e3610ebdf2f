/** The last lines of a calculation: coverage, score, band, caps, rating. */
import type { Supplier } from '#domain/supplier.ts';
import type { Assessment } from '#rating/assessment.ts';
import type { CalculationLine } from '#view/calculation/calculation-line.ts';
import { decimalsBeside, exact, exactShare } from '#view/hand-numbers.ts';
import { ratingName } from '#view/naming.ts';
import { score } from '#view/numbers.ts';
import { bandViews, ratingView, type CapView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent } from '#view/value.ts';
import { formatCount, formatMonth } from '#words/format.ts';

/** Coverage, score, bands, caps, rating; nothing where no method was in force. `decimals` are those of the points of the whole. */
export function conclusion(site: SiteView, supplier: Supplier, assessment: Assessment, caps: readonly CapView[], decimals: number): CalculationLine[] {
  const { calculation } = site.words;
  const { method, score: value, uncapped } = assessment;
  if (!method) return [];
  const isRounded = method.score.round !== undefined;
  const exactScore = exact(site, value, decimals);
  const printed = score(site, value, method);
  const elsewhere = printed.text === exactScore.text ? '' : calculation.printedAs(printed.text);
  const band = uncapped === null ? undefined : bandViews(site, method).find((candidate) => candidate.rating === uncapped);
  const told = caps.filter(({ state }) => state !== 'clear');
  return [
    coverageLine(site, assessment, method.minimum_coverage),
    { label: calculation.score, formula: value === null ? '' : (isRounded ? calculation.scoreRounded : calculation.scoreUnrounded) + elsewhere, result: exactScore },
    ...(band ? [{ label: calculation.band, formula: calculation[isRounded ? 'bandRounded' : 'bandUnrounded'](exactScore.text, band.range), result: absent(band.name) }] : []),
    ...(told.length === 0 ? [{ label: calculation.caps, formula: calculation.capsNone, result: absent('–') }] : told.map(({ state, rule, found, effect }) => ({ label: calculation.caps, formula: calculation.capLine(rule, found), result: absent(state === 'applies' ? effect : '–') }))),
    { label: calculation.rating, formula: ratingFormula(site, supplier, assessment), result: absent(ratingView(site, assessment).name) },
  ];
}

/** Where the points of the whole are no score: says so, and why; nothing where there are none, or where they are the score. */
export function unusedPoints(site: SiteView, supplier: Supplier, assessment: Assessment): CalculationLine[] {
  const { calculation } = site.words;
  const { result, score: value } = assessment;
  if (value !== null || result === null || result.points === null) return [];
  return [{ label: calculation.score, formula: calculation.scoreUnused(ratingFormula(site, supplier, assessment)), result: absent('–') }];
}

/** With the decimals that tell it from what is needed: 59.9 % is not 60 %. */
function coverageLine(site: SiteView, { coverage }: Assessment, needed: number): CalculationLine {
  const { calculation } = site.words;
  const measured = exactShare(site, coverage / 100, decimalsBeside(coverage, [needed]));
  return { label: calculation.coverage, formula: calculation.coverageFormula(measured.text, exactShare(site, needed / 100).text), result: absent(coverage < needed ? calculation.tooLittle : calculation.enough) };
}

/** Why the rating is what it is, or why there is none. */
function ratingFormula(site: SiteView, { since }: Supplier, { method, outcome, rating, uncapped }: Assessment): string {
  const { ratingFormula: worded } = site.words.calculation;
  switch (outcome) {
    case 'rated':
      return rating === uncapped || uncapped === null ? worded.bands : worded.capped(ratingName(site, method, uncapped));
    case 'not_yet_rated':
      return worded.fresh(since === undefined ? '' : formatMonth(since, site.language), formatCount(method!.new_supplier_months, site.language));
    case 'no_activity':
      return worded.idle;
    case 'not_rated':
      return worded.coverage;
  }
}
