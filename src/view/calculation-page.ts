/** How the rating came about, from records to rating, so that it can be recomputed by hand. */
import { isCriterion, type Category, type Criterion, type Method, type Part } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Figure } from '#kpi/figure.ts';
import { bestScore } from '#rating/assess.ts';
import type { Assessment, PartResult, Slice } from '#rating/assessment.ts';
import { exponents } from '#rating/combine.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import { settled } from '#rating/rounding.ts';
import { measuredShares } from '#rating/weights.ts';
import { capViews } from '#view/cap-views.ts';
import { anchorOf, missingNote } from '#view/criterion-view.ts';
import { evidenceRows, figureValue, figureView, type EvidenceRow, type FigureView } from '#view/figure-view.ts';
import { ratedSupplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { paths } from '#view/links.ts';
import { curveRows, partRules, roundingWords } from '#view/method-rules.ts';
import { kpiWords, partName, plantName, supplierName } from '#view/naming.ts';
import { count, inUnit, percent, points, score, share } from '#view/numbers.ts';
import { bandViews, ratingView, type BandView, type CapView, type RatingView } from '#view/rating-view.ts';
import { methodFacts, type MethodFacts } from '#view/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type Link, type SourceView, type Value } from '#view/value.ts';
import { formatMonth, formatNumber, formatShortMonth } from '#words/format.ts';

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

/** A line one can follow: what is computed, from what, and the result. */
export interface CalculationLine {
  readonly label: string;
  readonly formula: string;
  readonly result: Value;
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
    lines: lines(site, supplier, method, result),
    slices: result.slices.map((slice) => sliceView(site, slice)),
    evidence: figure ? evidenceRows(site, supplier, figure) : [],
    evidence_head: { numerator: worded?.numerator ?? '', denominator: worded?.denominator ?? '' },
  };
}

function lines(site: SiteView, supplier: Supplier, method: Method, result: PartResult): CalculationLine[] {
  return [...(isCriterion(result.part) ? criterionLines(site, supplier, result, result.part) : [combinedLine(site, method, result, result.part)]), ...placeLines(site, method, result)];
}

/** From the figure to points. */
function criterionLines(site: SiteView, supplier: Supplier, result: PartResult, part: Criterion): CalculationLine[] {
  const { calculation } = site.words;
  const { figure, raw, unrounded, missing } = result;
  if (!figure) return [];
  const line = { label: calculation.figure, formula: figureFormula(site, figure), result: figureValue(site, figure) };
  if (result.slices.length > 0) return [line, { label: calculation.monthsApart, formula: calculation.slices(count(site, result.slices.length).text), result: points(site, result.points) }];
  if (figure.value === null || raw === null) return [line, { label: calculation.points, formula: calculation.missing(missingNote(site, supplier, result)), result: points(site, null) }];
  const rounded = part.round && unrounded !== null ? [{ label: calculation.points, formula: calculation.rounded(...roundingWords(site, part.round)), result: points(site, result.points) }] : [];
  const note = missing === null ? '' : ` (${site.words.figures.missing[missing]})`;
  return [line, { label: calculation.points + note, formula: curveFormula(site, part, figure.value), result: exact(site, unrounded) }, ...rounded];
}

/** From the points of the parts to those of their category. */
function combinedLine(site: SiteView, method: Method, result: PartResult, category: Category): CalculationLine {
  const { calculation } = site.words;
  const label = calculation.points;
  if (result.slices.length > 0) return { label, formula: category.plants === 'worst' ? calculation.worstPlant : calculation.slices(count(site, result.slices.length).text), result: exact(site, result.unrounded) };
  if (result.points === null) return { label, formula: result.missing ? calculation.missing(site.words.figures.missing[result.missing]) : calculation.nothing, result: points(site, null) };
  return { label, formula: combinedFormula(site, method, result, category), result: exact(site, result.unrounded) };
}

