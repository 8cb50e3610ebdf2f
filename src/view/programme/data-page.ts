/** The state of the data itself: warnings, coverage, freshness. */
import { monitoredKinds, type MonitoredKind } from '#domain/monitoring.ts';
import { monthOf, type Month } from '#domain/month.ts';
import { recordKinds, type RecordKind } from '#domain/record.ts';
import { recordMonths, type Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { assessPeriod, type RatedSupplier } from '#rating/rate-programme.ts';
import { missingReasons } from '#view/scorecard/criterion-view.ts';
import { supplierLink } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { paths } from '#view/links.ts';
import { count, percent } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Link, type Value } from '#view/value.ts';
import { warningGroups, type WarningGroup } from '#view/programme/warning-groups.ts';
import { formatCount, formatMonth } from '#words/format.ts';
import { writingIn } from '#words/words.ts';

export interface DataPage extends Frame {
  readonly kind: 'data';
  readonly summary: string;
  readonly warnings: readonly WarningGroup[];
  /** Suppliers with the lowest coverage first. */
  readonly coverage: readonly { readonly supplier: Link; readonly coverage: Value; readonly missing: string; readonly newest: string; readonly records: Value }[];
  readonly coverage_left_out: string;
  /** What is monitored at how many suppliers. */
  readonly monitoring: readonly { readonly kind: string; readonly monitored: Value; readonly not_monitored: Value; readonly not_provided: Value; readonly records: Value; readonly newest: string }[];
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
}

/** A page shows this many rows of a list. */
const longest = 200;

/** The page about the data behind the ratings. */
export function dataPage(site: SiteView): DataPage {
  const { rated, words, language, warnings } = site;
  const { programme } = rated;
  const records = programme.suppliers.reduce((sum, supplier) => sum + recordCount(supplier), 0);
  const clean = words.data.clean(formatCount(programme.suppliers.length, language), formatCount(records, language));
  const coverage = rated.suppliers.toSorted((one, other) => coverageOf(one) - coverageOf(other));
  return {
    kind: 'data',
    ...frame(site, paths.data, words.pages.programme.dataTitle, words.pages.programme.dataDescription),
    summary: warnings.length === 0 ? clean : [clean, words.data.warnings(formatCount(warnings.length, language))].join(writingIn(language).sentences),
    warnings: warningGroups(site, longest),
    coverage: coverage.slice(0, longest).map((supplier) => coverageRow(site, supplier)),
    coverage_left_out: coverage.length > longest ? words.data.suppliersLeftOut(formatCount(coverage.length - longest, language)) : '',
    monitoring: [...monitoredKinds.map((kind) => monitoringRow(site, kind)), ...readingsRow(site)],
    sources: programme.attributions.map(({ text, url, licence }) => ({ text: [textIn(text, language), licence].filter(Boolean).join(' · '), url: url ?? null })),
  };
}

function coverageOf({ months }: RatedSupplier): number {
  return months.at(-1)?.coverage ?? 0;
}

function coverageRow(site: SiteView, rated: RatedSupplier): DataPage['coverage'][number] {
  const { supplier } = rated;
  const { result } = assessPeriod(site.rated, supplier);
  const { words } = site;
  const reasons = result ? missingReasons(site, supplier, result).map(({ why, parts }) => words.data.missing(why, parts)) : [];
  return {
    supplier: supplierLink(site, supplier),
    coverage: percent(site, coverageOf(rated)),
    missing: reasons.length === 0 ? words.data.nothingMissing : reasons.join(words.data.missingAnd),
    newest: monthText(site, newestOf(recordKinds.flatMap((kind) => recordMonths(supplier, kind)))),
    records: count(site, recordCount(supplier)),
  };
}

const kindsOf: { readonly [kind in MonitoredKind]: readonly RecordKind[] } = {
  deliveries: ['delivery_lines', 'delivery_months'],
  premium_freight: ['premium_freight'],
  incidents: ['incidents'],
  special_status: ['special_status'],
  field_actions: ['field_actions'],
  eight_d_reports: ['eight_d_reports'],
  visits: ['visits'],
  certificates: ['certificates'],
};

function monitoringRow(site: SiteView, kind: MonitoredKind): DataPage['monitoring'][number] {
  const { suppliers } = site.rated.programme;
  const states = suppliers.map(({ monitoring }) => monitoring[kind]);
  const withState = (state: string) => count(site, states.filter((each) => each === state).length);
  return {
    kind: site.words.records.monitored[kind],
    monitored: count(site, states.filter((state) => state !== 'not_monitored' && state !== 'not_provided').length),
    not_monitored: withState('not_monitored'),
    not_provided: withState('not_provided'),
    ...recorded(site, kindsOf[kind]),
  };
}

/** What is read for KPIs of the programme's own is recorded or not; nobody declares it as watched. No row where there are no such KPIs. */
function readingsRow(site: SiteView): DataPage['monitoring'] {
  const { kpis } = site.rated.programme;
  const unsaid = absent('–');
  return kpis.length === 0 ? [] : [{ kind: site.words.data.readings, monitored: unsaid, not_monitored: unsaid, not_provided: unsaid, ...recorded(site, ['readings']) }];
}

/** How many records there are of these kinds, and from when the newest is. */
function recorded(site: SiteView, lists: readonly RecordKind[]): Pick<DataPage['monitoring'][number], 'records' | 'newest'> {
  const { suppliers } = site.rated.programme;
  return {
    records: count(site, suppliers.reduce((sum, supplier) => sum + lists.reduce((all, list) => all + supplier[list].length, 0), 0)),
    newest: monthText(site, newestOf(suppliers.flatMap((supplier) => lists.map((list) => newestOf(monthsOf(supplier, list)) ?? '')))),
  };
}

/** When records happened; of certificates, from when they are valid. */
function monthsOf(supplier: Supplier, list: RecordKind): readonly Month[] {
  return list === 'certificates' ? supplier.certificates.map(({ valid_from }) => monthOf(valid_from)) : recordMonths(supplier, list);
}

function monthText(site: SiteView, month: Month | undefined): string {
  return month ? formatMonth(month, site.language) : site.words.data.never;
}

function newestOf(months: readonly Month[]): Month | undefined {
  return months.reduce<Month | undefined>((newest, month) => (month !== '' && (newest === undefined || month > newest) ? month : newest), undefined);
}

function recordCount(supplier: Supplier): number {
  return recordKinds.reduce((sum, kind) => sum + supplier[kind].length, 0);
}
