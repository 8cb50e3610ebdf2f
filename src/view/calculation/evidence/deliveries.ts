/** What order lines and totals of a month say of themselves: the day due, the days received, the quantities. */
import type { DeliveryLine } from '#domain/delivery.ts';
import type { DeliveryWindow } from '#domain/method.ts';
import { daysBetween, type Day } from '#domain/moment.ts';
import { monthOf } from '#domain/month.ts';
import type { Evidence } from '#kpi/figure.ts';
import { dueDay } from '#kpi/line-outcome.ts';
import { recordOf, type Asking, type Column } from '#view/calculation/evidence/column.ts';
import { count } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatDay, formatNumber } from '#words/format.ts';

/** Columns for figures of on-time delivery. */
export function deliveryColumns({ site, supplier, definitions, kpi }: Asking): Column[] {
  const { records } = site.words.calculation;
  const { delivery_window: delivery } = definitions;
  const ofLine = (text: (line: DeliveryLine) => string) => (evidence: Evidence) => {
    const line = recordOf(supplier, 'delivery_lines', evidence);
    return line ? text(line) : '';
  };
  return [
    { head: records.due[delivery.against], text: ofLine((line) => formatDay(dueDay(line, delivery), site.language)) },
    { head: records.received, text: ofLine((line) => receipts(site, line)) },
    { head: records.daysAfter(windowText(site, delivery)), numeric: true, text: ofLine((line) => daysAfter(site, line, dueDay(line, delivery))) },
    { head: records.ordered, numeric: true, text: ofLine(({ ordered }) => count(site, ordered).text) },
    { head: records.receivedQuantity, numeric: true, text: ofLine((line) => count(site, line.receipts.reduce((sum, { quantity }) => sum + quantity, 0)).text) },
    { head: records.cause, text: ofLine(({ cause }) => (cause ? site.words.records.causers[cause.by] : '')) },
    { head: records.totals, text: (evidence) => totals(site, supplier, evidence, kpi) },
  ];
}

/** Columns for figures that divide by parts received: the receipts of a line in the month. */
export function receivedText(site: SiteView, supplier: Asking['supplier'], evidence: Evidence): string {
  const line = recordOf(supplier, 'delivery_lines', evidence);
  const received = line?.receipts.filter(({ on }) => monthOf(on) === evidence.month) ?? [];
  return received.map(({ on, quantity }) => site.words.calculation.records.receipt(formatDay(on, site.language), count(site, quantity).text)).join(site.words.report.semicolon);
}

/** `12 May 2026`, or every receipt with its quantity where there are several. */
function receipts(site: SiteView, { receipts: all }: DeliveryLine): string {
  const { records } = site.words.calculation;
  if (all.length === 0) return records.notReceived;
  if (all.length === 1) return formatDay(all[0]!.on, site.language);
  return all.map(({ on, quantity }) => records.receipt(formatDay(on, site.language), count(site, quantity).text)).join(site.words.report.semicolon);
}

function daysAfter(site: SiteView, { receipts: all }: DeliveryLine, due: Day): string {
  return all.map(({ on }) => signed(site, daysBetween(due, on))).join(site.words.report.semicolon) || '–';
}

/** `−5 to 0`: the days after the due day that are in time. */
function windowText(site: SiteView, { early, late }: DeliveryWindow): string {
  const { records } = site.words.calculation;
  return early === 'any' ? records.windowUpTo(signed(site, late)) : records.window(signed(site, -early), signed(site, late));
}

function signed({ language }: SiteView, days: number): string {
  return days > 0 ? `+${formatNumber(days, 0, language)}` : formatNumber(days, 0, language);
}

/** Of a month given as totals, what was due less what was excused. */
function totals(site: SiteView, supplier: Asking['supplier'], evidence: Evidence, kpi: string): string {
  const month = recordOf(supplier, 'delivery_months', evidence);
  if (!month?.lines_excused || month.lines_due === undefined || kpi !== 'otd_lines') return '';
  return site.words.calculation.records.dueLessExcused(count(site, month.lines_due).text, count(site, month.lines_excused).text);
}
