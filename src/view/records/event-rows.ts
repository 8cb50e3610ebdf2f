/** Records as rows of a table; each opens its page where it has one. */
import type { SourceView, Value } from '#view/value.ts';

export interface EventRow {
  readonly id: string;
  readonly date: string;
  readonly day: string;
  readonly title: string;
  readonly detail: string;
  readonly plant: string;
  readonly counted: boolean;
  readonly remark: string;
  readonly source: SourceView;
}

export interface IncidentRow extends EventRow {
  readonly href: string;
  readonly severity: 'minor' | 'major' | 'critical';
  readonly severity_text: string;
  readonly detection_point: string;
  readonly quantity: Value;
  readonly provisional: boolean;
  readonly points: Value;
  /** Line stop, repeat, self-disclosed, dispute open …: short marks. */
  readonly marks: readonly string[];
  readonly eight_d: { readonly text: string; readonly href: string } | null;
}

/** A clock of an 8D: deadline, stop, and whether it was kept. */
export interface ClockView {
  readonly name: string;
  readonly limit: string;
  readonly start: string;
  readonly deadline: string;
  readonly stopped: string;
  readonly state: 'met' | 'missed' | 'running' | 'overdue';
  readonly state_text: string;
  /** `11 h to spare`, `3 days late`. */
  readonly margin: string;
  /** Share of the limit that was used when it stopped or by the cut-off; above 1 is late. */
  readonly used: number;
}

export interface EightDRow extends EventRow {
  readonly href: string;
  readonly state: 'open' | 'submitted' | 'rejected' | 'accepted';
  readonly state_text: string;
  readonly overdue: boolean;
  readonly clocks: readonly ClockView[];
  readonly first_pass: string;
  readonly mark: Value;
  readonly effectiveness: string;
}

export interface VisitRow extends EventRow {
  readonly href: string;
  readonly score: Value;
  readonly waited: Value;
  readonly level: string;
}
