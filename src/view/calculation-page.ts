/** How the rating came about, from records to rating, so that it can be recomputed by hand. */
import { isCriterion, type Method } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Assessment, PartResult, Slice } from '#rating/assessment.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import { calculationLines, exact, exactShare, type CalculationLine } from '#view/calculation-lines.ts';
import { capViews } from '#view/cap-views.ts';
import { anchorOf } from '#view/criterion-view.ts';
import { evidenceRows, figureValue, figureView, type EvidenceRow, type FigureView } from '#view/figure-view.ts';
import { ratedSupplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { paths } from '#view/links.ts';
import { curveRows, partRules, roundingWords } from '#view/method-rules.ts';
import { kpiWords, partName, plantName, supplierName } from '#view/naming.ts';
import { percent, score } from '#view/numbers.ts';
import { bandViews, ratingView, type BandView, type CapView, type RatingView } from '#view/rating-view.ts';
import { methodFacts, type MethodFacts } from '#view/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type Link, type SourceView, type Value } from '#view/value.ts';
import { formatMonth, formatShortMonth } from '#words/format.ts';

export interface CalculationPage extends Frame {
  readonly kind: 'calculation';
  readonly supplier: Link;
  readonly rating: RatingView;
  readonly method: MethodFacts | null;
  readonly bands: readonly BandView[];
  readonly sections: readonly CalculationPart[];
  /** Score, rounding, bands, caps, rating: one line each, in order. */
  readonly conclusion: readonly CalculationLine[];
  readonly caps: readonly CapView[];
  readonly source: SourceView | null;
}

export interface CalculationPart {
  /** The anchor on the page. */
  readonly id: string;
  /** `1.2`, for citing. */
  readonly number: string;
  readonly name: string;
  readonly level: number;
  readonly category: boolean;
  readonly figure: FigureView | null;
  /** The rule in words: curve, minimum volume, months, plants. */
  readonly rules: readonly string[];
  readonly lines: readonly CalculationLine[];
  /** Where months or plants are rated apart: one line each. */
  readonly slices: readonly { readonly label: string; readonly figure: string; readonly points: Value; readonly weight: Value }[];
  readonly evidence: readonly EvidenceRow[];
  readonly evidence_head: { readonly numerator: string; readonly denominator: string };
}

/** The calculation of a supplier's rating for the month reported. Throws a RangeError for an id the programme does not have. */
export function calculationPage(site: SiteView, id: string): CalculationPage {
  const { supplier } = ratedSupplierById(site, id);
  const { words, language } = site;
  const assessment = assessPeriod(site.rated, supplier);
  const { method, result } = assessment;
  const name = supplierName(site, supplier);
  const caps = capViews(site, supplier, assessment);
  return {
    kind: 'calculation',
    ...frame(site, paths.calculation(id), words.pages.supplier.calculationTitle(name), words.pages.supplier.calculationDescription(name, formatMonth(site.rated.programme.period, language)), supplierTrail(site, supplier)),
    supplier: supplierLink(site, supplier),
    rating: ratingView(site, assessment),
    method: method ? methodFacts(site, method) : null,
    bands: method ? bandViews(site, method) : [],
    sections: method && result ? sectionsBelow(site, supplier, method, result, '', 0) : [],
    conclusion: conclusion(site, assessment, caps),
    caps,
    source: method ? sourceView(site, method.source) : null,
  };
}

/** The root first, then every part below it, numbered for citing: 1, 1.1, 1.2, 2 … */
function sectionsBelow(site: SiteView, supplier: Supplier, method: Method, result: PartResult, number: string, level: number): CalculationPart[] {
  const below = result.parts.flatMap((part, index) => sectionsBelow(site, supplier, method, part, number === '' ? String(index + 1) : `${number}.${index + 1}`, level + 1));
  return [section(site, supplier, method, result, number === '' ? '0' : number, level), ...below];
}

function section(site: SiteView, supplier: Supplier, method: Method, result: PartResult, number: string, level: number): CalculationPart {
  const { part, figure } = result;
  const worded = isCriterion(part) ? kpiWords(site, part.kpi) : null;
  return {
    id: anchorOf(result),
    number,
    name: level === 0 && part.name === undefined && !isCriterion(part) ? site.words.calculation.score : partName(site, part),
    level,
    category: !isCriterion(part),
    figure: figure ? figureView(site, figure) : null,
    rules: [...partRules(site, part), ...curveRows(site, part).map(({ value, points: earned }) => (earned === '' ? value : `${value}: ${earned}`))],
    lines: calculationLines(site, supplier, method, result),
    slices: result.slices.map((slice) => sliceView(site, slice)),
    evidence: figure ? evidenceRows(site, supplier, figure) : [],
    evidence_head: { numerator: worded?.numerator ?? '', denominator: worded?.denominator ?? '' },
  };
}

function sliceView(site: SiteView, { month, plant, weight, result }: Slice): CalculationPart['slices'][number] {
  const label = [plant === null ? '' : plantName(site, plant), month === null ? '' : formatShortMonth(month, site.language)].filter(Boolean).join(' · ');
  return { label, figure: result.figure ? figureValue(site, result.figure).text : '', points: exact(site, result.points), weight: exactShare(site, weight) };
}

/** Coverage, score, bands, caps, rating: the last steps. */
function conclusion(site: SiteView, assessment: Assessment, caps: readonly CapView[]): CalculationLine[] {
  const { calculation } = site.words;
  const { method, score: value, uncapped } = assessment;
  if (!method) return [];
  const rating = ratingView(site, assessment);
  const printed = score(site, value, method);
  const band = uncapped === null ? undefined : bandViews(site, method).find((candidate) => candidate.rating === uncapped);
  const applying = caps.filter(({ state }) => state === 'applies');
  return [
    { label: calculation.coverage, formula: calculation.coverageFormula(percent(site, assessment.coverage).text, percent(site, method.minimum_coverage).text), result: percent(site, assessment.coverage) },
    { label: calculation.score, formula: method.score.round ? calculation.rounded(...roundingWords(site, method.score.round)) : '', result: printed },
    ...(band ? [{ label: calculation.band, formula: calculation.bandFormula(printed.text, band.range), result: absent(band.name) }] : []),
    ...(applying.length === 0 ? [{ label: calculation.caps, formula: calculation.capsNone, result: absent('–') }] : applying.map(({ rule, found, effect }) => ({ label: calculation.caps, formula: calculation.capLine(rule, found), result: absent(effect) }))),
    { label: calculation.rating, formula: '', result: absent(rating.name) },
  ];
}