function combinedFormula(site: SiteView, method: Method, result: PartResult, category: Category): string {
  const { calculation } = site.words;
  const measured = result.parts.map((part, index) => ({ part, index })).filter(({ part }) => part.points !== null && part.part.weight !== 0);
  const earned = (part: PartResult) => exact(site, part.points).text;
  switch (category.combine) {
    case 'mean': {
      const shares = measuredShares(category, result.parts, method.better);
      return calculation.combined.mean(measured.map(({ part, index }) => calculation.term(share(site, shares[index]!).text, earned(part))).join(' + '));
    }
    case 'sum':
      return calculation.combined.sum(count(site, category.base).text, measured.map(({ part }) => (part.part.weight === 1 ? earned(part) : calculation.term(count(site, part.part.weight).text, earned(part)))).join(' + '));
    case 'product': {
      const powers = exponents(category, result.parts);
      return calculation.combined.product(measured.map(({ part, index }) => `(${earned(part)} ÷ 100)${powers[index] === 1 ? '' : `^${count(site, powers[index]!).text}`}`).join(' × '));
    }
    case 'worst':
    case 'best':
      return calculation.combined[category.combine](measured.map(({ part }) => earned(part)).join(', '));
  }
}

/** What the part weighs in the whole, and what it lost there. */
function placeLines(site: SiteView, method: Method, result: PartResult): CalculationLine[] {
  const { calculation } = site.words;
  if (result.points === null || result.share === 0) return [];
  const best = count(site, bestScore(method)).text;
  return [
    { label: calculation.share, formula: calculation.shareFormula(share(site, result.weight).text), result: share(site, result.share) },
    { label: calculation.lost, formula: isPlainMean(method.score) ? calculation.lostFormula(share(site, result.share).text, best, exact(site, result.points).text) : '', result: exact(site, result.lost) },
  ];
}

/** Whether losses are simply share × shortfall: weighted means all the way, nothing rounded, bounded or bent on the way. */
function isPlainMean(part: Part): boolean {
  if (part.periods !== 'pooled' || part.plants !== 'pooled') return false;
  if (isCriterion(part)) return true;
  return part.combine === 'mean' && !part.points && !part.round && part.floor === undefined && part.ceiling === undefined && part.parts.every(isPlainMean);
}

function figureFormula(site: SiteView, { unit, numerator, denominator, value }: Figure): string {
  const { figureFormula: worded } = site.words.calculation;
  const [top, bottom] = [count(site, numerator).text, count(site, denominator).text];
  if (denominator === 0) return value === null ? '' : worded.count(top);
  if (unit === 'percent') return worded.percent(top, bottom);
  return unit === 'ppm' || unit === 'per_million' ? worded.ppm(top, bottom) : worded.mean(top, bottom);
}

/** Which step or stretch of the curve the figure falls on. */
function curveFormula(site: SiteView, part: Criterion, value: number): string {
  const { curve: worded } = site.words.calculation;
  const { unit } = kpiWords(site, part.kpi);
  const figure = (number: number) => inUnit(site, number, unit).text;
  const curve = part.points;
  const reached = settled(value);
  switch (curve.kind) {
    case 'up_to': {
      const step = curve.steps.find(({ edge }) => reached <= edge);
      return step ? worded.upTo(figure(value), figure(step.edge)) : worded.beyond(figure(value), figure(curve.steps.at(-1)!.edge));
    }
    case 'from': {
      const step = curve.steps.find(({ edge }) => reached >= edge);
      return step ? worded.from(figure(value), figure(step.edge)) : worded.below(figure(value), figure(curve.steps.at(-1)!.edge));
    }
    case 'line': {
      const after = curve.marks.findIndex(([at]) => at >= reached);
      const [left, right] = [curve.marks[after - 1], curve.marks[after]];
      if (left && right) return worded.between(figure(value), figure(left[0]), count(site, left[1]).text, figure(right[0]), count(site, right[1]).text);
      return worded.flat(figure(value), figure((right ?? curve.marks.at(-1)!)[0]));
    }
    case 'value':
      return worded.value;
  }
}

function sliceView(site: SiteView, { month, plant, weight, result }: Slice): CalculationPart['slices'][number] {
  const label = [plant === null ? '' : plantName(site, plant), month === null ? '' : formatShortMonth(month, site.language)].filter(Boolean).join(' · ');
  return { label, figure: result.figure ? figureValue(site, result.figure).text : '', points: points(site, result.points), weight: share(site, weight) };
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

/** Points with as many decimals as a hand calculation needs to come to the same score. */
function exact({ language }: SiteView, value: number | null): Value {
  return value === null ? absent('–') : { value, text: formatNumber(value, 4, language).replace(/(\.\d\d*?)0+$/, '$1').replace(/\.0$/, '') };
}
