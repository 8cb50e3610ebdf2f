/** Premium freight: deliveries that had to travel faster than planned. */
import { monthOf } from '#domain/month.ts';
import { countOf } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { incidentOf, withIncident } from '#kpi/incident-entries.ts';
import { ledger, within } from '#kpi/ledger.ts';

/** The KPIs of this family by id. */
export const freightKpis = { premium_freight: premiumFreight };

/** Occurrences of premium freight that the supplier caused; those others caused, or an incident it has not to answer for, are listed and do not count. */
export function premiumFreight(question: Question): Figure {
  return countOf('premium_freight', question, within(question.window, ledger('premium_freight', question, freightEntries)));
}

function freightEntries({ supplier, plant }: Question): Evidence[] {
  return supplier.premium_freight
    .filter((freight) => plant === null || freight.plant === plant)
    .map(({ id, source, on, caused_by, incident }): Evidence => {
      const record = { kind: 'premium_freight', id, source, month: monthOf(on), denominator: 0 } as const;
      const entry: Evidence = caused_by === 'supplier' ? { ...record, numerator: 1 } : { ...record, numerator: 0, excluded: 'other_cause' };
      return withIncident(entry, incidentOf(supplier, incident));
    });
}
