/** A figure: a KPI over a window, with everything needed to check it by hand. */
import type { Better, Only } from '#domain/kpi.ts';
import type { Definitions } from '#domain/method.ts';
import type { Month, Window } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { RecordKind } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Unit } from '#domain/unit.ts';
import type { Interval } from '#statistics/interval.ts';

/** What is asked of a KPI: which supplier, which months, which plant (null: all of them), counted how. */
export interface Question {
  readonly programme: Programme;
  readonly supplier: Supplier;
  readonly window: Window;
  readonly plant: string | null;
  readonly definitions: Definitions;
  readonly only?: Only;
}

/** Why a record is listed but not counted. */
export type Exclusion =
  | 'excused'
  | 'dispute_won'
  | 'not_series'
  | 'quantity_unknown'
  | 'not_due_yet'
  | 'decision_pending'
  | 'not_reviewed'
  | 'nothing_applicable'
  | 'other_cause'
  | 'in_totals'
  | 'not_monitored'
  | 'not_provided';

/** What one record adds to a figure. A record that is shown but not counted adds nothing and says why. */
export interface Evidence {
  readonly kind: RecordKind;
  readonly id: string;
  readonly source: Source;
  readonly month: Month;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded?: Exclusion;
  /** Which review of an 8D report gave the marks, the first being 0: a report may be reviewed several times in a month. */
  readonly review?: number;
  /** Counted with a quantity that is not confirmed, or under an open dispute. */
  readonly provisional?: 'suspect_quantity' | 'open_dispute';
}

/** Whether a figure has a value, or why not: nothing happened, nobody watched, or what was needed was not given. */
export type FigureState = 'measured' | 'no_activity' | 'not_monitored' | 'not_provided';

interface FigureBase {
  readonly kpi: string;
  readonly unit: Unit;
  readonly better: Better;
  readonly window: Window;
  readonly plant: string | null;
  /** The first month in which the KPI was watched, where that lies within the window; null where it was watched from the first month on. */
  readonly watched_from: Month | null;
  readonly numerator: number;
  /** 0 for a plain count. */
  readonly denominator: number;
  /** How many things were looked at: lines, parts, reports, visits, events. */
  readonly n: number;
  readonly provisional: boolean;
  /** In order of month, then id. */
  readonly evidence: readonly Evidence[];
}

/** A figure with a value, or the reason why there is none. Absence is never 0 and never 100. */
export type Figure =
  | (FigureBase & { readonly state: 'measured'; readonly value: number; readonly interval: Interval | null })
  | (FigureBase & { readonly state: Exclude<FigureState, 'measured'>; readonly value: null; readonly interval: null });
