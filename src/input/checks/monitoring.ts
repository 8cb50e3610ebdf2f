/** Warnings about what is watched. */
import { monthOf } from '#domain/month.ts';
import { monitoredKinds } from '#domain/monitoring.ts';
import { nodeAt, type MapNode } from '#input/node.ts';
import type { Notice } from '#input/problem.ts';
import { warningAt } from '#input/report.ts';

/** Kinds that are watched only from a month on that lies after `as_of`: nothing of them would be rated, and nobody meant that. */
export function monitoringToCome(root: MapNode, asOf: string | null | undefined): Notice[] {
  if (asOf === null || asOf === undefined) return [];
  return monitoredKinds.flatMap((kind) => {
    const node = nodeAt(root, ['monitoring', kind, 'since']);
    if (typeof node?.value !== 'string' || node.value <= monthOf(asOf)) return [];
    return [warningAt(node, { kind: 'monitoring-to-come', values: [kind, node.value, asOf] })];
  });
}
