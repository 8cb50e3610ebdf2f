/** A criterion or category as a row: figure, interval, n, points, weight, points lost. */
import { volumes, type Volume } from '#domain/kpi.ts';
import { isCriterion, type Criterion } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Figure } from '#kpi/figure.ts';
import { volumeOf } from '#kpi/figures.ts';
import type { Assessment, Missing, PartResult } from '#rating/assessment.ts';
import { figureView, measuredValue, watchedNote, type FigureView } from '#view/figure-view.ts';
import { href, paths } from '#view/links.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { partName } from '#view/naming.ts';
import { count, points, share } from '#view/numbers.ts';
import { printedLosses, type PrintedLosses } from '#view/scorecard/printed-losses.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatList, formatNumber } from '#words/format.ts';

export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly category: boolean;
  readonly kpi: string | null;
  readonly figure: FigureView | null;
  readonly points: Value;
  /** Weight in the whole score as the method writes it, and after what is missing was shared out; per cent. Where there is no score, nothing was shared out. */
  readonly weight: Value;
  readonly share: Value;
  readonly lost: Value;
  readonly missing: Missing | null;
  /** `too few: 130 of 1,000 parts`, `10 % measured`, or `watched from June 2026 on: 1 of 12 months`; empty when nothing is missing. */
  readonly note: string;
  /** Where the calculation of this row stands. */
  readonly href: string;
}

/** Every category and criterion of an assessment, depth first; none when there is no result. */
export function criterionRows(site: SiteView, supplier: Supplier, assessment: Assessment): CriterionRow[] {
  const { result } = assessment;
  return result === null ? [] : rowsBelow(site, supplier, result, { losses: printedLosses(assessment), hasScore: assessment.score !== null }, 0);
}

/** Where the points of the criteria are added to a start, as where a method deducts: says so; empty for others, and where nothing was rated. */
export function criteriaNote(site: SiteView, { result }: Assessment): string {
  const base = result === null ? null : startOf(result);
  return base === null ? '' : site.words.rating.scoreStartsAt(asWritten(site, base).text);
}

/** What a sum starts at; null where it starts at nothing, or nothing is added up. */
function startOf({ part }: PartResult): number | null {
  return isCriterion(part) || part.combine !== 'sum' || part.base === 0 ? null : part.base;
}

/** The results of all criteria, in the method's order. */
export function criterionResults(result: PartResult): PartResult[] {
  return isCriterion(result.part) ? [result] : result.parts.flatMap(criterionResults);
}

/** The anchor of a part on the calculation page. */
export function anchorOf(result: PartResult): string {
  return `part-${result.part.id}`;
}

/** What a row prints of the whole. */
interface Whole {
  readonly losses: PrintedLosses | null;
  readonly hasScore: boolean;
}

function rowsBelow(site: SiteView, supplier: Supplier, result: PartResult, whole: Whole, level: number): CriterionRow[] {
  const below = result.parts.flatMap((part) => rowsBelow(site, supplier, part, whole, level + 1));
  // The root is the score itself, which stands above the table; a method with a single criterion has nothing else to show.
  return level === 0 && result.parts.length > 0 ? below : [row(site, supplier, result, whole, level), ...below];
}

function row(site: SiteView, supplier: Supplier, result: PartResult, { losses, hasScore }: Whole, level: number): CriterionRow {
  const { part, figure } = result;
  return {
    id: part.id,
    name: partName(site, part),
    level,
    category: !isCriterion(part),
    kpi: isCriterion(part) ? part.kpi : null,
    figure: figure === null ? null : { ...figureView(site, figure), value: measuredValue(site, result) },
    points: points(site, result.points),
    weight: share(site, result.weight),
    share: hasScore ? share(site, result.share) : absent('–'),
    lost: lostValue(site, result, losses),
    missing: result.missing,
    note: missingNote(site, supplier, result) || (figure === null ? categoryNote(site, result) : watchedNote(site, figure)),
    href: href(site.language, paths.calculation(supplier.id), anchorOf(result)),
  };
}

function categoryNote(site: SiteView, result: PartResult): string {
  const base = startOf(result);
  const start = base === null ? '' : site.words.rating.startsAt(asWritten(site, base).text);
  return formatList([start, partlyNote(site, result)].filter((note) => note !== ''), site.language);
}

/** How much of a category its points rest on; empty where all of it was measured. Full points for a tenth of the weight must not look like a top mark. */
function partlyNote(site: SiteView, { points: earned, coverage }: PartResult): string {
  return earned === null || coverage > 1 - 1e-9 ? '' : site.words.figures.partly(share(site, coverage).text);
}

/** A dash for what is missing or only shown: it lost nothing because it does not count. */
function lostValue(site: SiteView, result: PartResult, losses: PrintedLosses | null): Value {
  if (losses === null || (result.share === 0 && result.lost === 0)) return absent('–');
  return { value: result.lost, text: formatNumber(losses.withParts(result), losses.decimals, site.language) };
}

/** Why the part earned no points either way; empty when it did. */
export function missingNote(site: SiteView, supplier: Supplier, { part, missing, figure }: PartResult): string {
  const { figures } = site.words;
  if (missing === null) return '';
  if (missing !== 'too_few' || !isCriterion(part) || figure === null) return figures.missing[missing];
  const short = minimumVolumes(site, supplier, part, figure).find(({ found, wanted }) => found < wanted);
  return short ? figures.tooFew(count(site, short.found).text, asWritten(site, short.wanted).text, figures.volumes[short.name]) : figures.missing.too_few;
}

/** What counts and could not be measured, by the reason why: the names of the parts that share it, in the method's order. */
export function missingReasons(site: SiteView, supplier: Supplier, result: PartResult): { why: string; parts: string }[] {
  const missing = criterionResults(result).filter((row) => row.missing !== null && row.missing !== 'not_counted' && row.weight > 0);
  const byReason = Map.groupBy(missing, (row) => missingNote(site, supplier, row));
  return [...byReason].map(([why, rows]) => ({ why, parts: formatList(rows.map(({ part }) => partName(site, part)), site.language) }));
}

/** Every minimum volume that the criterion asks for, with what was found. */
export function minimumVolumes(site: SiteView, supplier: Supplier, part: Criterion, figure: Figure): { name: Volume; wanted: number; found: number }[] {
  const { window, plant } = figure;
  const question = { programme: site.rated.programme, supplier, window, plant, definitions: part.definitions, only: part.only };
  return volumes.flatMap((name) => {
    const wanted = part.minimum[name];
    return wanted === undefined ? [] : [{ name, wanted, found: volumeOf(name, figure, question) }];
  });
}
