/** Visits: how the supplier looked after the customer's people, touchpoint by touchpoint. */
import type { Day } from '#domain/moment.ts';
import type { Note, Recorded } from '#domain/record.ts';
import type { Text } from '#domain/text.ts';

/** The touchpoints of a visit in the order in which they happen. */
export const touchpoints = [
  'itinerary_confirmed',
  'called_before_arrival',
  'meeting_point_told',
  'departure_announced',
  'host_waiting',
  'agenda_kept',
  'right_people',
  'minutes_in_time',
] as const;
export type Touchpoint = (typeof touchpoints)[number];

/** How a touchpoint went; what did not apply leaves both sides of the points. */
export const touchpointResults = ['met', 'missed', 'not_applicable'] as const;
export type TouchpointResult = (typeof touchpointResults)[number];

/** Levels of service as the person served felt them, lowest first (Kaufman's six levels). */
export const serviceLevels = ['criminal', 'basic', 'expected', 'desired', 'surprising', 'unbelievable'] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** How a touchpoint went. `at` is the local time `HH:MM` on the day of the visit. */
export interface TouchpointEntry {
  readonly result: TouchpointResult;
  readonly at?: string;
  readonly note?: Text;
}

/** Minutes the visitor had to wait, where, and from when (local `HH:MM`). */
export interface Wait {
  readonly where: Text;
  readonly minutes: number;
  readonly at?: string;
}

export interface Visit extends Recorded {
  readonly title: Text;
  readonly on: Day;
  /** Which of the customer's plants sent the visitors. */
  readonly plant: string;
  /** Which of the supplier's sites was visited. */
  readonly site?: string;
  readonly purpose?: Text;
  /** Roles, never names: personal data stays out of the pages. */
  readonly visitors: readonly Text[];
  readonly hosts: readonly Text[];
  /** What was not recorded is absent, and leaves both sides of the figure. */
  readonly touchpoints: { readonly [touchpoint in Touchpoint]?: TouchpointEntry };
  readonly waits: readonly Wait[];
  readonly level?: ServiceLevel;
  readonly comment?: Text;
  readonly notes: readonly Note[];
}
