/** What is worth knowing of a method though it can rate: versions that are printed otherwise, sums that leave the scale, scales out of reach, weights that were forgotten, curves that look upside down. */
import { builtInKpis, isBuiltIn } from '#domain/kpi.ts';
import { scaleOf } from '#input/checks/bands.ts';
import { curveProblems } from '#input/checks/curve.ts';
import { mostPoints, pointsOf } from '#input/checks/most-points.ts';
import { idOfPart, partsWithin } from '#input/checks/part.ts';
import type { Known } from '#input/known.ts';
import { itemsAt, nodeAt, textAt, writtenAs, type MapNode, type Node } from '#input/node.ts';
import type { Notice } from '#input/problem.ts';
import { warningAt } from '#input/report.ts';

/** Warnings about one method; none about examples, which are printed as their customers wrote them. */
export function methodHints(root: MapNode, score: MapNode, unsound: ReadonlySet<Node>, known: Known): Notice[] {
  return [...shortenedVersion(root, unsound), ...tooMany(score), ...besideScale(root, score, unsound), ...forgottenWeights(score, unsound), ...upsideDown(root, score, unsound, known)];
}

/** YAML reads 1.10 as 1.1, which is another version to whoever cites it. */
function shortenedVersion(root: MapNode, unsound: ReadonlySet<Node>): Notice[] {
  const version = root.entries.get('version');
  if (version?.kind !== 'scalar' || unsound.has(version) || writtenAs(version) === String(version.value)) return [];
  return [warningAt(version, { kind: 'version-shortened', values: [writtenAs(version), String(version.value)] })];
}

function tooMany(score: MapNode): Notice[] {
  const counted = partsWithin(score).filter((part) => part.entries.has('kpi') && part.entries.get('weight')?.value !== 0);
  return counted.length <= 20 ? [] : [warningAt(score, { kind: 'many-criteria', values: [String(counted.length)] })];
}

/**
 * A scale whose upper end no supplier can reach, whatever it does: what its parts give is points of another scale. And a sum that can give more
 * than the scale has: what its weights or points mean as shares makes every supplier a best one.
 */
function besideScale(root: MapNode, score: MapNode, unsound: ReadonlySet<Node>): Notice[] {
  const scale = root.entries.get('scale');
  const combine = score.entries.get('combine');
  if (textAt(root, 'better') === 'lower' || (scale && unsound.has(scale))) return [];
  const { to } = scaleOf(root);
  const most = mostPoints(score, unsound) ?? to;
  const values = [written(most), String(to)] as const;
  if (most < to - 1e-9) return [warningAt(nodeAt(scale, ['to']) ?? combine ?? score, { kind: 'scale-beyond-reach', values })];
  return most > to + 1e-9 && combine?.value === 'sum' ? [warningAt(combine, { kind: 'sum-beyond-scale', values })] : [];
}

/** The points without what binary fractions leave behind. */
function written(points: number): string {
  return String(Math.round(points * 1e6) / 1e6);
}

/** From here on weights are written as shares of 100, beside which the 1 of a part that says nothing is next to nothing. */
const weightOfShares = 10;

/** A part of a mean that says no weight, beside parts whose weights are shares of 100. */
function forgottenWeights(score: MapNode, unsound: ReadonlySet<Node>): Notice[] {
  return partsWithin(score).flatMap((category) => {
    const parts = itemsAt(category, 'parts').filter((part) => part.kind === 'map');
    if ((textAt(category, 'combine') ?? 'mean') !== 'mean' || parts.some((part) => unsound.has(part.entries.get('weight') ?? part))) return [];
    const weights = parts.map((part) => Number(part.entries.get('weight')?.value ?? 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const without = parts.filter((part) => !part.entries.has('weight'));
    if (without.length === 0 || Math.max(...weights) < weightOfShares) return [];
    return without.map((part) => warningAt(part, { kind: 'weight-forgotten', values: [idOfPart(part) ?? '', String(Math.round(1000 / total) / 10)] }));
  });
}

/** Curves with points that get better as the figure gets worse. What is narrowed to a point of detection may be meant so: a supplier's own findings are welcome. */
function upsideDown(root: MapNode, score: MapNode, unsound: ReadonlySet<Node>, known: Known): Notice[] {
  const isHigher = textAt(root, 'better') !== 'lower';
  return partsWithin(score).flatMap((part) => {
    const kpi = textAt(part, 'kpi');
    const curve = part.entries.get('points');
    const better = kpi === undefined ? undefined : isBuiltIn(kpi) ? builtInKpis[kpi].better : known.kpis.find(({ id }) => id === kpi)?.better;
    if (kpi === undefined || better === undefined || !curve || unsound.has(part) || nodeAt(part, ['only', 'detection_point']) || curveProblems(curve).length > 0) return [];
    const points = pointsOf(curve);
    const rewarded = better === 'higher' === isHigher ? points : points.toReversed();
    const falls = rewarded.some((point, at) => at > 0 && point < rewarded[at - 1]!);
    return falls ? [warningAt(curve, { kind: better === 'higher' ? 'rewards-lower' : 'rewards-higher', values: [kpi] })] : [];
  });
}
