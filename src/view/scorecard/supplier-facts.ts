/** Who the supplier is, in words that it may read itself. */
import { daysBetween } from '#domain/moment.ts';
import { daysToRenew, isReplaced, type Certificate, type Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { compare } from '#view/compare.ts';
import { className, commodityName, plantNames, standardName, supplierName, written } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { SourceView } from '#view/value.ts';
import { formatCountry, formatDay, formatMonth } from '#words/format.ts';

export interface SupplierFacts {
  readonly id: string;
  readonly name: string;
  /** `formerly Blunt Castings, until 31 March 2025`; empty for most. */
  readonly name_notes: readonly string[];
  readonly status: string;
  readonly commodity: string;
  readonly class: string;
  readonly plants: readonly string[];
  readonly sites: readonly string[];
  readonly since: string;
  /** Roles at the supplier. */
  readonly contact_roles: readonly string[];
  readonly statement: string;
  readonly source: SourceView;
}

export interface CertificateRow {
  readonly standard: string;
  readonly number: string;
  readonly issued_by: string;
  readonly valid: string;
  readonly state: 'valid' | 'expires_soon' | 'expired' | 'not_yet';
  readonly state_text: string;
  readonly source: SourceView;
}

/** What is known of the supplier as all may read it: of contacts the role and never the name. What is not known is an empty text or list. */
export function supplierFacts(site: SiteView, supplier: Supplier): SupplierFacts {
  const { words, language } = site;
  const { records } = words;
  return {
    id: supplier.id,
    name: supplierName(site, supplier),
    name_notes: [
      ...supplier.former_names.map(({ name, until }) => records.formerly(textIn(name, language), formatDay(until, language))),
      ...supplier.predecessors.map(({ name, merged }) => records.merged(textIn(name, language), formatDay(merged, language))),
    ],
    status: records.supplierStatuses[supplier.status],
    commodity: commodityName(site, supplier.commodity),
    class: className(site, supplier.class),
    plants: plantNames(site, supplier.plants),
    sites: supplier.sites.map(({ name, city, country }) => records.site(textIn(name, language), written(city, language), country === undefined ? '' : formatCountry(country, language))),
    since: supplier.since ? words.pages.supplier.since(formatMonth(supplier.since, language)) : '',
    contact_roles: supplier.contacts.map(({ role }) => textIn(role, language)),
    statement: written(supplier.statement, language),
    source: sourceView(site, supplier.source),
  };
}

/** The certificates with their state at the cut-off, those that end first first. */
export function certificateRows(site: SiteView, supplier: Supplier): CertificateRow[] {
  return supplier.certificates.toSorted((one, other) => compare(one.valid_to, other.valid_to)).map((certificate) => certificateRow(site, certificate, isReplaced(certificate, supplier.certificates)));
}

function certificateRow(site: SiteView, certificate: Certificate, replaced: boolean): CertificateRow {
  const { words, language, rated } = site;
  const { standard, number = '', issued_by = '', valid_from, valid_to } = certificate;
  const found = certificateState(certificate, rated.programme.as_of);
  // Nothing is to be done about one whose successor is there.
  const state = replaced && found === 'expires_soon' ? 'valid' : found;
  const worded = words.records.certificates;
  const text = worded[state];
  return {
    standard: standardName(standard),
    number,
    issued_by,
    valid: words.records.validity(formatDay(valid_from, language), formatDay(valid_to, language)),
    state,
    state_text: replaced ? worded.replaced(text) : text,
    source: sourceView(site, certificate.source),
  };
}

function certificateState({ valid_from, valid_to }: Certificate, asOf: string): CertificateRow['state'] {
  if (valid_from > asOf) return 'not_yet';
  if (valid_to < asOf) return 'expired';
  return daysBetween(asOf, valid_to) <= daysToRenew ? 'expires_soon' : 'valid';
}
