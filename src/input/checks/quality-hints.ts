/** Warnings about incidents and 8D reports: links, quantities and ends that are missing. */
import type { Incident } from '#domain/incident.ts';
import type { Recorded } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { MapNode } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { warningAt, within } from '#input/report.ts';

/** All warnings about the supplier’s incidents and 8D reports. */
export function qualityHints(supplier: Supplier, place: (record: Recorded) => MapNode): Problem[] {
  return [
    ...unlinkedRepeats(supplier.incidents, place),
    ...withoutQuantity(supplier.incidents, place),
    ...openButClosed(supplier.incidents, place),
    ...withoutIncident(supplier, place),
    ...acceptedButOpen(supplier, place),
  ];
}

/** The same part with the same defect, and no word that the one repeats the other. */
function unlinkedRepeats(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Problem[] {
  const inOrder = [...incidents].sort((one, other) => (one.detected.day < other.detected.day ? -1 : 1));
  const latest = new Map<string, Incident>();
  return inOrder.flatMap((incident) => {
    if (incident.part === undefined || incident.defect === undefined) return [];
    const key = `${incident.part}\n${incident.defect}`;
    const earlier = latest.get(key);
    latest.set(key, incident);
    if (!earlier || incident.repeat_of !== undefined) return [];
    return [
      warningAt(
        within(place(incident), 'defect'),
        {
          code: 'unlinked-repeat',
          found: `the defect ${incident.defect} on part ${incident.part} again, after ${earlier.id}`,
          expected: 'repeat_of, where the one repeats the other',
          mend: `add repeat_of: ${earlier.id}, if it does`,
        },
        within(place(earlier), 'defect'),
      ),
    ];
  });
}

function withoutQuantity(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Problem[] {
  return incidents.flatMap((incident) => {
    if (incident.kind !== 'series' || incident.quantity?.suspect !== undefined || incident.quantity?.confirmed !== undefined) return [];
    return [
      warningAt(place(incident), {
        code: 'quantity-missing',
        found: 'an incident with series parts, but without a quantity',
        expected: 'quantity: {suspect: …} until the count is known',
        mend: 'add it, or the incident does not count in PPM',
      }),
    ];
  });
}

function openButClosed(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Problem[] {
  return incidents.flatMap((incident) => {
    if (incident.dispute?.state !== 'open' || incident.dispute.closed === undefined) return [];
    return [
      warningAt(
        within(place(incident), 'dispute', 'closed'),
        {
          code: 'open-but-closed',
          found: `closed: ${incident.dispute.closed}, but the dispute is open`,
          expected: 'an open dispute without closed, or one that was won, lost or withdrawn',
          mend: 'write how it ended, for example state: lost, or remove closed',
        },
        within(place(incident), 'dispute', 'state'),
      ),
    ];
  });
}

function withoutIncident({ eight_d_reports }: Supplier, place: (record: Recorded) => MapNode): Problem[] {
  return eight_d_reports.flatMap((report) =>
    report.incident === undefined
      ? [
          warningAt(place(report), {
            code: 'report-without-incident',
            found: 'an 8D report without an incident',
            expected: 'the incident it answers',
            mend: 'add a line such as incident: inc-1, if there is one',
          }),
        ]
      : [],
  );
}

/** The last submission was accepted up to D8, but the report was not. */
function acceptedButOpen({ eight_d_reports }: Supplier, place: (record: Recorded) => MapNode): Problem[] {
  return eight_d_reports.flatMap((report) => {
    const final = report.submissions.at(-1);
    if (report.accepted !== undefined || final?.up_to !== 'd8' || final.decision !== 'accepted') return [];
    const submissions = within(place(report), 'submissions');
    return [
      warningAt(submissions, {
        code: 'accepted-but-open',
        found: 'D8 accepted, but the report still open',
        expected: 'accepted: the moment the customer accepted the whole report; only this closes it',
        mend: `add accepted: ${final.decided?.day ?? final.at.day}, if it is closed`,
      }),
    ];
  });
}
