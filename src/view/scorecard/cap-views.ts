/** Caps in words: the rule, what was found, the records behind it. */
import type { Cap, Part } from '#domain/method.ts';
import { windowEnding } from '#domain/month.ts';
import { textIn } from '#domain/text.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Assessment, CapResult } from '#rating/assessment.ts';
import { partIn } from '#rating/caps.ts';
import { figureValue } from '#view/figure-view.ts';
import { asWritten, mostDecimals } from '#view/hand-numbers.ts';
import { pageOfRecord } from '#view/links.ts';
import { inUnitTo } from '#view/method/formulas.ts';
import { inMeasure, kpiWords, onlyWords, partName, ratingName } from '#view/naming.ts';
import { inUnitBeside } from '#view/numbers.ts';
import { toneOf, type CapView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatWindow } from '#words/format.ts';

/** Every cap of the method, those that apply first, then those that could not be checked. */
export function capViews(site: SiteView, supplier: Supplier, assessment: Assessment): CapView[] {
  return capsInOrder(assessment).map((cap) => capView(site, supplier, assessment, cap));
}

/** The caps of an assessment in the order in which pages list them. */
export function capsInOrder({ caps }: Pick<Assessment, 'caps'>): CapResult[] {
  const order = { applies: 0, unknown: 1, clear: 2 };
  return caps.toSorted((one, other) => order[one.state] - order[other.state]);
}

/** The rule of a cap in words: `Customer disruptions at least 1 within 6 months`. */
export function capRule(site: SiteView, cap: Cap, method: { readonly score: Part; readonly window: number }): string {
  const { rule } = site.words.rating;
  if (cap.part !== undefined) {
    const part = partById(method.score, cap.part);
    const looksAt = part === method.score ? rule.wholeScore : rule.pointsOf(part ? partName(site, part) : cap.part);
    return rule[cap.comparison](looksAt, asWritten(site, cap.threshold).text);
  }
  const { name, unit } = kpiWords(site, cap.kpi ?? '');
  const threshold = inUnitTo(site, cap.threshold, unit, mostDecimals);
  const compared = unit === 'count' ? rule.counts[cap.comparison](name, inMeasure(site, cap.kpi ?? '', threshold)) : rule[cap.comparison](name, threshold);
  const only = onlyWords(site, cap.only);
  return rule.within(only === '' ? compared : rule.only(compared, only), String(cap.within ?? method.window));
}

function capView(site: SiteView, supplier: Supplier, assessment: Assessment, { cap, state, figure, value }: CapResult): CapView {
  const { method, month } = assessment;
  const { language, words } = site;
  const { rating } = words;
  const counted = figure?.evidence.filter((evidence) => evidence.excluded === undefined && evidence.numerator !== 0) ?? [];
  const window = figure?.window ?? windowEnding(month, cap.within ?? method!.window);
  const worded = value === null ? (figure ? figureValue(site, figure).text : words.calculation.nothing) : inUnitBeside(site, value, [cap.threshold], figure?.unit ?? 'index').text;
  return {
    state,
    effect: rating.cappedAt(ratingName(site, method, cap.at_most)),
    at_most: cap.at_most,
    tone: toneOf(method, cap.at_most),
    because: textIn(cap.because, language),
    rule: capRule(site, cap, method!),
    found: state === 'unknown' ? rating.foundNothing(worded) : rating.found(besideShown(site, assessment, cap, worded), formatWindow(window, language)),
    records: counted.map(({ kind, id }) => ({ id, text: id, href: pageOfRecord(language, supplier, kind, id) })),
  };
}

/** The points that a cap on a part looks at; beside them those that the part shows, where its months or plants weigh otherwise in the score. */
function besideShown(site: SiteView, { result }: Assessment, cap: Cap, alone: string): string {
  const points = cap.part === undefined || result === null ? null : (partIn(result, cap.part)?.points ?? null);
  const shown = points === null ? alone : inUnitBeside(site, points, [cap.threshold], 'index').text;
  return shown === alone ? alone : site.words.rating.byItself(alone, shown);
}

function partById(part: Part, id: string): Part | undefined {
  if (part.id === id) return part;
  return 'parts' in part ? part.parts.map((below) => partById(below, id)).find((found) => found !== undefined) : undefined;
}
