/** The most points that a part can give, as written. */
import type { Combination } from '#domain/method.ts';
import { curveProblems } from '#input/checks/curve.ts';
import { itemsAt, textAt, type MapNode, type Node } from '#input/node.ts';
import type { WrittenCurve } from '#input/shapes/part.ts';

/** The most points, after curve and ceiling; null where it cannot be told. A figure that is its own points gives up to 100. */
export function mostPoints(part: MapNode, unsound: ReadonlySet<Node>): number | null {
  if (unsound.has(part) || [...part.entries.values()].some((node) => unsound.has(node))) return null;
  const curve = part.entries.get('points');
  const ceiling = Number(part.entries.get('ceiling')?.value ?? Infinity);
  if (curve && curve.value !== 'value') return lessOf(mostOfCurve(curve), ceiling);
  if (!part.entries.has('kpi')) return lessOf(mostOfParts(part, unsound), ceiling);
  return Number.isFinite(ceiling) ? ceiling : 100;
}

/** The points of a curve that is sound, for rising values; none where the value itself is the points. */
export function pointsOf(curve: Node): number[] {
  if (curve.kind !== 'map') return [];
  const { steps, line, beyond, below } = curve.value as Exclude<WrittenCurve, 'value'>;
  if (line !== undefined) return line.map(([, points]) => points);
  const ofSteps = (steps ?? []).map(({ points }) => points);
  return below === undefined ? [...ofSteps, ...(beyond === undefined ? [] : [beyond])] : [below, ...ofSteps.toReversed()];
}

function lessOf(points: number | null, ceiling: number): number | null {
  return points === null ? null : Math.min(points, ceiling);
}

function mostOfCurve(curve: Node): number | null {
  return curveProblems(curve).length > 0 ? null : Math.max(...pointsOf(curve));
}

function mostOfParts(part: MapNode, unsound: ReadonlySet<Node>): number | null {
  const counted = itemsAt(part, 'parts').flatMap((child) => (child.kind === 'map' && child.value['weight'] !== 0 ? [child] : []));
  const most = counted.map((child) => mostPoints(child, unsound));
  if (most.length === 0 || most.includes(null)) return null;
  const points = most as number[];
  const weights = counted.map((child) => Number(child.value['weight'] ?? 1));
  const weighted = points.reduce((sum, one, index) => sum + one * weights[index]!, 0);
  switch ((textAt(part, 'combine') ?? 'mean') as Combination) {
    case 'mean':
      return weighted / weights.reduce((sum, weight) => sum + weight, 0);
    case 'sum':
      return Number(part.value['base'] ?? 0) + weighted;
    case 'worst':
      return Math.min(...points);
    case 'best':
      return Math.max(...points);
    case 'product':
      return null;
  }
}
