/** 8D reports: disciplines D0 to D8, what was submitted when, what the customer said of it, and whether the measures work. */
import type { Day, Moment } from '#domain/moment.ts';
import type { Note, Recorded } from '#domain/record.ts';
import type { ServiceLevel } from '#domain/visit.ts';
import type { Text } from '#domain/text.ts';

/** The disciplines in the order in which a report works through them. */
export const disciplines = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as const;
export type Discipline = (typeof disciplines)[number];

/** What a review marks with 0 to 3: every discipline, and whether the report is clear in thought and clean in layout. */
export const reviewMarks = [...disciplines, 'clarity', 'layout'] as const;
export type ReviewMark = (typeof reviewMarks)[number];
/** The best a review can give for a discipline; the least is 0. */
export const highestMark = 3;

/** What one discipline says, and when it was done. */
export interface DisciplineEntry {
  readonly text: Text;
  readonly done?: Day;
}

/** `pending` until the customer has decided. */
export const decisions = ['accepted', 'rejected', 'pending'] as const;
export type Decision = (typeof decisions)[number];

/** A report handed in up to and including one discipline, and what the customer decided about it. */
export interface Submission {
  readonly at: Moment;
  readonly up_to: Discipline;
  readonly decision: Decision;
  readonly decided?: Moment;
  readonly by?: Text;
  readonly reason?: Text;
}

/** Marks the customer gave, 0 to 3 each; what was not marked is absent and leaves both sides. */
export interface Review {
  readonly on: Day;
  readonly by?: Text;
  readonly marks: { readonly [mark in ReviewMark]?: number };
  readonly level?: ServiceLevel;
  readonly comment?: Text;
}

/** A document brought up to date because of the incident: FMEA or control plan. */
export interface DocumentRevision {
  readonly revision: string;
  readonly on?: Day;
}

/** The proof that the measures work (IATF 16949 10.2.3). */
export interface Effectiveness {
  readonly verified: Day;
  readonly effective: boolean;
  readonly by?: Text;
  readonly method?: Text;
}

export interface EightDReport extends Recorded {
  readonly title: Text;
  readonly incident?: string;
  readonly plant: string;
  /** When the customer notified the supplier: the start of every clock. */
  readonly notified: Moment;
  readonly leader?: Text;
  readonly disciplines: { readonly [discipline in Discipline]?: DisciplineEntry };
  /** In time order. */
  readonly submissions: readonly Submission[];
  /** When the customer accepted the whole report; only this closes it. */
  readonly accepted?: Moment;
  readonly accepted_by?: Text;
  readonly reviews: readonly Review[];
  readonly fmea?: DocumentRevision;
  readonly control_plan?: DocumentRevision;
  readonly effectiveness?: Effectiveness;
  readonly notes: readonly Note[];
}
