/** Where every page of the site stands: the one place that knows addresses. */
import type { RecordKind } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import { addressOf } from '#words/words.ts';

/** Paths of pages below their language. */
export const paths = {
  overview: 'index.html',
  suppliers: (page = 1) => (page === 1 ? 'suppliers.html' : `suppliers-${page}.html`),
  supplier: (id: string) => `suppliers/${id}.html`,
  calculation: (id: string) => `suppliers/${id}/calculation.html`,
  incident: (supplier: string, id: string) => `suppliers/${supplier}/incidents/${id}.html`,
  eightD: (supplier: string, id: string) => `suppliers/${supplier}/eight-d/${id}.html`,
  visit: (supplier: string, id: string) => `suppliers/${supplier}/visits/${id}.html`,
  methods: 'methods.html',
  method: (id: string, version: number) => `methods/${id}-${version}.html`,
  data: 'data.html',
  guide: 'guide.html',
  scorecardPdf: (id: string) => `suppliers/${id}/scorecard.pdf`,
  scorecardJson: (id: string) => `suppliers/${id}.json`,
  portfolioPdf: 'portfolio.pdf',
  programmeJson: 'programme.json',
  scoresCsv: 'scores.csv',
  figuresCsv: 'figures.csv',
  eventsCsv: 'events.csv',
  feed: 'ratings.atom',
} as const;

/** The address of a page from the root of the site, such as `/en/suppliers/acme.html`. */
export function href(language: Language, path: string, anchor = ''): string {
  return `/${addressOf(language)}/${path}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The page of a record, or null for kinds that have none. */
export function recordHref(language: Language, supplier: string, kind: RecordKind, id: string): string | null {
  if (kind === 'incidents') return href(language, paths.incident(supplier, id));
  if (kind === 'eight_d_reports') return href(language, paths.eightD(supplier, id));
  return kind === 'visits' ? href(language, paths.visit(supplier, id)) : null;
}

/** The page on which a supplier's record is told: its own, or that of the incident in which a special status or a field action stands. */
export function pageOfRecord(language: Language, supplier: Supplier, kind: RecordKind, id: string): string | null {
  const incident = kind === 'special_status' || kind === 'field_actions' ? supplier[kind].find((record) => record.id === id)?.incident : undefined;
  return incident !== undefined && supplier.incidents.some((other) => other.id === incident) ? recordHref(language, supplier.id, 'incidents', incident) : recordHref(language, supplier.id, kind, id);
}
