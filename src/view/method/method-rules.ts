/** A method's rules as sentences: windows, months, plants, minimum volumes, combining, rounding, curves, escalation. */
import { volumes } from '#domain/kpi.ts';
import { isCriterion, type Category, type Clock, type Criterion, type Curve, type Definitions, type DeliveryWindow, type Escalation, type Method, type Part, type Rounding } from '#domain/method.ts';
import { textIn } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';
import { rankOf } from '#rating/bands.ts';
import { inUnitTo } from '#view/method/formulas.ts';
import { asWritten, mostDecimals, percentAsWritten } from '#view/hand-numbers.ts';
import { kpiWords, onlyWords, plantName, ratingName } from '#view/naming.ts';
import { limitWords } from '#view/records/clock-views.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatCount, formatList } from '#words/format.ts';

/** Everything about a part but its curve, a sentence each. */
export function partRules(site: SiteView, part: Part): string[] {
  return [...windowRules(site, part), ...(isCriterion(part) ? criterionRules(site, part) : categoryRules(site, part)), ...boundRules(site, part)];
}

/** How the figure is rounded, in words. */
export function roundingWords({ words, language }: SiteView, { decimals, mode }: Rounding): readonly [decimals: string, mode: string] {
  return [formatCount(decimals, language), words.method.rules.modes[mode]];
}

/** After how many months of which rating what follows; nothing is worse than the worst. */
export function escalationRule(site: SiteView, method: Method, { rating, periods, action }: Escalation): string {
  const { method: worded } = site.words;
  const name = ratingName(site, method, rating);
  const isWorst = rankOf(method, rating) === method.bands.length - 1;
  return worded.escalation(isWorst ? name : worded.orWorse(name), formatCount(periods, site.language), textIn(action, site.language));
}

function windowRules(site: SiteView, { window, periods, plants, weight }: Part): string[] {
  const { rules } = site.words.method;
  const number = (value: number) => asWritten(site, value).text;
  const months = typeof periods === 'string' ? (periods === 'mean' ? [rules.mean] : []) : 'decay' in periods ? [rules.decay(number(periods.decay))] : [rules.weights(formatList(periods.weights.map(number), site.language))];
  const atPlants = typeof plants === 'string' ? { pooled: [], mean: [rules.plantsMean], worst: [rules.plantsWorst] }[plants] : [plantWeightRule(site, plants.weights)];
  return [...(weight === 0 ? [rules.notCounted] : []), ...(window === undefined ? [] : [rules.window(number(window))]), ...months, ...atPlants];
}

function plantWeightRule(site: SiteView, weights: { readonly [plant: string]: number }): string {
  const { rules } = site.words.method;
  return rules.plantsWeights(formatList(Object.entries(weights).map(([plant, weight]) => rules.plantWeight(plantName(site, plant), asWritten(site, weight).text)), site.language));
}

function criterionRules(site: SiteView, { minimum, only }: Criterion): string[] {
  const { words } = site;
  const least = volumes.flatMap((name) => {
    const wanted = minimum[name];
    return wanted === undefined ? [] : [words.method.rules.minimum(asWritten(site, wanted).text, words.figures.volumes[name])];
  });
  const narrowed = onlyWords(site, only);
  return [...least, ...(narrowed === '' ? [] : [words.method.rules.only(narrowed)])];
}

function categoryRules(site: SiteView, { combine, base, minimum_coverage, points: curve, periods, plants }: Category): string[] {
  const { rules } = site.words.method;
  const combined = combine === 'sum' ? rules.combine.sum(asWritten(site, base).text) : rules.combine[combine];
  const coverage = periods === 'pooled' && plants === 'pooled' ? rules.coverage : rules.coverageApart;
  return [combined, ...(minimum_coverage > 0 ? [coverage(percentAsWritten(site, minimum_coverage).text)] : []), ...(curve ? [rules.curveOfCategory] : [])];
}

