/** The records behind a figure as a table: what each says, what it adds, where it is written. */
import { traitsOf } from '#domain/kpi.ts';
import type { Criterion } from '#domain/method.ts';
import type { MonitoredKind } from '#domain/monitoring.ts';
import { isWithin } from '#domain/month.ts';
import type { Evidence, Figure } from '#kpi/figure.ts';
import type { PartResult, Slice } from '#rating/assessment.ts';
import { compare } from '#view/compare.ts';
import type { Asking, Column } from '#view/calculation/evidence/column.ts';
import { deliveryColumns } from '#view/calculation/evidence/deliveries.ts';
import { freightColumns, incidentColumns, statusColumns } from '#view/calculation/evidence/incidents.ts';
import { certificateColumns, readingColumns, reportColumns, visitColumns } from '#view/calculation/evidence/responses.ts';
import { evidenceRow, type EvidenceRow } from '#view/figure-view.ts';
import { numeratorDecimals } from '#view/method/formulas.ts';
import { decimalsFor } from '#view/hand-numbers.ts';
import { sum } from '#view/numbers.ts';
import { kpiWords, plantName } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';

/** A head of the table's middle columns. */
export interface EvidenceColumn {
  readonly head: string;
  readonly numeric: boolean;
}

/** The table; `details` of a row are as many as `columns`. */
export interface EvidenceTable {
  readonly columns: readonly EvidenceColumn[];
  readonly rows: readonly (EvidenceRow & { readonly details: readonly string[] })[];
  /** The heads of what the records add; empty where there is no such column. */
  readonly head: { readonly numerator: string; readonly denominator: string };
}

/** Evidence with the plant it stands for, where plants are rated apart. */
interface Entry {
  readonly evidence: Evidence;
  readonly plant: string | null;
  /** Whether it is listed beside what decides the figure. */
  readonly isBeside?: boolean;
}

/** The records behind a criterion, those of every month and plant where these are rated apart. */
export function criterionEvidence(asking: Asking, result: PartResult, decimals: number): EvidenceTable {
  const { figure, slices } = result;
  if (!figure) return { columns: [], rows: [], head: { numerator: '', denominator: '' } };
  return evidenceTable(asking, figure, slices.length === 0 ? figure.evidence.map((evidence) => ({ evidence, plant: null })) : apart(slices, null), decimals);
}

/** The records behind a figure alone, such as that of a cap. */
export function figureEvidence(asking: Asking, figure: Figure): EvidenceTable {
  return evidenceTable(asking, figure, figure.evidence.map((evidence) => ({ evidence, plant: null })), 2);
}

/** What a criterion is asked with. */
export function askingFor(site: SiteView, supplier: Asking['supplier'], { kpi, definitions }: Criterion): Asking {
  return { site, supplier, kpi, definitions };
}

function evidenceTable(asking: Asking, figure: Figure, entries: readonly Entry[], decimals: number): EvidenceTable {
  const { site, supplier } = asking;
  const all = [...entries, ...undecided(asking, figure, entries)];
  const plants: Column[] = all.some(({ plant }) => plant !== null) ? [{ head: site.words.records.terms.plant, text: () => '' }] : [];
  const told = columnsFor(asking).filter(({ head }) => plants.every((plant) => plant.head !== head));
  const texts = all.map(({ evidence, plant }) => [...plants.map(() => (plant === null ? '' : plantName(site, plant))), ...told.map((column) => column.text(evidence))]);
  const kept = [...plants, ...told].map((column, index) => ({ column, index })).filter(({ index }) => texts.some((row) => row[index] !== ''));
  const addends = addendDecimals(figure, decimals);
  return {
    columns: kept.map(({ column: { head, numeric = false } }) => ({ head, numeric })),
    rows: all.map(({ evidence, isBeside = false }, row) => ({
      ...evidenceRow(site, supplier, evidence, addends),
      ...(isBeside ? { counted: false, remark: site.words.calculation.records.undecided } : {}),
      details: kept.map(({ index }) => texts[row]![index]!),
    })),
    head: heads(site, figure),
  };
}

/** The middle columns, by what has to be watched for the KPI; a customer's own KPI has readings. */
function columnsFor(asking: Asking): Column[] {
  const { monitors } = traitsOf(asking.kpi);
  return monitors === undefined ? readingColumns(asking) : columnsOf[monitors](asking);
}

const columnsOf: { readonly [kind in MonitoredKind]: (asking: Asking) => Column[] } = {
  deliveries: deliveryColumns,
  premium_freight: freightColumns,
  incidents: incidentColumns,
  special_status: statusColumns,
  field_actions: statusColumns,
  eight_d_reports: reportColumns,
  visits: visitColumns,
  certificates: certificateColumns,
};

/** A customer's own KPI has no words for what is divided by what. */
function heads(site: SiteView, { kpi }: Figure): EvidenceTable['head'] {
  const { numerator, denominator } = kpiWords(site, kpi);
  const own = site.rated.programme.kpis.find(({ id }) => id === kpi);
  if (!own) return { numerator, denominator };
  const { records } = site.words.calculation;
  return own.total === 'ratio' ? { numerator: records.numerator, denominator: records.denominator } : { numerator: records.value, denominator: '' };
}

/** The decimals of what records add, so that the sum leads to the sum printed. */
function addendDecimals(figure: Figure, decimals: number): number {
  const addends = figure.evidence.filter(({ excluded }) => excluded === undefined).map(({ numerator }) => numerator);
  const wanted = numeratorDecimals(figure, decimals);
  return decimalsFor(addends, sum, figure.numerator, wanted, 2);
}

/** The evidence of every month and plant, each record once for each plant it stands for. */
function apart(slices: readonly Slice[], plant: string | null): Entry[] {
  const seen = new Set<string>();
  const entries = slices.flatMap((slice): Entry[] => {
    const at = slice.plant ?? plant;
    if (slice.result.slices.length > 0) return apart(slice.result.slices, at);
    return slice.result.figure?.evidence.map((evidence) => ({ evidence, plant: at })) ?? [];
  });
  // Months that look at more than themselves share records.
  return entries.toSorted((one, other) => compare(one.plant ?? '', other.plant ?? '') || compare(one.evidence.month, other.evidence.month)).filter(({ evidence, plant: at }) => {
    const { kind, id, month, numerator, denominator, excluded = '', review = '', source } = evidence;
    const key = [at, kind, id, month, numerator, denominator, excluded, review, source.line].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Readings of the window that do not decide: where the lowest, the highest or the last counts, the others are listed beside it. */
function undecided({ site, supplier }: Asking, { kpi, window, plant }: Figure, entries: readonly Entry[]): Entry[] {
  const own = site.rated.programme.kpis.find(({ id }) => id === kpi);
  if (!own || (own.total !== 'lowest' && own.total !== 'highest' && own.total !== 'last')) return [];
  const listed = new Set(entries.map(({ evidence }) => evidence.id));
  const isAsked = (at: string | undefined) => plant === null || at === undefined || at === plant;
  return supplier.readings
    .filter((reading) => reading.kpi === kpi && isWithin(reading.month, window) && isAsked(reading.plant) && reading.value !== undefined && !listed.has(reading.id))
    .toSorted((one, other) => compare(one.month, other.month) || compare(one.id, other.id))
    .map(({ id, source, month, value = 0 }) => ({ plant: null, isBeside: true, evidence: { kind: 'readings', id, source, month, numerator: value, denominator: 0 } }));
}

