/** What is worth knowing of the data though it stops nothing: the kinds of warning, and the values that the sentence of each needs. The sentences are in `words/`. */
import type { Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { RecordKind } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';

/** In the order in which a reader should see to them: first what keeps ratings from being made, last what is merely untidy. */
export const warningKinds = [
  'no-suppliers',
  'no-method',
  'no-method-for-class',
  'no-method-without-class',
  'period-not-over',
  'no-records',
  'stale',
  'since-to-come',
  'before-since',
  'monitoring-to-come',
  'records-not-monitored',
  'likely-twice',
  'quantity-missing',
  'more-confirmed',
  'unlinked-repeat',
  'report-without-incident',
  'accepted-but-open',
  'open-but-closed',
  'certificate-expired',
  'certificate-expiring',
  'rewards-lower',
  'rewards-higher',
  'sum-beyond-scale',
  'scale-beyond-reach',
  'weight-forgotten',
  'many-criteria',
  'version-shortened',
  'folder-without-yaml',
  'not-yaml',
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Texts as they stand in the data: ids, days, months, counts. */
export interface WarningValues {
  readonly 'no-suppliers': readonly [];
  readonly 'no-method': readonly [period: Month];
  readonly 'no-method-for-class': readonly [supplierClass: string, period: Month];
  readonly 'no-method-without-class': readonly [period: Month];
  readonly 'period-not-over': readonly [period: Month, asOf: Day];
  readonly 'no-records': readonly [];
  readonly stale: readonly [latest: Month, period: Month];
  readonly 'since-to-come': readonly [since: Month, earliest: Month];
  readonly 'before-since': readonly [since: Month, earliest: Month];
  readonly 'monitoring-to-come': readonly [kind: string, since: Month, asOf: Day];
  readonly 'records-not-monitored': readonly [kind: string, declared: string];
  readonly 'likely-twice': readonly [later: string, earlier: string, furtherPairs: string];
  readonly 'quantity-missing': readonly [];
  readonly 'more-confirmed': readonly [confirmed: string, suspect: string];
  readonly 'unlinked-repeat': readonly [defect: string, part: string, earlier: string];
  readonly 'report-without-incident': readonly [];
  readonly 'accepted-but-open': readonly [decided: Day];
  readonly 'open-but-closed': readonly [closed: Day];
  readonly 'certificate-expired': readonly [validTo: Day];
  readonly 'certificate-expiring': readonly [validTo: Day, daysLeft: string];
  readonly 'rewards-lower': readonly [kpi: string];
  readonly 'rewards-higher': readonly [kpi: string];
  readonly 'sum-beyond-scale': readonly [most: string, end: string];
  readonly 'scale-beyond-reach': readonly [most: string, end: string];
  readonly 'weight-forgotten': readonly [part: string, share: string];
  readonly 'many-criteria': readonly [count: string];
  readonly 'version-shortened': readonly [written: string, printed: string];
  readonly 'folder-without-yaml': readonly [];
  readonly 'not-yaml': readonly [];
}

/** A kind with its values. */
export type WarningFact = { readonly [kind in WarningKind]: { readonly kind: kind; readonly values: WarningValues[kind] } }[WarningKind];

/** Whose data it is about: a supplier and perhaps one of its records, a method, or neither. */
export interface WarningSubject {
  readonly supplier?: string;
  readonly record?: { readonly kind: RecordKind; readonly id: string };
  readonly method?: string;
}

/** A warning at a place in the data. */
export type Warning = WarningFact & Source & { readonly subject: WarningSubject };
