/** Scales that are upside down, and bands that leave gaps on them. */
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, problemAtKey, within } from '#input/report.ts';

/** A problem where the scale’s ends are not in order. */
export function scaleProblems(scale: Node | undefined): Problem[] {
  const [from, to] = [nodeAt(scale, ['from']), nodeAt(scale, ['to'])];
  const ends = [Number(from?.value ?? 0), Number(to?.value ?? 100)] as const;
  if (!scale || ends[0] < ends[1]) return [];
  return [
    problemAt((to ?? from)!, {
      code: 'scale',
      found: `a scale from ${ends[0]} to ${ends[1]}`,
      expected: 'a lower end below the upper end',
      mend: 'correct from or to; whether a low or a high score is better stands in better',
    }),
  ];
}

/** Problems of the bands of a method, each of which fits its shape. */
export function bandProblems(root: MapNode): Problem[] {
  const bands = itemsAt(root, 'bands') as readonly MapNode[];
  const isLower = textAt(root, 'better') === 'lower';
  const [key, other] = isLower ? (['up_to', 'from'] as const) : (['from', 'up_to'] as const);
  const misplaced = bands.flatMap((band) => edgeProblems(band, key, other, isLower));
  if (misplaced.length > 0) return misplaced;
  const twice = bands.flatMap((band, index) => bandTwice(band, bands.slice(0, index), key));
  return twice.length > 0 ? twice : [...orderProblems(bands, key), ...coverProblems(root, bands, key)];
}

function edgeProblems(band: MapNode, key: string, other: string, isLower: boolean): Problem[] {
  const wrong = band.entries.get(other);
  const why = `where ${isLower ? 'lower' : 'higher'} is better, bands have ${key}`;
  if (wrong)
    return [
      problemAtKey(wrong, {
        code: 'band-edge',
        found: `${other} in a band`,
        expected: `${key}: ${why}`,
        mend: band.entries.has(key)
          ? `remove ${other}: the next band says where this one ends`
          : `write ${key}, or set better: ${isLower ? 'higher' : 'lower'}`,
      }),
    ];
  if (band.entries.has(key)) return [];
  return [
    problemAt(band, {
      code: 'missing-key',
      found: `the band ${textAt(band, 'rating') ?? ''} without ${key}`,
      expected: `${key}: the ${isLower ? 'highest' : 'lowest'} score with this rating`,
      mend: `add ${key}: 0`,
    }),
  ];
}

function bandTwice(band: MapNode, before: readonly MapNode[], key: string): Problem[] {
  for (const field of ['rating', key]) {
    const other = before.find((one) => one.value[field] === band.value[field]);
    if (other)
      return [
        problemAt(
          within(band, field),
          {
            code: 'band-twice',
            found: `${field} ${String(band.value[field])} a second time`,
            expected: 'ratings and edges that differ from band to band',
            mend: 'correct one of the two bands',
          },
          within(other, field),
        ),
      ];
  }
  return [];
}

/** Bands stand from the best to the worst or the other way round: an edge out of its place is a slip that would make another rating the best. */
function orderProblems(bands: readonly MapNode[], key: 'from' | 'up_to'): Problem[] {
  const edges = bands.map((band) => Number(band.value[key]));
  const rises = edges.slice(1).map((edge, at) => edge > edges[at]!);
  if (!rises.includes(true) || !rises.includes(false)) return [];
  // Of edges that should fall, the first that rises is the one out of place; seen from its neighbour where the turn comes later.
  const falls = key === 'from';
  const wrong = rises.indexOf(falls) + 1;
  return [
    problemAt(
      within(bands[wrong]!, key),
      {
        code: 'band-order',
        found: `the rating ${String(bands[wrong]!.value['rating'])} ${key.replace('_', ' ')} ${edges[wrong]} after one ${key.replace('_', ' ')} ${edges[wrong - 1]}`,
        expected: `${key} edges that ${falls ? 'fall' : 'rise'}, from the best rating to the worst`,
        mend: 'correct the edge, or put the bands in order',
      },
      within(bands[wrong - 1]!, key),
    ),
  ];
}

/** The ends of the scale, as written or as they are where nothing is. */
export function scaleOf(root: MapNode): { readonly from: number; readonly to: number } {
  return { from: Number(nodeAt(root, ['scale', 'from'])?.value ?? 0), to: Number(nodeAt(root, ['scale', 'to'])?.value ?? 100) };
}

/** The bands have to reach both ends of the scale, so that every score has a rating and every rating a score. */
function coverProblems(root: MapNode, bands: readonly MapNode[], key: 'from' | 'up_to'): Problem[] {
  const scale = scaleOf(root);
  const sorted = [...bands].sort((one, other) => Number(one.value[key]) - Number(other.value[key]));
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  const [low, high] = [Number(lowest.value[key]), Number(highest.value[key])];
  const problems: Problem[] = [];
  if (key === 'from' && low > scale.from)
    problems.push(gap(lowest, key, `no rating for scores from ${scale.from} to ${low}`, `a lowest band from ${scale.from}`, `add a band from: ${scale.from}`));
  if (key === 'up_to' && high < scale.to)
    problems.push(gap(highest, key, `no rating for scores from ${high} to ${scale.to}`, `a last band up to ${scale.to}`, `add a band up_to: ${scale.to}`));
  const [above, below] = [sorted.findLast((band) => Number(band.value[key]) > scale.to), sorted.find((band) => Number(band.value[key]) < scale.from)];
  if (above) problems.push(outside(above, key, scale, `above the upper end of the scale, ${scale.to}`));
  if (below) problems.push(outside(below, key, scale, `below the lower end of the scale, ${scale.from}`));
  return problems;
}

function outside(band: MapNode, key: string, { from, to }: { readonly from: number; readonly to: number }, where: string): Problem {
  const found = `the rating ${String(band.value['rating'])} ${key.replace('_', ' ')} ${String(band.value[key])}, ${where}`;
  return gap(band, key, found, `an edge from ${from} to ${to}`, 'correct the edge, or the scale');
}

function gap(band: MapNode, key: string, found: string, expected: string, mend: string): Problem {
  return problemAt(within(band, key), { code: 'band-gap', found, expected, mend });
}
