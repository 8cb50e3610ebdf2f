/** Where the points went: one row for each criterion that lost or gained, adding up to what is missing to the best score. */
import type { Supplier } from '#domain/supplier.ts';
import type { Assessment } from '#rating/assessment.ts';
import { explain, type Line } from '#rating/explanation.ts';
import { anchorOf, missingNote } from '#view/scorecard/criterion-view.ts';
import { measuredValue } from '#view/figure-view.ts';
import { href, paths } from '#view/links.ts';
import { partName } from '#view/naming.ts';
import { points, share } from '#view/numbers.ts';
import { printedLosses } from '#view/scorecard/printed-losses.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatNumber } from '#words/format.ts';

export interface LostRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly lost: Value;
  /** 0 to 1 of the greatest loss, for a bar. */
  readonly share_of_largest: number;
  readonly sentence: string;
  readonly href: string;
}

/** The rows, most lost first, and their sum; what is printed adds up to the best score less the printed score. */
export function lostRows(site: SiteView, supplier: Supplier, assessment: Assessment): { rows: LostRow[]; total: Value } {
  const printed = printedLosses(assessment);
  if (printed === null) return { rows: [], total: absent('–') };
  const text = (value: number) => formatNumber(value, printed.decimals, site.language);
  const lines = explain(assessment).filter(({ lost }) => Math.abs(lost) > 1e-9);
  const largest = Math.max(...lines.map(({ lost }) => lost), 0);
  const rows = lines.map((line) => lostRow(site, supplier, line, text(printed.itself.get(line.result) ?? 0), largest));
  return { rows, total: { value: lines.reduce((sum, { lost }) => sum + lost, 0), text: text(printed.total) } };
}

function lostRow(site: SiteView, supplier: Supplier, line: Line, text: string, largest: number): LostRow {
  const { path, result, lost } = line;
  const above = path.at(-2);
  return {
    id: result.part.id,
    name: partName(site, result.part),
    category: above ? partName(site, above) : '',
    lost: { value: lost, text },
    share_of_largest: largest > 0 ? Math.max(0, lost) / largest : 0,
    sentence: lostSentence(site, supplier, line),
    href: href(site.language, paths.calculation(supplier.id), anchorOf(result)),
  };
}

function lostSentence(site: SiteView, supplier: Supplier, { kind, result }: Line): string {
  const { rating } = site.words;
  if (kind === 'itself') return rating.lostByRounding;
  if (result.missing !== null || result.figure === null) return missingNote(site, supplier, result);
  const isDeducted = result.points !== null && result.points < 0;
  return rating[isDeducted ? 'deducted' : 'lost'](measuredValue(site, result).text, points(site, isDeducted ? -result.points : result.points).text, share(site, result.share).text);
}
