/** Records without a page of their own as rows: premium freight, special status, field actions. */
import type { PremiumFreight } from '#domain/delivery.ts';
import type { FieldAction, SpecialStatus } from '#domain/incident.ts';
import type { EventRow } from '#view/event-rows.ts';
import { plantName, written } from '#view/naming.ts';
import { count } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { formatDay } from '#words/format.ts';

/** Without its cost, which only the customer sees. */
export function freightRow(site: SiteView, freight: PremiumFreight): EventRow {
  const { words, language } = site;
  const isCounted = freight.caused_by === 'supplier';
  return {
    ...facts(site, freight, freight.on, freight.plant),
    title: written(freight.reason, language) || freight.id,
    detail: [words.records.causers[freight.caused_by], written(freight.mode, language)].filter(Boolean).join(' · '),
    counted: isCounted,
    remark: isCounted ? '' : words.figures.exclusions.other_cause,
  };
}

export function specialStatusRow(site: SiteView, status: SpecialStatus): EventRow {
  const { words, language } = site;
  const from = formatDay(status.from, language);
  const { fromUntil, since, specialStatuses } = words.records;
  return {
    ...facts(site, status, status.from, status.plant),
    date: status.until === undefined ? since(from) : fromUntil(from, formatDay(status.until, language)),
    title: specialStatuses[status.kind],
    detail: written(status.reason, language) || (status.incident ?? ''),
    counted: true,
    remark: '',
  };
}

export function fieldActionRow(site: SiteView, action: FieldAction): EventRow {
  const { words, language } = site;
  const { kinds, fieldActions } = words.records;
  return {
    ...facts(site, action, action.on, action.plant),
    title: fieldActions[action.kind],
    detail: [written(action.reason, language), action.incident && `${kinds.incidents} ${action.incident}`, action.parts !== undefined && `${words.report.columns.parts}: ${count(site, action.parts).text}`].filter(Boolean).join(' · '),
    counted: true,
    remark: '',
  };
}

function facts(site: SiteView, { id, source }: Pick<EventRow, 'id'> & { readonly source: { file: string; line: number; column: number } }, day: string, plant: string | undefined) {
  return { id, day, date: formatDay(day, site.language), plant: plant === undefined ? '' : plantName(site, plant), source: sourceView(site, source) };
}
