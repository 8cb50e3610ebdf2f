/** Records without a page of their own as rows: premium freight, special status, field actions. */
import type { PremiumFreight } from '#domain/delivery.ts';
import type { FieldAction, SpecialStatus } from '#domain/incident.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Exclusion } from '#kpi/figure.ts';
import { excludedWith } from '#kpi/incident-entries.ts';
import type { EventRow } from '#view/records/event-rows.ts';
import { plantName, written } from '#view/naming.ts';
import { count } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { formatDay } from '#words/format.ts';

/** Without its cost, which only the customer sees. */
export function freightRow(site: SiteView, supplier: Supplier, freight: PremiumFreight): EventRow {
  const { words, language } = site;
  return {
    ...facts(site, freight, freight.on, freight.plant),
    title: written(freight.reason, language) || freight.id,
    detail: [words.records.causers[freight.caused_by], written(freight.mode, language)].filter(Boolean).join(' · '),
    ...counting(site, excludedWith(supplier, freight) ?? (freight.caused_by === 'supplier' ? undefined : 'other_cause')),
  };
}

/** A notice of special status, dated from its beginning to its end; one without an end is *since*. */
export function specialStatusRow(site: SiteView, supplier: Supplier, status: SpecialStatus): EventRow {
  const { words, language } = site;
  const from = formatDay(status.from, language);
  const { fromUntil, since, specialStatuses } = words.records;
  return {
    ...facts(site, status, status.from, status.plant),
    date: status.until === undefined ? since(from) : fromUntil(from, formatDay(status.until, language)),
    title: specialStatuses[status.kind],
    detail: written(status.reason, language) || (status.incident ?? ''),
    ...counting(site, excludedWith(supplier, status)),
  };
}

/** A return, warranty case or recall, with the parts concerned where they are known. */
export function fieldActionRow(site: SiteView, supplier: Supplier, action: FieldAction): EventRow {
  const { words, language } = site;
  const { kinds, fieldActions } = words.records;
  return {
    ...facts(site, action, action.on, action.plant),
    title: fieldActions[action.kind],
    detail: [written(action.reason, language), action.incident && `${kinds.incidents} ${action.incident}`, action.parts !== undefined && words.site.together.named(words.report.columns.parts, count(site, action.parts).text)].filter(Boolean).join(' · '),
    ...counting(site, excludedWith(supplier, action)),
  };
}

function counting({ words }: SiteView, excluded: Exclusion | undefined): Pick<EventRow, 'counted' | 'remark'> {
  return { counted: excluded === undefined, remark: excluded === undefined ? '' : words.figures.exclusions[excluded] };
}

function facts(site: SiteView, { id, source }: Pick<EventRow, 'id'> & { readonly source: { file: string; line: number; column: number } }, day: string, plant: string | undefined) {
  return { id, day, date: formatDay(day, site.language), plant: plant === undefined ? '' : plantName(site, plant), source: sourceView(site, source) };
}
