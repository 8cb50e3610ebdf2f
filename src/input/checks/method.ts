/** Methods that cannot rate: bands that leave gaps, caps that name what does not exist, ids given twice. */
import { defaultWindow } from '#domain/method.ts';
import { bandProblems, scaleOf, scaleProblems } from '#input/checks/bands.ts';
import { reservedIdProblems } from '#input/checks/ids.ts';
import { definitionProblems, periodsProblems, plantsProblems } from '#input/checks/definitions.ts';
import { idOfPart, kpiProblems, partProblems, partsWithin, type MethodScene } from '#input/checks/part.ts';
import { methodHints } from '#input/checks/method-hints.ts';
import { resolver } from '#input/checks/references.ts';
import { listed } from '#input/expectation.ts';
import type { Known } from '#input/known.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import { soundNode } from '#input/placed.ts';
import type { Finding, Problem } from '#input/problem.ts';
import { problemAt, problemAtKey, within } from '#input/report.ts';

/** Problems of one method that no single field shows. */
export function methodProblems(root: MapNode, unsound: ReadonlySet<Node>, known: Known, isExample: boolean): Finding[] {
  const scene: MethodScene = { unsound, kpiIds: known.kpiIds, plants: isExample ? null : known.plants, isExample };
  const sound = (key: string): Node | undefined => soundNode(root, key, unsound);
  const score = root.entries.get('score');
  const definitions = root.entries.get('definitions');
  const periods = sound('periods');
  const plants = sound('plants');
  const best = bestRating(root);
  return [
    ...reservedIdProblems(root.entries.get('id') ?? root),
    ...(isExample ? [] : resolver('class', 'a class of programme.yaml', known.classes)(itemsAt(root, 'classes'))),
    ...(score?.kind === 'map' ? [...partProblems(score, scene), ...idTwice(score)] : []),
    ...(score?.kind === 'map' && !isExample ? [...methodHints(root, score, unsound, known)] : []),
    ...(definitions ? definitionProblems(definitions, unsound) : []),
    ...(periods ? periodsProblems(periods) : []),
    ...(plants ? plantsProblems(plants, scene.plants) : []),
    ...(score?.kind === 'map' ? [...beyondWindow(root, score, unsound), ...productsOfLower(root, score), ...outsideScale(root, score, unsound)] : []),
    ...scaleProblems(sound('scale')),
    ...(sound('bands') && !(root.entries.get('scale') && !sound('scale')) ? bandProblems(root) : []),
    ...ratingProblems(root),
    ...itemsAt(root, 'caps').flatMap((cap) => (cap.kind === 'map' && !unsound.has(cap) ? capProblems(cap, score, best, scene) : [])),
  ];
}

function idTwice(score: MapNode): Problem[] {
  const first = new Map<string, MapNode>();
  return partsWithin(score).flatMap((part) => {
    const id = idOfPart(part) ?? (part === score ? 'score' : undefined);
    if (id === undefined) return [];
    const other = first.get(id);
    if (!other) {
      first.set(id, part);
      return [];
    }
    const node = within(part, part.entries.has('id') ? 'id' : 'kpi');
    return [
      problemAt(
        node,
        {
          code: 'id-twice',
          found: `the part ${id} a second time`,
          expected: 'an id that no other part of the method has',
          mend: part.entries.has('id') ? 'give it another id' : `add an id of its own, for example id: ${id.replaceAll('_', '-')}-2`,
        },
        within(other, other.entries.has('id') ? 'id' : 'kpi'),
      ),
    ];
  });
}

/** Weights of more months than there are in the window they are written for: what stands beyond would never count. */
function beyondWindow(root: MapNode, score: MapNode, unsound: ReadonlySet<Node>): Problem[] {
  const windowOf = (part: MapNode): Node | undefined => soundNode(part, 'window', unsound) ?? (part === root ? undefined : windowOf(part === score ? root : (part.parent!.parent as MapNode)));
  return [root, ...partsWithin(score)].flatMap((part) => {
    const periods = part.entries.get('periods');
    const weights = periods?.kind === 'map' ? itemsAt(periods, 'weights') : [];
    const window = windowOf(part === root ? score : part);
    const months = Number(window?.value ?? defaultWindow);
    const beyond = weights[months];
    if (!beyond || !periods || unsound.has(periods)) return [];
    return [
      problemAt(
        beyond,
        { code: 'weights-beyond-window', found: `weights for ${weights.length} months, but a window of ${months}`, expected: 'at most as many weights as the window has months', mend: `write a window of ${weights.length}, or ${months} ${months === 1 ? 'weight' : 'weights'}` },
        window,
      ),
    ];
  });
}

/** Shares of what is best cannot be multiplied where fewer points are better: the worst marks would make the best product. */
function productsOfLower(root: MapNode, score: MapNode): Problem[] {
  if (textAt(root, 'better') !== 'lower') return [];
  return partsWithin(score)
    .filter((part) => textAt(part, 'combine') === 'product')
    .map((part) =>
      problemAt(
        within(part, 'combine'),
        { code: 'product-of-lower', found: 'a product, where fewer points are better', expected: 'mean, sum, worst or best: a product multiplies shares of 100, of which more is better', mend: 'combine by one of these' },
        within(root, 'better'),
      ),
    );
}

