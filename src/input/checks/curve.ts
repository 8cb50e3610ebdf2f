/** Curves with gaps, overlaps or two forms at once. */
import { itemsAt, nodeAt, type MapNode, type Node } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, problemAtKey, within } from '#input/report.ts';
import type { WrittenCurve } from '#input/shapes/part.ts';

/** Problems of a curve that fits its shape. */
export function curveProblems(node: Node): Problem[] {
  if (node.kind !== 'map') return [];
  const { steps, line, beyond, below } = node.value as Exclude<WrittenCurve, 'value'>;
  if (steps !== undefined && line !== undefined)
    return [
      problemAtKey(
        within(node, 'line'),
        { code: 'two-curves', found: 'steps and a line in the same curve', expected: 'one of the two', mend: 'remove one of them' },
        within(node, 'steps'),
      ),
    ];
  if (line !== undefined) return [...lineProblems(node), ...beside(node, ['beyond', 'below'], 'a line is flat outside its marks')];
  if (steps === undefined)
    return [
      problemAt(node, {
        code: 'missing-key',
        found: 'a curve without steps and without a line',
        expected: 'steps, a line, or the word value',
        mend: 'write for example points: {line: [[0, 100], [500, 0]]}',
      }),
    ];
  return stepProblems(node, beyond, below);
}

function lineProblems(node: MapNode): Problem[] {
  const marks = itemsAt(node, 'line');
  return marks.flatMap((mark, index) => {
    const other = marks[index - 1];
    if (!other) return [];
    const [edge, before] = [valueOf(mark), valueOf(other)];
    return edge > before
      ? []
      : [
          problemAt(
            mark,
            {
              code: 'curve-order',
              found: `a mark at ${edge} after one at ${before}`,
              expected: 'marks whose values rise',
              mend: edge === before ? 'remove one of the two marks' : 'put the marks in order',
            },
            other,
          ),
        ];
  });
}

function valueOf(mark: Node): number {
  return Number(nodeAt(mark, [0])?.value);
}

function stepProblems(node: MapNode, beyond: number | undefined, below: number | undefined): Problem[] {
  const steps = itemsAt(node, 'steps') as readonly MapNode[];
  const problems = steps.flatMap(edgeProblems);
  if (problems.length > 0) return problems;
  const key = steps[0]!.entries.has('up_to') ? 'up_to' : 'from';
  const mixed = steps.find((step) => !step.entries.has(key));
  if (mixed)
    return [
      problemAt(
        mixed,
        {
          code: 'mixed-steps',
          found: `a step with ${key === 'up_to' ? 'from' : 'up_to'} among steps with ${key}`,
          expected: `${key} in every step`,
          mend: `write all steps with ${key}`,
        },
        steps[0],
      ),
    ];
  return [...orderProblems(steps, key), ...endProblems(node, key, beyond, below)];
}

function edgeProblems(step: MapNode): Problem[] {
  const edges = ['up_to', 'from'].filter((key) => step.entries.has(key));
  if (edges.length === 1) return [];
  return [
    problemAt(step, {
      code: edges.length === 0 ? 'missing-key' : 'two-edges',
      found: edges.length === 0 ? 'a step without an edge' : 'a step with up_to and from',
      expected: 'one edge for each step: up_to in rising steps, from in falling ones',
      mend: edges.length === 0 ? 'add up_to or from' : 'remove one of the two: where the next step begins says where this one ends',
    }),
  ];
}

function orderProblems(steps: readonly MapNode[], key: 'up_to' | 'from'): Problem[] {
  return steps.flatMap((step, index) => {
    const other = steps[index - 1];
    if (!other) return [];
    const [edge, before] = [Number(step.value[key]), Number(other.value[key])];
    if (key === 'up_to' ? edge > before : edge < before) return [];
    const found = edge === before ? `the edge ${edge} a second time` : `the edge ${edge} after the edge ${before}`;
    return [
      problemAt(
        within(step, key),
        {
          code: 'curve-order',
          found,
          expected: key === 'up_to' ? 'up_to edges that rise' : 'from edges that fall',
          mend: edge === before ? 'remove one of the two steps' : 'put the steps in order',
        },
        within(other, key),
      ),
    ];
  });
}

function endProblems(node: MapNode, key: 'up_to' | 'from', beyond: number | undefined, below: number | undefined): Problem[] {
  const [end, other] = key === 'up_to' ? (['beyond', 'below'] as const) : (['below', 'beyond'] as const);
  const missing = (end === 'beyond' ? beyond : below) === undefined;
  const problems = beside(node, [other], `steps with ${key} end with ${end}`);
  if (!missing) return problems;
  return [
    ...problems,
    problemAt(node, {
      code: 'missing-key',
      found: `steps with ${key}, and nothing said of values ${end === 'beyond' ? 'beyond the last edge' : 'below the last edge'}`,
      expected: `${end}: the points there`,
      mend: `add ${end}: 0`,
    }),
  ];
}

function beside(node: MapNode, keys: readonly string[], why: string): Problem[] {
  return keys.flatMap((key) =>
    node.entries.has(key)
      ? [
          problemAtKey(within(node, key), {
            code: 'key-without-effect',
            found: `${key}, which has no effect here`,
            expected: `no ${key}, for ${why}`,
            mend: `remove ${key}`,
          }),
        ]
      : [],
  );
}
