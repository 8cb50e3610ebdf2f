/** A part's place in the score: what share of it is the part's, and how many of its points were lost there, each with the rule and the numbers. */
import { isCriterion, type Category, type Method } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { shortfall } from '#rating/better.ts';
import { exponents } from '#rating/combine.ts';
import { lossesOf, type Loss } from '#rating/losses.ts';
import { countingWeights, isMeasured, spanOf } from '#rating/weights.ts';
import type { CalculationLine } from '#view/calculation/calculation-line.ts';
import { decimalsFor, exact, exactShare, exactText, mostDecimals, usualDecimals } from '#view/hand-numbers.ts';
import { sum } from '#view/numbers.ts';
import type { Precision } from '#view/calculation/precision.ts';
import type { SiteView } from '#view/site-view.ts';

/** Where a part stands: below which category, what one of its points is worth in the score, and the best it could give. */
export interface Place {
  readonly above: PartResult | null;
  readonly worth: number;
  readonly best: number;
  /** Whether months or plants are taken apart above it; then it is the sum of what it is in each. */
  readonly apart: boolean;
  /** What the parts of the category above lost by themselves, in its points. */
  readonly losses: readonly Loss[];
}

/** What the whole score is worth, before anything is handed down. */
export function rootPlace({ scale, better }: Method): Place {
  return { above: null, worth: 1, best: better === 'higher' ? scale.to : scale.from, apart: false, losses: [] };
}

/** The places of the parts of a category. */
export function placesBelow(method: Method, result: PartResult, place: Place): Place[] {
  if (isCriterion(result.part)) return [];
  const apart = place.apart || result.slices.length > 0;
  const losses = apart || result.points === null ? [] : lossesOf(result.part, result.parts.map((part) => inCategory(part, result)), place.best, method.better);
  return result.parts.map((_, index) => ({ above: result, worth: place.worth * (losses[index]?.worth ?? 0), best: losses[index]?.best ?? place.best, apart, losses }));
}

/** The part with its share of the category instead of its share of the whole score. */
function inCategory(part: PartResult, above: PartResult): PartResult {
  return { ...part, share: above.share === 0 ? 0 : part.share / above.share };
}

/** What the part weighs in the whole, and what it lost there; nothing for what is missing or only shown. */
export function placeLines(site: SiteView, method: Method, result: PartResult, place: Place, precision: Precision): CalculationLine[] {
  const { calculation } = site.words;
  if (result.points === null || result.missing === 'not_counted') return [];
  const own = result.lost_itself;
  const { lost } = precision(result);
  const rest = !isCriterion(result.part) && Math.abs(own) > 1e-9 ? [{ label: calculation.lostItself, formula: calculation.lostItselfFormula, result: exact(site, own, lost) }] : [];
  return [...shareLine(site, method, result, place), { label: calculation.lost, formula: lostFormula(site, method, result, place, precision), result: exact(site, result.lost, lost) }, ...rest];
}

function shareLine(site: SiteView, method: Method, result: PartResult, place: Place): CalculationLine[] {
  const { calculation } = site.words;
  if (place.above === null) return [];
  const { combine } = place.above.part as Category;
  const isAsWritten = place.apart || combine === 'worst' || combine === 'best' || Math.abs(result.share - result.weight) < 1e-12;
  const written = isAsWritten ? '' : calculation.asWritten(exactShare(site, result.weight).text);
  return [{ label: calculation.share, formula: shareFormula(site, method, result, place, place.above) + written, result: exactShare(site, result.share) }];
}

/** The share of the category times what the part weighs of what was measured in it. */
function shareFormula(site: SiteView, method: Method, result: PartResult, { apart }: Place, above: PartResult): string {
  const { calculation } = site.words;
  const category = above.part as Category;
  if (apart) return calculation.summed;
  if (category.combine === 'worst' || category.combine === 'best') return result.share === 0 ? calculation.decidesNot : Math.abs(result.share - above.share) < 1e-12 ? calculation.decides : calculation.decidesAlso;
  const weights = countingWeights(category, above.parts, method.better);
  const weigh = weights[above.parts.indexOf(result)]!;
  const total = sum(weights);
  const decimals = decimalsFor([100 * above.share], ([share]) => (share! * weigh) / total, 100 * result.share, usualDecimals);
  const number = (value: number) => exactText(site, value, mostDecimals);
  const part = calculation.ratio(number(weigh), number(total));
  const movesSum = above.parts.some((sibling) => isMeasured(sibling) && spanOf(sibling.part, method.better) > 0);
  const why = category.combine !== 'sum' ? '' : movesSum ? calculation.shareOfSum : calculation.shareOfFixedSum;
  return (above.share === 1 ? part : calculation.term(exactShare(site, above.share, decimals).text, part)) + why;
}

