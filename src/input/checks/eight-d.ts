/** 8D reports that contradict themselves, or lack what they would take from an incident. */
import { zoneOf, type Known } from '#input/known.ts';
import { compareMoments, localMoment } from '#input/local-moment.ts';
import type { MapNode } from '#input/node.ts';
import type { Placed } from '#input/placed.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';
import type { WrittenEightDReport } from '#input/shapes/eight-d.ts';
import type { WrittenIncident } from '#input/shapes/incident.ts';

/** Problems of the reports; `incidents` are those of the same supplier in which nothing is wrong. */
export function eightDProblems(reports: readonly Placed<WrittenEightDReport>[], incidents: readonly Placed<WrittenIncident>[], known: Known): Problem[] {
  const byId = new Map(incidents.map((incident) => [incident.written.id, incident]));
  return reports.flatMap(({ written, node }) => {
    const incident = written.incident === undefined ? undefined : byId.get(written.incident)?.written;
    // An incident that is named but not usable has its own problem.
    const isAlone = written.incident === undefined || incident !== undefined;
    const plant = written.plant ?? incident?.plant;
    return [
      ...(isAlone ? withoutOrigin(written, incident, node) : []),
      ...pendingButDecided(written, node),
      ...acceptedBeforeHandedIn(written, node, zoneOf(known, plant)),
      ...rejectedButAccepted(written, node, zoneOf(known, plant)),
      ...provenTooEarly(written, node, written.notified ?? incident?.notified, zoneOf(known, plant)),
      ...answeredTooEarly(written, node, incident, zoneOf(known, plant)),
    ];
  });
}

function withoutOrigin(report: WrittenEightDReport, incident: WrittenIncident | undefined, node: MapNode): Problem[] {
  const missing = [
    ...(report.plant === undefined && incident === undefined ? (['plant'] as const) : []),
    ...(report.notified === undefined && incident?.notified === undefined ? (['notified'] as const) : []),
  ];
  if (missing.length === 0) return [];
  const examples = { plant: 'plant: north', notified: 'notified: 2026-05-03T16:51:00+08:00' };
  const meanings = { plant: 'plant: where the problem was', notified: 'notified: when the customer told the supplier, the start of every clock' };
  return [
    problemAt(node, {
      code: 'missing-key',
      found:
        incident === undefined
          ? `a report without an incident and without ${missing.join(' and ')}`
          : `no notified, neither here nor in the incident ${incident.id}`,
      expected: missing.map((key) => meanings[key]).join('; '),
      mend: `add ${missing.map((key) => examples[key]).join(' and ')}`,
    }),
  ];
}

function pendingButDecided({ submissions = [] }: WrittenEightDReport, node: MapNode): Problem[] {
  return submissions.flatMap(({ decision = 'pending', decided }, index) => {
    if (decision !== 'pending' || decided === undefined) return [];
    return [
      problemAt(within(node, 'submissions', index, 'decided'), {
        code: 'decided-but-pending',
        found: 'a submission with decided, but without a decision',
        expected: 'decision: accepted or rejected',
        mend: 'add decision: accepted or decision: rejected, or remove decided',
      }),
    ];
  });
}

function rejectedButAccepted({ submissions = [], accepted }: WrittenEightDReport, node: MapNode, zone: string): Problem[] {
  if (accepted === undefined || submissions.length === 0) return [];
  const inOrder = submissions
    .map((submission, index) => ({ submission, index }))
    .sort((one, other) => compareMoments(localMoment(one.submission.at, zone), localMoment(other.submission.at, zone)) || one.index - other.index);
  const { submission, index } = inOrder.at(-1)!;
  if (submission.decision !== 'rejected') return [];
  return [
    problemAt(
      within(node, 'accepted'),
      {
        code: 'rejected-but-accepted',
        found: `accepted ${accepted}, but the last submission was rejected`,
        expected: 'an accepted report whose last submission was accepted',
        mend: 'add the submission that was accepted, or remove accepted',
      },
      within(node, 'submissions', index, 'decision'),
    ),
  ];
}

/** Nobody accepts what is not there yet. */
function acceptedBeforeHandedIn({ submissions = [], accepted }: WrittenEightDReport, node: MapNode, zone: string): Problem[] {
  if (accepted === undefined || submissions.length === 0) return [];
  const isEarlier = submissions.some(({ at }) => compareMoments(localMoment(at, zone), localMoment(accepted, zone)) <= 0);
  if (isEarlier) return [];
  return [
    problemAt(
      within(node, 'accepted'),
      { code: 'reversed', found: `accepted ${accepted}, before anything was handed in: ${submissions[0]!.at}`, expected: 'a report that is accepted after it was handed in', mend: 'correct accepted, or at' },
      within(node, 'submissions', 0, 'at'),
    ),
  ];
}

/** What answers a notification comes after it, but for what the supplier disclosed itself. Acceptance is held against the report’s own notification elsewhere. */
function answeredTooEarly({ notified, submissions = [], accepted }: WrittenEightDReport, node: MapNode, incident: WrittenIncident | undefined, zone: string): Problem[] {
  const begun = notified ?? incident?.notified;
  if (begun === undefined) return [];
  const answers = [
    ...(incident?.self_disclosed === true ? [] : submissions.map(({ at }, index) => ({ what: 'handed in', written: at, place: ['submissions', index, 'at'] }))),
    ...(accepted === undefined || notified !== undefined ? [] : [{ what: 'accepted', written: accepted, place: ['accepted'] }]),
  ];
  return answers.flatMap(({ what, written, place }) => {
    if (compareMoments(localMoment(written, zone), localMoment(begun, zone)) >= 0) return [];
    const first = notified === undefined ? `the incident ${incident!.id} was notified` : 'the report was notified';
    return [problemAt(within(node, ...place), { code: 'reversed', found: `${what} ${written}, before ${first}: ${begun}`, expected: 'an answer after the notification', mend: `correct ${String(place.at(-1))}, or notified` })];
  });
}

function provenTooEarly({ effectiveness }: WrittenEightDReport, node: MapNode, notified: string | undefined, zone: string): Problem[] {
  if (effectiveness === undefined || notified === undefined || effectiveness.verified >= localMoment(notified, zone).day) return [];
  return [
    problemAt(within(node, 'effectiveness', 'verified'), {
      code: 'reversed',
      found: `effectiveness verified ${effectiveness.verified}, before the report was notified on ${localMoment(notified, zone).day}`,
      expected: 'a day after the measures',
      mend: 'correct verified or notified',
    }),
  ];
}
