/** A rating method, worded from the method file itself. */
import { detectionPoints, severities } from '#domain/incident.ts';
import { builtInKpis } from '#domain/kpi.ts';
import { clockNames, criteriaOf, isCriterion, type Category, type IncidentWeights, type Method, type Part } from '#domain/method.ts';
import { addMonths } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import { textIn } from '#domain/text.ts';
import { touchpoints } from '#domain/visit.ts';
import { writtenShares } from '#rating/weights.ts';
import { definitionRules } from '#view/calculation/counting-rules.ts';
import { compare } from '#view/compare.ts';
import { capRule } from '#view/scorecard/cap-views.ts';
import { frame, type Frame } from '#view/frame.ts';
import { asWritten, percentAsWritten } from '#view/hand-numbers.ts';
import { href, paths } from '#view/links.ts';
import { clockWords, curveLine, curveRows, definitionRows, escalationRule, partRules } from '#view/method/method-rules.ts';
import { className, kpiWords, methodName, partName, ratingName, unitName, written } from '#view/naming.ts';
import { share } from '#view/numbers.ts';
import { bandViews, toneOf, type BandView, type CapView } from '#view/rating-view.ts';
import { methodFacts } from '#view/scorecard/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { Link, SourceView, Value } from '#view/value.ts';
import { formatList, formatMonth } from '#words/format.ts';

export interface MethodPage extends Frame {
  readonly kind: 'method';
  readonly id: string;
  readonly method_version: string;
  readonly in_force: boolean;
  /** Since when, or from when to when, it is in force. */
  readonly validity: string;
  readonly approved: string;
  readonly changes: string;
  readonly basis: string;
  readonly classes: string;
  readonly versions: readonly Link[];
  readonly parts: readonly MethodPart[];
  readonly bands: readonly BandView[];
  readonly caps: readonly Pick<CapView, 'effect' | 'because' | 'rule' | 'tone' | 'at_most'>[];
  readonly rules: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
  readonly clocks: readonly { readonly name: string; readonly text: string }[];
  readonly incident_weights: { readonly severities: readonly string[]; readonly rows: readonly { readonly detection_point: string; readonly weights: readonly Value[] }[] };
  readonly touchpoints: readonly { readonly name: string; readonly weight: Value }[];
  readonly actions: readonly { readonly rating: string; readonly text: string }[];
  readonly escalation: readonly string[];
  /** Every KPI of the product with its definition, and what this method uses it for. */
  readonly kpis: readonly { readonly id: string; readonly name: string; readonly definition: string; readonly unit: string; readonly use: KpiUse; readonly use_text: string }[];
  readonly source: SourceView;
}

/** What a method uses a KPI for: points, a cap, or only to show it. */
export type KpiUse = 'counts' | 'cap' | 'shown' | 'none';

export interface MethodPart {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly category: boolean;
  readonly kpi: string | null;
  readonly definition: string;
  readonly weight: Value;
  readonly share: Value;
  readonly rules: readonly string[];
  /** The curve as rows a person can read: `0`, `100 points`. */
  readonly curve: readonly { readonly value: string; readonly points: string }[];
  /** How points lie between the rows; empty for steps, which say it themselves. */
  readonly curve_note: string;
  /** The curve as points of a drawing, left to right. */
  readonly line: readonly (readonly [number, number])[];
}

/** The page of one version of a method. Throws a RangeError for one the programme does not have. */
export function methodPage(site: SiteView, id: string, version: number): MethodPage {
  const { programme } = site.rated;
  const method = programme.methods.find((candidate) => candidate.id === id && candidate.version === version);
  if (!method) throw new RangeError(`The programme has no method ${id} in version ${version}.`);
  const { words, language } = site;
  const title = methodName(site, method);
  const successor = successorOf(programme.methods, method);
  return {
    kind: 'method',
    ...frame(site, paths.method(id, version), title, words.method.description(title), [{ text: words.pages.programme.methodsTitle, href: href(language, paths.methods) }]),
    id,
    method_version: String(version),
    in_force: isInForce(programme, method, successor),
    validity: validity(site, method, successor),
    approved: methodFacts(site, method).approved,
    changes: written(method.changes, language),
    basis: written(method.basis, language),
    classes: method.classes ? formatList(method.classes.map((group) => className(site, group)), language) : words.method.allClasses,
    versions: programme.methods.filter((other) => other.id === id && other !== method).map((other) => ({ text: methodName(site, other), href: href(language, paths.method(other.id, other.version)) })),
    parts: methodParts(site, method),
    bands: bandViews(site, method),
    caps: method.caps.map((cap) => ({
      effect: words.rating.cappedAt(ratingName(site, method, cap.at_most)),
      at_most: cap.at_most,
      tone: toneOf(method, cap.at_most),
      because: textIn(cap.because, language),
      rule: capRule(site, cap, method),
    })),
    rules: methodRules(site, method),
    definitions: definitionRows(site, method.definitions),
    clocks: clockNames.map((name) => ({ name: words.records.clocks[name], text: clockWords(site, method.definitions.clocks[name]) })),
    incident_weights: incidentWeights(site, method.definitions.incident_weights),
    touchpoints: touchpoints.map((touchpoint) => ({ name: words.records.touchpoints[touchpoint], weight: asWritten(site, method.definitions.visits.touchpoints[touchpoint]) })),
    actions: method.bands.flatMap(({ rating }) => {
      const action = method.actions[rating];
      return action === undefined ? [] : [{ rating: ratingName(site, method, rating), text: textIn(action, language) }];
    }),
    escalation: method.escalation.map((level) => escalationRule(site, method, level)),
    kpis: kpiRows(site, method),
    source: sourceView(site, method.source),
  };
}