function lostFormula(site: SiteView, method: Method, result: PartResult, place: Place, precision: Precision): string {
  const { calculation } = site.words;
  if (place.apart) return calculation.summed;
  if (result.share === 0 && result.lost === 0) return calculation.decidesNot;
  const short = shortfall(result.points!, place.best, method.better);
  const isFull = Math.abs(place.worth * short - result.lost) < 1e-9;
  if (isFull) return ownFormula(site, method, result, place, precision);
  return handedFormula(site, result, place, place.above!, precision);
}

/** What one point is worth times what the points fall short of the best. */
function ownFormula(site: SiteView, method: Method, result: PartResult, { worth, best }: Place, precision: Precision): string {
  const { calculation } = site.words;
  const earned = result.points!;
  const isOfShare = Math.abs(worth - result.share) < 1e-12;
  const by = isOfShare ? 100 * worth : worth;
  const least = precision(result).steps.at(-1)!;
  const factor = isOfShare ? 100 : 1;
  const decimals = decimalsFor([by, earned, best], ([one, points, most]) => (one! / factor) * shortfall(points!, most!, method.better), result.lost, precision(result).lost, least);
  const [more, less] = method.better === 'higher' ? [best, earned] : [earned, best];
  const number = (value: number) => exactText(site, value, decimals);
  const subtracted = less < 0 ? `(${number(less)})` : number(less);
  if (worth === 1) return calculation.difference(number(more), subtracted);
  return calculation.lostFormula(isOfShare ? exactShare(site, worth, decimals).text : number(worth), number(more), subtracted);
}

/** The loss of the category handed down in proportion to what each part fell short by itself; where some gained, to those alone that went the way of the whole. */
function handedFormula(site: SiteView, result: PartResult, { losses }: Place, above: PartResult, precision: Precision): string {
  const { calculation } = site.words;
  const category = above.part as Category;
  const own = terms(category, above, losses);
  const index = above.parts.indexOf(result);
  const total = sum(own);
  const along = own.map((one) => (one * above.lost > 0 ? one : 0));
  const fits = (shares: readonly number[]) => sum(shares) !== 0 && Math.abs((above.lost * shares[index]!) / sum(shares) - result.lost) < 1e-7;
  const shares = total !== 0 && fits(own) ? own : along;
  if (!fits(shares)) return result.lost === 0 ? calculation.lostNothing : calculation.handedDown;
  if (shares[index] === 0) return calculation.lostNothing;
  const measured = shares.filter((share) => share !== 0);
  const at = shares.slice(0, index).filter((share) => share !== 0).length;
  const decimals = decimalsFor([above.lost, ...measured], ([lost, ...all]) => (lost! * all[at]!) / sum(all), result.lost, precision(result).lost, precision(above).lost);
  const number = (value: number) => exactText(site, value, decimals);
  if (measured.length === 1) return calculation.handedAlone(number(above.lost));
  const formula = calculation.handedFormula(number(above.lost), number(shares[index]!), measured.map(number).join(' + '));
  return formula + (category.combine === 'product' ? calculation.handedByLogarithm : calculation.handedByShortfall);
}

/** What each part of a category fell short by itself, in points of the category; in a product, its weight × the logarithm of 100 ÷ its points. */
function terms(category: Category, above: PartResult, losses: readonly Loss[]): number[] {
  if (category.combine !== 'product' || above.parts.some((part) => isMeasured(part) && part.points! <= 0)) return losses.map(({ points }) => points);
  const powers = exponents(category, above.parts);
  return above.parts.map((part, index) => (isMeasured(part) ? -powers[index]! * Math.log(part.points! / 100) : 0));
}
