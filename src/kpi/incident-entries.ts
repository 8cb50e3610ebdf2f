/** The incidents a KPI looks at, each with what it adds or the reason why it does not count. */
import type { Consequence, Incident } from '#domain/incident.ts';
import type { Only } from '#domain/kpi.ts';
import { monthOf } from '#domain/month.ts';
import type { Evidence, Exclusion, Question } from '#kpi/figure.ts';

/** What an incident adds to numerator and denominator. */
export interface Addition {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded?: Exclusion;
  readonly provisional?: Evidence['provisional'];
}

/**
 * Incidents as events: each is one, however many plants or consequences it has, and one plant's events are those that reached it.
 * What the supplier is not to answer for (dispute won, no share of responsibility) is listed and does not count; an open dispute is marked.
 */
export function eventEntries(
  { supplier, plant, only }: Question,
  add: (incident: Incident) => Addition,
  isEvent: (incident: Incident) => boolean = () => true,
): Evidence[] {
  return supplier.incidents
    .filter((incident) => reached(incident, plant) && isAsked(incident, only) && isEvent(incident))
    .map((incident) => incidentEntry(incident, { ...add(incident), excluded: notAnswerable(incident), provisional: disputed(incident) }));
}

/** The entry of an incident in the month in which it was detected; an excluded one adds nothing. */
export function incidentEntry({ id, source, detected }: Incident, { numerator, denominator, excluded, provisional }: Addition): Evidence {
  const record = { kind: 'incidents', id, source, month: monthOf(detected.day) } as const;
  if (excluded) return { ...record, numerator: 0, denominator: 0, excluded };
  return provisional ? { ...record, numerator, denominator, provisional } : { ...record, numerator, denominator };
}

/** Whether the incident is among those asked for. */
export function isAsked(incident: Incident, only: Only | undefined): boolean {
  if (only === undefined) return true;
  return (
    (only.severity?.includes(incident.severity) ?? true) &&
    (only.detection_point?.includes(incident.detection_point) ?? true) &&
    (only.part_kind?.includes(incident.kind) ?? true) &&
    (only.consequence === undefined || hasConsequence(incident, only.consequence))
  );
}

/** Whether the incident has one of the consequences. */
export function hasConsequence(incident: Incident, consequences: readonly string[]): boolean {
  return incident.consequences.some((consequence: Consequence) => consequences.includes(consequence));
}

/** Why the supplier has not to answer for the incident, if so. */
export function notAnswerable({ dispute, responsibility_share }: Incident): Exclusion | undefined {
  if (dispute?.state === 'won') return 'dispute_won';
  return responsibility_share === 0 ? 'other_cause' : undefined;
}

/** The mark of an incident whose dispute is open. */
export function disputed({ dispute }: Incident): 'open_dispute' | undefined {
  return dispute?.state === 'open' ? 'open_dispute' : undefined;
}

function reached({ plant, also_at }: Incident, asked: string | null): boolean {
  return asked === null || asked === plant || also_at.includes(asked);
}
