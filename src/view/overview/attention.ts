/** What needs somebody this week: caps, overdue 8Ds, worsening trends, grave incidents, thin data. */
import { isWithin, monthOf, windowEnding, type Window } from '#domain/month.ts';
import { notAnswerable } from '#kpi/incident-entries.ts';
import { pointsOf } from '#kpi/incidents.ts';
import { assessPeriod, type RatedMonth } from '#rating/rate-programme.ts';
import { trend } from '#rating/trend.ts';
import { compare } from '#view/compare.ts';
import { capViews } from '#view/scorecard/cap-views.ts';
import { definitionsFor } from '#view/definitions.ts';
import { eightDRow, isOpen } from '#view/records/eight-d-view.ts';
import type { EightDRow, IncidentRow } from '#view/records/event-rows.ts';
import { supplierLink } from '#view/finding.ts';
import { incidentRow } from '#view/records/incident-view.ts';
import { percent, points, score } from '#view/numbers.ts';
import { listLength } from '#view/overview/list-length.ts';
import { ratingView, type CapView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link } from '#view/value.ts';

/** A supplier with one sentence about it. */
export interface Remark {
  readonly supplier: Link;
  readonly sentence: string;
}

export interface CappedSupplier {
  readonly supplier: Link;
  readonly cap: CapView;
  readonly rating: RatingView;
  /** The cap did not lower the rating the month before. */
  readonly is_new: boolean;
}

export interface OverdueReport {
  readonly supplier: Link;
  readonly report: EightDRow;
}

export interface RecentIncident {
  readonly supplier: Link;
  readonly incident: IncidentRow;
}

const recentMonths = 3;

/** The months in which an incident is still news. */
export function recentWindow({ rated }: SiteView): Window {
  return windowEnding(rated.programme.period, recentMonths);
}

/** Caps that lower a rating now, those that did not do so the month before first. */
export function newCaps(site: SiteView): CappedSupplier[] {
  const capped = site.rated.suppliers.filter(({ months: all }) => isCapped(all.at(-1)));
  return capped
    .flatMap((rated) => {
      const assessment = assessPeriod(site.rated, rated.supplier);
      const cap = capViews(site, rated.supplier, assessment).find(({ state, at_most }) => state === 'applies' && at_most === assessment.rating);
      return cap ? [{ supplier: supplierLink(site, rated.supplier), cap, rating: ratingView(site, assessment), is_new: !isCapped(rated.months.at(-2)) }] : [];
    })
    .toSorted((one, other) => Number(other.is_new) - Number(one.is_new));
}

function isCapped(month: RatedMonth | undefined): boolean {
  return month?.rating != null && month.uncapped !== null && month.rating !== month.uncapped;
}

/** Open 8Ds with a clock past its deadline, the latest first; none whose incident the supplier has not to answer for. */
export function overdue(site: SiteView): OverdueReport[] {
  return site.rated.suppliers
    .flatMap(({ supplier }) => supplier.eight_d_reports.filter(isOpen).map((report) => ({ supplier: supplierLink(site, supplier), report: eightDRow(site, supplier, report) })))
    .filter(({ report }) => report.overdue && report.counted)
    .toSorted((one, other) => compare(one.report.day, other.report.day));
}

/** Suppliers whose score got worse by more than noise explains. */
export function falling(site: SiteView): Remark[] {
  return site.rated.suppliers.flatMap(({ supplier, months: all }) => {
    const { verdict, signal, lower, upper } = trend(all);
    const newest = all.at(-1);
    if (signal !== 'worse' || verdict === 'too_few') return [];
    const sentence = site.words.rating.trend[verdict](score(site, newest?.score ?? null, newest?.method ?? null).text, points(site, lower).text, points(site, upper).text);
    return [{ supplier: supplierLink(site, supplier), sentence }];
  });
}

/** The gravest incidents of the last months, by points, then the newest. */
export function worstIncidents(site: SiteView): RecentIncident[] {
  const recent = recentWindow(site);
  return site.rated.suppliers
    .flatMap(({ supplier }) => {
      const weights = definitionsFor(site, supplier).incident_weights;
      const inWindow = supplier.incidents.filter((incident) => isWithin(monthOf(incident.detected.day), recent) && notAnswerable(incident) === undefined);
      return inWindow.map((incident) => ({ supplier, incident, weight: pointsOf(incident, weights) }));
    })
    .toSorted((one, other) => other.weight - one.weight || compare(other.incident.detected.day, one.incident.detected.day))
    .slice(0, listLength)
    .map(({ supplier, incident }) => ({ supplier: supplierLink(site, supplier), incident: incidentRow(site, supplier, incident) }));
}

/** Suppliers of which too little is known: without a rating, or rated on part of the weight. */
export function thin(site: SiteView): Remark[] {
  return site.rated.suppliers
    .flatMap(({ supplier, months: all }) => {
      const newest = all.at(-1);
      return newest && newest.coverage < thinCoverage ? [{ supplier, newest }] : [];
    })
    .toSorted((one, other) => thinOrder[one.newest.outcome] - thinOrder[other.newest.outcome] || one.newest.coverage - other.newest.coverage)
    .map(({ supplier, newest }) => ({ supplier: supplierLink(site, supplier), sentence: thinSentence(site, newest) }));
}

/** Below this share of the weight, in per cent, a rating stands on thin data. */
const thinCoverage = 80;

/** A rating on thin data misleads most; where nothing was delivered there is nothing to watch. */
const thinOrder = { rated: 0, not_rated: 1, not_yet_rated: 2, no_activity: 3 };

function thinSentence(site: SiteView, { outcome, coverage }: RatedMonth): string {
  const measured = site.words.programme.thinCoverage(percent(site, coverage).text);
  return outcome === 'rated' ? measured : site.words.site.together.listed(site.words.rating.outcomes[outcome], measured);
}