function boundRules(site: SiteView, { round, floor, ceiling }: Part): string[] {
  const { rules } = site.words.method;
  return [
    ...(floor === undefined ? [] : [rules.floor(asWritten(site, floor).text)]),
    ...(ceiling === undefined ? [] : [rules.ceiling(asWritten(site, ceiling).text)]),
    ...(round ? [rules.round(...roundingWords(site, round))] : []),
  ];
}

/** A curve as rows: the figure, the points. A category's own curve is read in points. */
export function curveRows(site: SiteView, part: Part): { value: string; points: string }[] {
  const curve = part.points;
  if (!curve) return [];
  const unit: Unit = isCriterion(part) ? kpiWords(site, part.kpi).unit : 'points';
  const worded = site.words.method.curve;
  const figure = (value: number) => inUnitTo(site, value, unit, mostDecimals);
  const earned = (value: number) => worded.points(asWritten(site, value).text);
  switch (curve.kind) {
    case 'up_to':
      return [...curve.steps.map(({ edge, points: given }) => ({ value: worded.upTo(figure(edge)), points: earned(given) })), { value: worded.beyond(figure(curve.steps.at(-1)!.edge)), points: earned(curve.beyond) }];
    case 'from':
      return [...curve.steps.map(({ edge, points: given }) => ({ value: worded.from(figure(edge)), points: earned(given) })), { value: worded.below(figure(curve.steps.at(-1)!.edge)), points: earned(curve.below) }];
    case 'line':
      return curve.marks.map(([value, given]) => ({ value: worded.at(figure(value)), points: earned(given) }));
    case 'value':
      return [{ value: worded.value, points: '' }];
  }
}

/** The curve as points of a drawing, left to right; steps have two at every edge. */
export function curveLine(curve: Curve | undefined): (readonly [number, number])[] {
  if (!curve || curve.kind === 'value') return [];
  if (curve.kind === 'line') return curve.marks.map(([value, given]) => [value, given] as const);
  if (curve.kind === 'up_to') return stairs(curve.steps.map(({ edge }) => edge), [...curve.steps.map(({ points: given }) => given), curve.beyond]);
  const rising = curve.steps.toReversed();
  return stairs(rising.map(({ edge }) => edge), [curve.below, ...rising.map(({ points: given }) => given)]);
}

/** From rising edges and the points between them: a run as long as a typical step at both ends. */
function stairs(edges: readonly number[], levels: readonly number[]): (readonly [number, number])[] {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  const run = Math.max((last - first) / Math.max(1, edges.length - 1), Math.abs(last) / 10, 1);
  const corners = edges.flatMap((edge, index) => [[edge, levels[index]!] as const, [edge, levels[index + 1]!] as const]);
  return [[first - run, levels[0]!], ...corners, [last + run, levels.at(-1)!]];
}

/** How records are counted: delivery window, months, waiting. */
export function definitionRows(site: SiteView, { delivery_window: delivery, visits }: Definitions): { term: string; text: string }[] {
  const { method } = site.words;
  const number = (value: number) => asWritten(site, value).text;
  return [
    { term: method.terms.deliveryWindow, text: windowWords(site, delivery) },
    { term: method.terms.month, text: method.monthOf[delivery.month_of] },
    { term: method.terms.waiting, text: method.waiting(number(visits.free_minutes), number(visits.per_minute)) },
  ];
}

/** When a delivery is in time, in words. */
export function windowWords(site: SiteView, { early, late, against }: DeliveryWindow): string {
  const { method } = site.words;
  const number = (value: number) => asWritten(site, value).text;
  return method.window(early === 'any' ? method.earlyAny : method.early(number(early)), method.late(number(late)), method.against[against]);
}

/** From when to when a clock runs and how long it may, in words. */
export function clockWords(site: SiteView, { start, stop, limit }: Clock): string {
  const { method, records } = site.words;
  return method.clock(limitWords(site, limit), records.clockStarts[start], stop === 'accepted' ? method.stopAccepted : method.stop(stop.toUpperCase()));
}
