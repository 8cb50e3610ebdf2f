/** Definitions that cannot be counted by: a window that closes before it opens, a clock with two limits, touchpoints that weigh nothing. */
import { touchpoints } from '#domain/visit.ts';
import { itemsAt, nodeAt, type MapNode, type Node } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { unknownId } from '#input/checks/references.ts';
import { problemAt, problemAtKey } from '#input/report.ts';

/** Problems of those definitions that fit their shape. */
export function definitionProblems(definitions: Node, unsound: ReadonlySet<Node>): Problem[] {
  return [...windowProblems(definitions, unsound), ...limitProblems(definitions, unsound), ...touchpointProblems(definitions)];
}

function windowProblems(definitions: Node, unsound: ReadonlySet<Node>): Problem[] {
  const window = nodeAt(definitions, ['delivery_window']);
  if (window && unsound.has(window)) return [];
  const [early, late] = [nodeAt(window, ['early']), nodeAt(window, ['late'])];
  const days = [early?.value ?? 5, late?.value ?? 0];
  if (typeof days[0] !== 'number' || typeof days[1] !== 'number' || days[0] + days[1] >= 0) return [];
  return [
    problemAt((late ?? early)!, {
      code: 'window-reversed',
      found: `a window from ${days[0]} days before to ${days[1]} days after, which closes before it opens`,
      expected: 'early and late that leave at least one day',
      mend: 'write days late as 0 or more, days early as 0 or more',
    }),
  ];
}

function limitProblems(definitions: Node, unsound: ReadonlySet<Node>): Problem[] {
  const clocks = nodeAt(definitions, ['clocks']);
  if (clocks?.kind !== 'map') return [];
  return [...clocks.entries.values()].flatMap((clock) => {
    const limit = nodeAt(clock, ['limit']);
    if (limit?.kind !== 'map' || unsound.has(limit) || limit.entries.size === 1) return [];
    const found = limit.entries.size === 0 ? 'a limit without a length' : `a limit in ${[...limit.entries.keys()].join(' and ')}`;
    return [problemAt(limit, { code: 'limit', found, expected: 'one of hours, days or working_days', mend: 'write for example limit: {hours: 24}' })];
  });
}

function touchpointProblems(definitions: Node): Problem[] {
  const weights = nodeAt(definitions, ['visits', 'touchpoints']);
  if (weights?.kind !== 'map' || !touchpoints.every((name) => weights.entries.get(name)?.value === 0)) return [];
  return [
    problemAt(weights, {
      code: 'no-weight',
      found: 'touchpoints that all have the weight 0',
      expected: 'at least one touchpoint with a weight above 0',
      mend: 'give a weight to the touchpoints that count',
    }),
  ];
}

/** Problems of `plants` that fit their shape; ids are looked up where the plants are known. */
export function plantsProblems(plants: Node, known: readonly string[] | null): Problem[] {
  const weights = nodeAt(plants, ['weights']);
  if (weights?.kind !== 'map') return [];
  const named = [...weights.entries.values()];
  const unknown = known === null ? [] : named.filter(({ key }) => !known.includes(String(key)));
  if (unknown.length > 0) return unknown.map((node) => problemAtKey(node, unknownId(String(node.key), 'plant', 'a plant of programme.yaml', known!)));
  if (named.some(({ value }) => value !== 0)) return [];
  return [
    problemAt(weights, {
      code: 'no-weight',
      found: named.length === 0 ? 'weights of no plant' : 'plants that all have the weight 0',
      expected: 'at least one plant with a weight above 0',
      mend: 'give a weight to the plants that count',
    }),
  ];
}

/** Problems of `periods` that fit their shape. */
export function periodsProblems(periods: Node): Problem[] {
  if (periods.kind !== 'map') return [];
  if (periods.entries.size !== 1)
    return [
      problemAt(periods, {
        code: 'periods',
        found: periods.entries.size === 0 ? 'neither decay nor weights' : 'decay and weights',
        expected: 'one of the two',
        mend: 'write {decay: 12} or {weights: [3, 2, 1]}',
      }),
    ];
  const weights = itemsAt(periods as MapNode, 'weights');
  if (weights.length === 0 || weights.some(({ value }) => value !== 0)) return [];
  return [
    problemAt(periods, {
      code: 'no-weight',
      found: 'months that all have the weight 0',
      expected: 'at least one month with a weight above 0',
      mend: 'give a weight to the months that count, newest first',
    }),
  ];
}
