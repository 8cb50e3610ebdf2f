/** How the rating came about, from records to rating, so that it can be recomputed by hand. */
import { isCriterion, type Part } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import type { CalculationLine } from '#view/calculation/calculation-line.ts';
import { calculationLines, type Calculating } from '#view/calculation/calculation-lines.ts';
import { capsInOrder, capViews } from '#view/scorecard/cap-views.ts';
import { conclusion, unusedPoints } from '#view/calculation/conclusion-lines.ts';
import { countingRules } from '#view/calculation/counting-rules.ts';
import { anchorOf, missingNote } from '#view/scorecard/criterion-view.ts';
import { askingFor, criterionEvidence, figureEvidence, type EvidenceColumn, type EvidenceTable } from '#view/calculation/evidence/evidence-table.ts';
import { figureView, type EvidenceRow, type FigureView } from '#view/figure-view.ts';
import { ratedSupplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { exact, exactShare, exactText, mostDecimals } from '#view/hand-numbers.ts';
import { paths } from '#view/links.ts';
import { curveRows, partRules } from '#view/method/method-rules.ts';
import { partName, supplierName } from '#view/naming.ts';
import { placesBelow, rootPlace, type Place } from '#view/calculation/place-lines.ts';
import { precision } from '#view/calculation/precision.ts';
import { bandViews, ratingView, type BandView, type CapView, type RatingView } from '#view/rating-view.ts';
import { methodFacts, type MethodFacts } from '#view/scorecard/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';
import { sliceRows, type SliceRow } from '#view/calculation/slice-rows.ts';
import { sourceView } from '#view/source-view.ts';
import type { Link, SourceView, Value } from '#view/value.ts';
import { formatMonth } from '#words/format.ts';

export interface CalculationPage extends Frame {
  readonly kind: 'calculation';
  readonly supplier: Link;
  readonly rating: RatingView;
  readonly method: MethodFacts | null;
  readonly bands: readonly BandView[];
  readonly sections: readonly CalculationPart[];
  /** Score, rounding, bands, caps, rating: one line each, in order. */
  readonly conclusion: readonly CalculationLine[];
  readonly caps: readonly CalculationCap[];
  readonly source: SourceView | null;
}

/** A cap with every record that was looked at, counted or not. */
export interface CalculationCap extends CapView {
  readonly evidence: readonly CalculationRow[];
  readonly evidence_columns: readonly EvidenceColumn[];
  readonly evidence_head: EvidenceTable['head'];
}

/** A record behind a figure; `details` are the cells of `evidence_columns`. */
export type CalculationRow = EvidenceRow & { readonly details: readonly string[] };

export interface CalculationPart {
  /** The anchor on the page. */
  readonly id: string;
  /** `1.2`, for citing. */
  readonly number: string;
  readonly name: string;
  readonly level: number;
  readonly category: boolean;
  /** The part it belongs to; null for the whole score. */
  readonly above: PartLink | null;
  readonly figure: FigureView | null;
  /** The rule in words: how records are counted, minimum volume, months, plants, and last the steps or marks of the curve. */
  readonly rules: readonly string[];
  /** The steps or marks of the curve again, as a table; as many as are the last of `rules`. */
  readonly curve: readonly { readonly value: string; readonly points: string }[];
  /** The parts of a category, with what is taken from each. */
  readonly parts: readonly (PartLink & { readonly weight: Value; readonly share: Value; readonly points: Value; readonly lost: Value; readonly note: string })[];
  readonly lines: readonly CalculationLine[];
  /** Where months or plants are rated apart: one line each; the months of a plant stand below it. */
  readonly slices: readonly SliceRow[];
  readonly evidence: readonly CalculationRow[];
  /** What records say of themselves, beside what they add. */
  readonly evidence_columns: readonly EvidenceColumn[];
  readonly evidence_head: EvidenceTable['head'];
}

/** Another part of the page. */
export interface PartLink {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

/** A part while its section is written: its result, its name on the page, its place in the score. */
interface Standing {
  readonly result: PartResult;
  readonly link: PartLink;
  readonly level: number;
  readonly place: Place;
  readonly above: PartLink | null;
}

/** The calculation of a supplier's rating for the month reported. Throws a RangeError for an id the programme does not have. */
export function calculationPage(site: SiteView, id: string): CalculationPage {
  const { supplier } = ratedSupplierById(site, id);
  const { words, language } = site;
  const assessment = assessPeriod(site.rated, supplier);
  const { method, result } = assessment;
  const decimals = method && result ? precision(method, result) : null;
  const name = supplierName(site, supplier);
  const caps = capViews(site, supplier, assessment);
  return {
    kind: 'calculation',
    ...frame(site, paths.calculation(id), words.pages.supplier.calculationTitle(name), words.pages.supplier.calculationDescription(name, formatMonth(site.rated.programme.period, language)), supplierTrail(site, supplier)),
    supplier: supplierLink(site, supplier),
    rating: ratingView(site, assessment),
    method: method ? methodFacts(site, method) : null,
    bands: method ? bandViews(site, method) : [],
    sections: method && result && decimals ? sections({ site, supplier, method, precision: decimals }, result, unusedPoints(site, supplier, assessment)) : [],
    conclusion: conclusion(site, supplier, assessment, caps, result && decimals ? decimals(result).steps.at(-1)! : 0),
    caps: capsWithEvidence(site, supplier, assessment, caps),
    source: method ? sourceView(site, method.source) : null,
  };
}

/** The root first, then every part below it, numbered for citing: 0, 1, 1.1, 1.2, 2 … The root ends with what is said of its points where they are no score. */
function sections(calculating: Calculating, result: PartResult, unused: readonly CalculationLine[]): CalculationPart[] {
  const all = sectionsFrom(calculating, { result, link: linkOf(calculating.site, result, '0', 0), level: 0, place: rootPlace(calculating.method), above: null });
  return all.map((part) => (part.level === 0 ? { ...part, lines: [...part.lines, ...unused] } : part));
}

function sectionsFrom(calculating: Calculating, standing: Standing): CalculationPart[] {
  const { site, method } = calculating;
  const { result, link, level, place } = standing;
  const places = placesBelow(method, result, place);
  const below = result.parts.map((part, index): Standing => {
    const number = level === 0 ? String(index + 1) : `${link.number}.${index + 1}`;
    return { result: part, link: linkOf(site, part, number, level + 1), level: level + 1, place: places[index]!, above: link };
  });
  return [section(calculating, standing, below), ...below.flatMap((part) => sectionsFrom(calculating, part))];
}

function linkOf(site: SiteView, result: PartResult, number: string, level: number): PartLink {
  const { part } = result;
  const isNamed = level > 0 || part.name !== undefined || isCriterion(part);
  return { id: anchorOf(result), number, name: isNamed ? partName(site, part) : site.words.calculation.score };
}

function section(calculating: Calculating, { result, link, level, place, above }: Standing, below: readonly Standing[]): CalculationPart {
  const { site, supplier, precision: decimals } = calculating;
  const { part, figure, slices } = result;
  const evidence = isCriterion(part) ? criterionEvidence(askingFor(site, supplier, part), result, decimals(result).inputs) : null;
  return {
    ...link,
    level,
    category: !isCriterion(part),
    above,
    figure: figure ? figureView(site, figure) : null,
    rules: rules(calculating, result, place),
    curve: curveMarks(site, part),
    parts: slices.length > 0 ? [] : below.map((standing) => partRow(calculating, standing)),
    lines: calculationLines(calculating, result, place),
    slices: sliceRows(calculating, result),
    evidence: evidence?.rows ?? [],
    evidence_columns: evidence?.columns ?? [],
    evidence_head: evidence?.head ?? { numerator: '', denominator: '' },
  };
}

/** Each step or mark of the curve is a rule of its own: a reader looks one up. */
function rules({ site, supplier }: Calculating, { part, slices }: PartResult, { apart }: Place): string[] {
  const { calculation, method } = site.words;
  const shared = slices.some(({ result }) => result.points === null) && slices.some(({ result }) => result.points !== null) ? [calculation.rules.weightsShared] : [];
  const fromAbove = apart ? [calculation.rules.weightsFromAbove] : [];
  const counted = isCriterion(part) ? countingRules(site, supplier, part) : [];
  const line = part.points?.kind === 'line' ? [calculation.rules.line(method.curve.line)] : [];
  return [...counted, ...partRules(site, part), ...shared, ...fromAbove, ...line, ...curveRows(site, part).map(({ value, points: earned }) => (earned === '' ? value : site.words.site.together.named(value, earned)))];
}

/** The curve as a table; one that takes the figure itself has no steps to look up. */
function curveMarks(site: SiteView, part: Part): CalculationPart['curve'] {
  const { points: curve } = part;
  if (!curve || curve.kind === 'value') return [];
  const earned = curve.kind === 'line' ? curve.marks.map(([, given]) => given) : [...curve.steps.map(({ points: given }) => given), curve.kind === 'from' ? curve.below : curve.beyond];
  return curveRows(site, part).map(({ value }, index) => ({ value, points: exactText(site, earned[index]!, mostDecimals) }));
}

function partRow({ site, supplier, precision: decimals }: Calculating, { result, link }: Standing): CalculationPart['parts'][number] {
  return {
    ...link,
    weight: { value: result.part.weight, text: exactText(site, result.part.weight, mostDecimals) },
    share: exactShare(site, result.share),
    points: exact(site, result.points, decimals(result).steps.at(-1)),
    lost: exact(site, result.missing === null ? result.lost : null, decimals(result).lost),
    note: missingNote(site, supplier, result),
  };
}

/** The caps with what was looked at, by the method's own way of counting. */
function capsWithEvidence(site: SiteView, supplier: Supplier, assessment: Assessment, views: readonly CapView[]): CalculationCap[] {
  return capsInOrder(assessment).map(({ cap, figure }, index) => {
    const asking = { site, supplier, kpi: cap.kpi ?? '', definitions: assessment.method!.definitions };
    const { rows, columns, head } = figure ? figureEvidence(asking, figure) : { rows: [], columns: [], head: { numerator: '', denominator: '' } };
    return { ...views[index]!, evidence: rows, evidence_columns: columns, evidence_head: head };
  });
}
