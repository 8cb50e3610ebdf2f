/** Months and plants rated apart, as rows: every level that enters, the months of a plant below it. */
import { isCriterion } from '#domain/method.ts';
import type { PartResult, Slice } from '#rating/assessment.ts';
import { shortfall } from '#rating/better.ts';
import { sliceFormula, type Calculating } from '#view/calculation/calculation-lines.ts';
import { missingNote } from '#view/scorecard/criterion-view.ts';
import { exactFigure } from '#view/method/formulas.ts';
import { decimalsFor, exact, exactShare, usualDecimals } from '#view/hand-numbers.ts';
import { plantName } from '#view/naming.ts';
import { sum } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';
import { formatShortMonth } from '#words/format.ts';

/** A month or plant rated apart, as a row of the calculation. */
export interface SliceRow {
  /** `North plant`, `Jun 26`, `North plant · Jun 26`. */
  readonly label: string;
  /** 0 for what is joined in the part itself, 1 for the months of a plant. */
  readonly level: number;
  /** The figure, or the words why there is none; empty for a category and for a plant whose months follow. */
  readonly figure: string;
  /** What figure or points were worked out from. */
  readonly formula: string;
  readonly points: Value;
  /** Among the months or plants joined with it. */
  readonly weight: Value;
  /** Share of the part's own weight that was measured there. */
  readonly coverage: Value;
  readonly share: Value;
  readonly lost: Value;
}

/** The rows of a part; none where months and plants are counted together. */
export function sliceRows(calculating: Calculating, result: PartResult): SliceRow[] {
  return rowsOf(calculating, result, null, 0);
}

function rowsOf(calculating: Calculating, result: PartResult, plant: string | null, level: number): SliceRow[] {
  const { slices } = result;
  const { inputs } = calculating.precision(result);
  const column = (key: 'share' | 'lost', factor: number, wanted: number) => {
    const values = slices.map((slice) => factor * slice.result[key]);
    return decimalsFor(values, sum, factor * result[key], wanted);
  };
  const lost = column('lost', 1, calculating.precision(result).lost);
  const byShare = Math.max(usualDecimals, ...slices.map((slice) => forLost(calculating, slice, lost)));
  const decimals = { inputs, share: Math.max(column('share', 100, usualDecimals), byShare), lost };
  return slices.flatMap((slice) => [row(calculating, slice, plant, level, decimals), ...rowsOf(calculating, slice.result, slice.plant ?? plant, level + 1)]);
}

/** Decimals of the share, and of the points as `precision` has them, so that the points lost are the share times what the points fall short of the best, wherever they are just that. */
function forLost({ method: { scale, better } }: Calculating, { result: { points, share, lost } }: Slice, wanted: number): number {
  if (points === null) return usualDecimals;
  const best = better === 'higher' ? scale.to : scale.from;
  const product = ([share, points]: readonly number[]) => (share! / 100) * shortfall(points!, best, better);
  if (Math.abs(product([100 * share, points]) - lost) > 1e-9) return usualDecimals;
  return decimalsFor([100 * share, points], product, lost, wanted);
}

interface RowDecimals {
  readonly inputs: number;
  readonly share: number;
  readonly lost: number;
}

function row(calculating: Calculating, slice: Slice, plant: string | null, level: number, decimals: RowDecimals): SliceRow {
  const { site } = calculating;
  const { weight, result } = slice;
  return {
    label: label(site, slice, plant),
    level,
    figure: figureText(calculating, result),
    formula: sliceFormula(calculating, result),
    points: exact(site, result.points, decimals.inputs),
    weight: exactShare(site, weight, decimals.inputs),
    coverage: exactShare(site, result.coverage),
    share: exactShare(site, result.share, decimals.share),
    lost: exact(site, result.points === null ? null : result.lost, decimals.lost),
  };
}

function label(site: SiteView, { month, plant }: Slice, above: string | null): string {
  const at = plant ?? above;
  return [at === null ? '' : plantName(site, at), month === null ? '' : formatShortMonth(month, site.language)].filter((text) => text !== '').join(' · ');
}

function figureText({ site, supplier, precision }: Calculating, result: PartResult): string {
  const { part, figure, slices } = result;
  if (slices.length > 0) return result.points === null ? missingNote(site, supplier, result) : '';
  if (!isCriterion(part) || !figure) return result.points === null ? missingNote(site, supplier, result) : '';
  return result.points === null && figure.value !== null ? missingNote(site, supplier, result) : exactFigure(site, figure, precision(result).inputs).text;
}