/** The next version or method that takes over the same classes. */
function successorOf(methods: readonly Method[], method: Method): Method | undefined {
  const classes = JSON.stringify(method.classes ?? null);
  return methods
    .filter((other) => JSON.stringify(other.classes ?? null) === classes && other.effective_from > method.effective_from)
    .toSorted((one, other) => compare(one.effective_from, other.effective_from))[0];
}

function isInForce({ period }: Programme, method: Method, successor: Method | undefined): boolean {
  return method.effective_from <= period && (!successor || successor.effective_from > period);
}

function validity({ rated, words, language }: SiteView, { effective_from }: Method, successor: Method | undefined): string {
  const from = formatMonth(effective_from, language);
  if (successor) return words.method.inForceUntil(from, formatMonth(addMonths(successor.effective_from, -1), language));
  return effective_from <= rated.programme.period ? words.method.inForceSince(from) : words.method.inForceFrom(from);
}

/** Depth first; the score itself is no row, its rules stand above. */
function methodParts(site: SiteView, method: Method): MethodPart[] {
  return isCriterion(method.score) ? [methodPart(site, method, method.score, 0, 1)] : partsBelow(site, method, method.score, 0, 1);
}

function partsBelow(site: SiteView, method: Method, category: Category, level: number, whole: number): MethodPart[] {
  const shares = writtenShares(category, method.better);
  return category.parts.flatMap((part, index) => {
    const share = whole * shares[index]!;
    return [methodPart(site, method, part, level, share), ...(isCriterion(part) ? [] : partsBelow(site, method, part, level + 1, share))];
  });
}

function methodPart(site: SiteView, method: Method, part: Part, level: number, whole: number): MethodPart {
  return {
    id: part.id,
    name: partName(site, part),
    level,
    category: !isCriterion(part),
    kpi: isCriterion(part) ? part.kpi : null,
    definition: isCriterion(part) ? kpiWords(site, part.kpi).definition : '',
    weight: asWritten(site, part.weight),
    share: share(site, whole),
    rules: [...partRules(site, part), ...ownDefinitions(site, method, part)],
    curve: curveRows(site, part),
    curve_note: part.points?.kind === 'line' ? site.words.calculation.rules.line(site.words.method.curve.line) : '',
    line: curveLine(part.points),
  };
}

/** How a criterion counts its records where that differs from the method, which says it for all of them below. */
function ownDefinitions(site: SiteView, method: Method, part: Part): string[] {
  if (!isCriterion(part)) return [];
  const general = definitionRules(site, part.kpi, method.definitions);
  return definitionRules(site, part.kpi, part.definitions).filter((rule) => !general.includes(rule));
}

function methodRules(site: SiteView, method: Method): string[] {
  const { rules } = site.words.method;
  const number = (value: number) => asWritten(site, value).text;
  return [
    rules.window(number(method.window)),
    ...(method.score.periods === 'pooled' ? [rules.pooled] : []),
    ...partRules(site, { ...method.score, window: undefined }),
    rules.coverage(percentAsWritten(site, method.minimum_coverage).text),
    ...(method.new_supplier_months > 0 ? [rules.newSupplier(number(method.new_supplier_months))] : []),
    rules.scale(number(method.scale.from), number(method.scale.to)),
    ...(method.better === 'lower' ? [rules.lower] : []),
    ...(method.score.round ? [] : [rules.unrounded]),
    ...(method.caps.length > 0 ? [rules.caps] : []),
  ];
}

function incidentWeights(site: SiteView, { severity, detection_point }: IncidentWeights): MethodPage['incident_weights'] {
  const { records } = site.words;
  return {
    severities: severities.map((name) => records.severities[name]),
    rows: detectionPoints.map((point) => ({ detection_point: records.detectionPoints[point], weights: severities.map((name) => asWritten(site, severity[name] * detection_point[point])) })),
  };
}

function kpiRows(site: SiteView, method: Method): MethodPage['kpis'] {
  const counted = new Set(countedKpis(method.score));
  const shown = new Set(criteriaOf(method.score).map(({ kpi }) => kpi));
  const inCaps = new Set(method.caps.map(({ kpi }) => kpi));
  const useOf = (id: string): KpiUse => (counted.has(id) ? 'counts' : inCaps.has(id) ? 'cap' : shown.has(id) ? 'shown' : 'none');
  return [...Object.keys(builtInKpis), ...site.rated.programme.kpis.map(({ id }) => id)].map((id) => {
    const { name, definition, unit } = kpiWords(site, id);
    return { id, name, definition, unit: unitName(site, id, unit), use: useOf(id), use_text: site.words.site.method.uses[useOf(id)] };
  });
}

/** The KPIs of the criteria that earn points of the score. */
function countedKpis(part: Part): string[] {
  if (part.weight === 0) return [];
  return isCriterion(part) ? [part.kpi] : part.parts.flatMap(countedKpis);
}
