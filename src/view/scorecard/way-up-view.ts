/** What would lift the rating, in words. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { wayUp, type Change, type WayUp } from '#rating/way-up.ts';
import { measuredValue } from '#view/figure-view.ts';
import { kpiWords, partName, ratingName } from '#view/naming.ts';
import { count, inUnit, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';
import { formatList, formatMonth, printedDecimals } from '#words/format.ts';

export interface WayUpView {
  /** What it takes to reach the next rating, in one sentence. */
  readonly sentence: string;
  readonly next_rating: string | null;
  /** What lifts the score there, the largest gain first; empty where nothing does, or only a cap is in the way. */
  readonly steps: readonly { readonly name: string; readonly from: string; readonly to: string; readonly gain: Value; readonly hint: string }[];
  /** Whether no shorter list of steps does; false where there were more sets of criteria than can be tried. */
  readonly is_shortest: boolean;
  /** Caps that must fall away, and when they do. */
  readonly caps: readonly string[];
  /** For every criterion what a better figure would gain, largest first. */
  readonly criteria: readonly { readonly name: string; readonly from: string; readonly to: string; readonly gain: Value; readonly hint: string }[];
}

/** The shortest way to the next rating, the caps in its way, and what every criterion could gain. */
export function wayUpView(site: SiteView, supplier: Supplier, assessment: Assessment): WayUpView {
  const way = wayUp(assessment, site.rated.programme, supplier);
  const better = assessment.method?.better ?? 'higher';
  return {
    sentence: sentence(site, assessment, way),
    next_rating: way.next === null ? null : ratingName(site, assessment.method, way.next),
    steps: (way.shortest ?? []).map((change) => changeView(site, change, better)),
    is_shortest: way.is_shortest,
    caps: way.caps.map((cap) => capWords(site, cap)),
    criteria: way.criteria.flatMap(({ next }) => (next ? [changeView(site, next, better)] : [])),
  };
}

/** In which month a cap falls away, or what it waits for. */
function capWords(site: SiteView, { cap: { cap }, falls_away }: WayUp['caps'][number]): string {
  const { wayUp: worded } = site.words.rating;
  const because = textIn(cap.because, site.language);
  if (falls_away !== null) return worded.capUntil(because, formatMonth(falls_away, site.language));
  // Of all that caps look at, only a special status lasts, and stays in the months looked at after its end.
  return cap.kpi === 'special_status' ? worded.capLasting(because) : worded.capOpen(because);
}

function sentence(site: SiteView, { method, rating, uncapped }: Assessment, { next, gap, caps, shortest, is_shortest }: WayUp): string {
  const { wayUp: worded } = site.words.rating;
  if (rating === null) return worded.none;
  if (next === null) return worded.top;
  const name = ratingName(site, method, next);
  if (shortest === null && (gap > 0 || caps.length === 0)) return worded.unreachable(name);
  // The score alone may give more than the next rating.
  if (shortest === null || shortest.length === 0) return worded.capFirst(ratingName(site, method, uncapped ?? next));
  const reached = is_shortest ? worded.reach : worded.oneWay;
  return reached(name, formatList(shortest.map((change) => worded.step(criterionName(site, change.result), targetWords(site, change))), site.language));
}

function changeView(site: SiteView, change: Change, better: Better): WayUpView['steps'][number] {
  const { wayUp: worded } = site.words.rating;
  const { result, from: worst, gain } = change;
  const from = worst.figure === null ? '' : worded.from(measuredValue(site, worst).text, points(site, worst.points).text);
  // What is only shown rises for the sake of a cap.
  const sign = better === 'higher' ? 'gain' : 'gainLower';
  const gained = result.missing === 'not_counted' ? worded.liftsCap : gain === 0 ? worded.gainsNothing : worded[sign](points(site, gain).text);
  return { name: criterionName(site, result), from, to: targetWords(site, change), gain: { value: gain, text: gained }, hint: hint(site, change) };
}

/** Rounded to the safe side: whoever reaches the printed figure has reached the target. */
function targetWords(site: SiteView, { result, target: { value, comparison } }: Change): string {
  const unit = result.figure?.unit ?? 'index';
  const step = 10 ** printedDecimals(unit);
  // Targets are settled to nine decimals: what lies the last of them beyond a printed figure lies beyond it.
  const noise = step * 0.5e-9;
  const safe = comparison === 'from' || comparison === 'above' ? Math.ceil(value * step - noise) : Math.floor(value * step + noise);
  const { wayUp: worded } = site.words.rating;
  const words = worded.target[comparison](inUnit(site, safe / step, unit).text);
  const [slice] = result.slices;
  if (!slice) return words;
  return slice.plant === null ? worded.eachMonth(words) : worded.eachPlant(words);
}

/** The same in things one can count, where that says something. */
function hint(site: SiteView, { result, more }: Change): string {
  if (more === null || more === 0 || !isCriterion(result.part)) return '';
  const { wayUp: worded } = site.words.rating;
  const what = kpiWords(site, result.part.kpi).numerator || criterionName(site, result);
  const amount = count(site, Math.abs(more)).text;
  return more > 0 ? worded.hintMore(amount, what) : worded.hintFewer(amount, what);
}

function criterionName(site: SiteView, { part }: PartResult): string {
  return partName(site, part);
}
