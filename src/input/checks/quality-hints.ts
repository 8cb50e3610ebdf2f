/** Warnings about incidents and 8D reports: links, quantities and ends that are missing. */
import type { Incident } from '#domain/incident.ts';
import type { Recorded } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { MapNode } from '#input/node.ts';
import type { Notice } from '#input/problem.ts';
import { warningAt, within } from '#input/report.ts';

/** All warnings about the supplier’s incidents and 8D reports. */
export function qualityHints(supplier: Supplier, place: (record: Recorded) => MapNode): Notice[] {
  return [
    ...unlinkedRepeats(supplier.incidents, place),
    ...withoutQuantity(supplier.incidents, place),
    ...moreConfirmed(supplier.incidents, place),
    ...openButClosed(supplier.incidents, place),
    ...withoutIncident(supplier, place),
    ...acceptedButOpen(supplier, place),
  ];
}

/** The same part with the same defect, and no word that the one repeats the other. */
function unlinkedRepeats(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Notice[] {
  const inOrder = [...incidents].sort((one, other) => (one.detected.day < other.detected.day ? -1 : 1));
  const latest = new Map<string, Incident>();
  return inOrder.flatMap((incident) => {
    if (incident.part === undefined || incident.defect === undefined) return [];
    const key = `${incident.part}\n${incident.defect}`;
    const earlier = latest.get(key);
    latest.set(key, incident);
    if (!earlier || incident.repeat_of !== undefined) return [];
    const { defect, part } = incident;
    return [warningAt(within(place(incident), 'defect'), { kind: 'unlinked-repeat', values: [defect, part, earlier.id] }, within(place(earlier), 'defect'))];
  });
}

function withoutQuantity(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Notice[] {
  return incidents.flatMap((incident) => {
    if (incident.kind !== 'series' || incident.quantity?.suspect !== undefined || incident.quantity?.confirmed !== undefined) return [];
    return [warningAt(place(incident), { kind: 'quantity-missing', values: [] })];
  });
}

function moreConfirmed(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Notice[] {
  return incidents.flatMap((incident) => {
    const { suspect, confirmed } = incident.quantity ?? {};
    if (suspect === undefined || confirmed === undefined || confirmed <= suspect) return [];
    const quantity = within(place(incident), 'quantity');
    return [warningAt(within(quantity, 'confirmed'), { kind: 'more-confirmed', values: [String(confirmed), String(suspect)] }, within(quantity, 'suspect'))];
  });
}

function openButClosed(incidents: readonly Incident[], place: (record: Recorded) => MapNode): Notice[] {
  return incidents.flatMap((incident) => {
    if (incident.dispute?.state !== 'open' || incident.dispute.closed === undefined) return [];
    const dispute = within(place(incident), 'dispute');
    return [warningAt(within(dispute, 'closed'), { kind: 'open-but-closed', values: [incident.dispute.closed] }, within(dispute, 'state'))];
  });
}

function withoutIncident({ eight_d_reports }: Supplier, place: (record: Recorded) => MapNode): Notice[] {
  return eight_d_reports.filter(({ incident }) => incident === undefined).map((report) => warningAt(place(report), { kind: 'report-without-incident', values: [] }));
}

/** The last submission was accepted up to D8, but the report was not. */
function acceptedButOpen({ eight_d_reports }: Supplier, place: (record: Recorded) => MapNode): Notice[] {
  return eight_d_reports.flatMap((report) => {
    const final = report.submissions.at(-1);
    if (report.accepted !== undefined || final?.up_to !== 'd8' || final.decision !== 'accepted') return [];
    return [warningAt(within(place(report), 'submissions'), { kind: 'accepted-but-open', values: [final.decided?.day ?? final.at.day] })];
  });
}
