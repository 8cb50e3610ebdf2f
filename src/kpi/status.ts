/** Special status and field actions: what the customer, or the customer's customer, notified. */
import type { SpecialStatus } from '#domain/incident.ts';
import { monthOf } from '#domain/month.ts';
import { countOf } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { incidentOf, withIncident } from '#kpi/incident-entries.ts';
import { inOrder, ledger, within } from '#kpi/ledger.ts';

/** The KPIs of this family by id. */
export const statusKpis = { special_status: specialStatus, field_actions: fieldActions };

/**
 * Special statuses that held on any day of the window; one without a last day still holds. A status that names no plant holds
 * at every plant. Each is listed in the first month of the window in which it held. One that an incident brought, for which the supplier
 * has not to answer, is listed and does not count.
 */
export function specialStatus(question: Question): Figure {
  const { supplier, window, plant, only } = question;
  const evidence = supplier.special_status
    .filter((status) => isHere(status, plant) && (only?.status?.includes(status.kind) ?? true) && heldWithin(status, question))
    .map(({ id, source, from, incident }): Evidence => {
      const month = monthOf(from) < window.from ? window.from : monthOf(from);
      return withIncident({ kind: 'special_status', id, source, month, numerator: 1, denominator: 0 }, incidentOf(supplier, incident));
    });
  return countOf('special_status', question, inOrder(evidence));
}

/**
 * Returns, warranty cases, field campaigns and recalls of the window, each one action however many parts; one that names no
 * plant counts at every plant. They stand and fall with the incident they name.
 */
export function fieldActions(question: Question): Figure {
  return countOf('field_actions', question, within(question.window, ledger('field_actions', question, actionEntries)));
}

function actionEntries({ supplier, plant, only }: Question): Evidence[] {
  return supplier.field_actions
    .filter((action) => isHere(action, plant) && (only?.action?.includes(action.kind) ?? true))
    .map(({ id, source, on, incident }) =>
      withIncident({ kind: 'field_actions', id, source, month: monthOf(on), numerator: 1, denominator: 0 }, incidentOf(supplier, incident)),
    );
}

function isHere(record: { readonly plant?: string }, plant: string | null): boolean {
  return plant === null || record.plant === undefined || record.plant === plant;
}

function heldWithin({ from, until }: SpecialStatus, { window, programme }: Question): boolean {
  return monthOf(from) <= window.to && from <= programme.as_of && (until === undefined || monthOf(until) >= window.from);
}