/** A sum that begins outside the scale stands at its end, however much is given or taken. */
function outsideScale(root: MapNode, score: MapNode, unsound: ReadonlySet<Node>): Problem[] {
  const base = soundNode(score, 'base', unsound);
  const scale = root.entries.get('scale');
  if (!base || score.entries.has('points') || (scale && unsound.has(scale))) return [];
  const { from: low, to: high } = scaleOf(root);
  const value = Number(base.value);
  if (value >= Math.min(low, high) && value <= Math.max(low, high)) return [];
  return [problemAt(base, { code: 'base-outside-scale', found: `a base of ${value}, outside the scale from ${low} to ${high}`, expected: 'a base within the scale, at whose ends the score stops', mend: `add scale: {from: ${Math.min(low, 0)}, to: ${Math.max(value, 0)}}, or correct the base` }, scale)];
}

/** Ratings that caps, actions and escalation name have to be those of the bands. */
function ratingProblems(root: MapNode): Problem[] {
  const ratings = itemsAt(root, 'bands').flatMap((band) => textAt(band, 'rating') ?? []);
  if (ratings.length === 0) return [];
  const actions = root.entries.get('actions');
  const named = [...itemsAt(root, 'caps').map((cap) => nodeAt(cap, ['at_most'])), ...itemsAt(root, 'escalation').map((step) => nodeAt(step, ['rating']))];
  const words = (rating: string): { code: string; found: string; expected: string; mend: string } => {
    const meant = nearest(rating, ratings);
    return {
      code: 'unknown-rating',
      found: `the rating ${rating}, which no band has`,
      expected: `one of the ratings of the bands: ${listed(ratings)}`,
      mend: meant === undefined ? 'choose one of them' : `did you mean ${meant}?`,
    };
  };
  return [
    ...named.flatMap((node) =>
      node?.kind === 'scalar' && typeof node.value === 'string' && !ratings.includes(node.value) ? [problemAt(node, words(node.value))] : [],
    ),
    ...(actions?.kind === 'map'
      ? [...actions.entries.values()].flatMap((node) => (ratings.includes(String(node.key)) ? [] : [problemAtKey(node, words(String(node.key)))]))
      : []),
  ];
}

function capProblems(cap: MapNode, score: Node | undefined, best: string | undefined, scene: MethodScene): Problem[] {
  const subjects = ['kpi', 'part'].filter((key) => cap.entries.has(key));
  const comparisons = ['at_least', 'above', 'up_to', 'below'].filter((key) => cap.entries.has(key));
  if (subjects.length !== 1)
    return [
      problemAt(cap, {
        code: subjects.length === 0 ? 'missing-key' : 'kpi-and-part',
        found: subjects.length === 0 ? 'a cap without a KPI and without a part' : 'a KPI and a part in the same cap',
        expected: 'one of the two',
        mend: subjects.length === 0 ? 'add kpi or part' : 'write two caps',
      }),
    ];
  if (comparisons.length !== 1)
    return [
      problemAt(cap, {
        code: comparisons.length === 0 ? 'missing-key' : 'two-comparisons',
        found: comparisons.length === 0 ? 'a cap without a limit' : `a cap with ${listed(comparisons, 'and')}`,
        expected: 'one of at_least, above, up_to or below',
        mend: comparisons.length === 0 ? 'add a line such as at_least: 1' : 'write two caps',
      }),
    ];
  const part = textAt(cap, 'part');
  const ofKpis = part === undefined ? [] : [...keyOfKpis(cap, 'only', 'narrows a KPI, not the points of a part'), ...keyOfKpis(cap, 'within', 'says how many months of a KPI are looked at; a part looks at its own')];
  const withoutEffect =
    best !== undefined && textAt(cap, 'at_most') === best
      ? [
          problemAt(within(cap, 'at_most'), {
            code: 'cap-without-effect',
            found: `a cap at ${best}, the best rating`,
            expected: 'a rating below the best',
            mend: 'name the rating that the cap allows at most, or remove the cap',
          }),
        ]
      : [];
  const ids = score?.kind === 'map' ? ['score', ...partsWithin(score).flatMap((one) => idOfPart(one) ?? [])] : null;
  return [...kpiProblems(cap, scene), ...ofKpis, ...withoutEffect, ...resolver('part', 'a part of this method', ids)([cap.entries.get('part')])];
}

/** A key beside a part that only a cap on a KPI can have. */
function keyOfKpis(cap: MapNode, key: string, why: string): Problem[] {
  return cap.entries.has(key)
    ? [
        problemAtKey(within(cap, key), {
          code: 'key-without-effect',
          found: `${key}, which has no effect here`,
          expected: `no ${key}: it ${why}`,
          mend: `remove ${key}, or look at a KPI`,
        }),
      ]
    : [];
}

/** The rating of the best band; undefined where there is only one, or none that can be told. */
function bestRating(root: MapNode): string | undefined {
  const isLower = textAt(root, 'better') === 'lower';
  const bands = itemsAt(root, 'bands').map((band) => ({ rating: textAt(band, 'rating'), edge: Number(nodeAt(band, [isLower ? 'up_to' : 'from'])?.value) }));
  if (bands.length < 2 || bands.some(({ edge }) => Number.isNaN(edge))) return undefined;
  return bands.toSorted((one, other) => (isLower ? one.edge - other.edge : other.edge - one.edge))[0]!.rating;
}
