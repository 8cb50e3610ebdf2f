/** The incidents a KPI looks at, each with what it adds or the reason why it does not count. */
import type { Consequence, Incident } from '#domain/incident.ts';
import type { Only } from '#domain/kpi.ts';
import { monthOf } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Evidence, Exclusion, Question } from '#kpi/figure.ts';
import { leftOut } from '#kpi/ledger.ts';

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
    .map((incident) => {
      const added = add(incident);
      return incidentEntry(incident, { ...added, excluded: notAnswerable(incident), provisional: disputed(incident) ?? added.provisional });
    });
}

/** The entry of an incident in the month in which it was detected; an excluded one adds nothing. */
export function incidentEntry({ id, source, detected }: Incident, { numerator, denominator, excluded, provisional }: Addition): Evidence {
  const record = { kind: 'incidents', id, source, month: monthOf(detected.day) } as const;
  if (excluded) return { ...record, numerator: 0, denominator: 0, excluded };
  return provisional ? { ...record, numerator, denominator, provisional } : { ...record, numerator, denominator };
}

/**
 * The entry of a record that names an incident: it stands and falls with it. Where the supplier has not to answer for the incident, neither
 * has it for the 8D, the freight, the status or the action that came of it; while the dispute is open, they are marked as the incident is.
 */
export function withIncident(entry: Evidence, incident: Incident | undefined): Evidence {
  if (incident === undefined) return entry;
  const excluded = notAnswerable(incident);
  if (excluded) return leftOut(entry, excluded);
  const provisional = entry.excluded ? undefined : disputed(incident);
  return provisional ? { ...entry, provisional } : entry;
}

/** Why a record does not count for the sake of the incident it names, if so. */
export function excludedWith(supplier: Supplier, { incident }: { readonly incident?: string }): Exclusion | undefined {
  const named = incidentOf(supplier, incident);
  return named && notAnswerable(named);
}

/** The incident that a record names; undefined where it names none. */
export function incidentOf(supplier: Supplier, id: string | undefined): Incident | undefined {
  if (id === undefined) return undefined;
  const known = incidentsById.get(supplier) ?? new Map(supplier.incidents.map((incident) => [incident.id, incident]));
  incidentsById.set(supplier, known);
  return known.get(id);
}

const incidentsById = new WeakMap<Supplier, ReadonlyMap<string, Incident>>();

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
