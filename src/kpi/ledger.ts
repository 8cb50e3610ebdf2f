/** A KPI's ledger: what every record of a supplier adds to it, in order; a window then takes its share. */
import type { Window } from '#domain/month.ts';
import type { Evidence, Exclusion, Question } from '#kpi/figure.ts';
import { remembered } from '#kpi/remembered.ts';

/** All entries a KPI has for the supplier and plant, in order of month and id. `entries` must not look at the window. */
export function ledger(kpi: string, question: Question, entries: (question: Question) => readonly Evidence[]): readonly Evidence[] {
  return remembered(kpi, question, (asked) => inOrder(entries(asked)));
}

/** The entries of a ledger whose month lies in the window; a ledger is in order of months, so they stand together. */
export function within({ from, to }: Window, entries: readonly Evidence[]): readonly Evidence[] {
  let start = 0;
  while (start < entries.length && entries[start]!.month < from) start += 1;
  let end = start;
  while (end < entries.length && entries[end]!.month <= to) end += 1;
  return entries.slice(start, end);
}

/** The entry listed, and why it does not count. */
export function leftOut({ kind, id, source, month }: Evidence, excluded: Exclusion): Evidence {
  return { kind, id, source, month, numerator: 0, denominator: 0, excluded };
}

/** Entries by month, then id, then kind; the order in which records were written never shows. */
export function inOrder(entries: readonly Evidence[]): readonly Evidence[] {
  return entries.toSorted((one, other) => compare(one.month, other.month) || compare(one.id, other.id) || compare(one.kind, other.kind));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
