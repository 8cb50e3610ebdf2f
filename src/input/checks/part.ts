/** Parts of a method that do not hold together: no KPI and no parts, no weight at all, a filter the KPI does not know. */
import { traitsOf } from '#domain/kpi.ts';
import { curveProblems } from '#input/checks/curve.ts';
import { definitionProblems, periodsProblems, plantsProblems } from '#input/checks/definitions.ts';
import { firstListed, listed } from '#input/expectation.ts';
import { meantKpi } from '#input/mistakes/kpis.ts';
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import { soundNode } from '#input/placed.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, problemAtKey, within } from '#input/report.ts';

/** What the checks of a method look at beside the node itself. */
export interface MethodScene {
  readonly unsound: ReadonlySet<Node>;
  /** KPIs by id; null where the programme could not be read. */
  readonly kpiIds: readonly string[] | null;
  /** Plants by id; null where the programme could not be read, or the method is an example. */
  readonly plants: readonly string[] | null;
  /** An example is for other programmes too: their KPIs are not known here. */
  readonly isExample: boolean;
}

/** Problems of the part and of all parts in it. */
export function partProblems(part: MapNode, scene: MethodScene): Problem[] {
  return [...ownProblems(part, scene), ...childrenOf(part).flatMap((child) => partProblems(child, scene))];
}

/** The part and all parts in it, from the top down. */
export function partsWithin(part: MapNode): MapNode[] {
  return [part, ...childrenOf(part).flatMap(partsWithin)];
}

/** The part’s id, as the domain gives it one. */
export function idOfPart(part: MapNode): string | undefined {
  return textAt(part, 'id') ?? textAt(part, 'kpi');
}

/** Problems with a KPI’s id and with the filter beside it, in a part or a cap. */
export function kpiProblems(node: MapNode, { kpiIds, isExample, unsound }: MethodScene): Problem[] {
  const kpi = textAt(node, 'kpi');
  const named = nodeAt(node, ['kpi']);
  if (kpi === undefined || !named || unsound.has(named) || kpiIds === null) return [];
  if (!kpiIds.includes(kpi)) return unknownKpi(named, kpi, kpiIds, isExample);
  const only = node.entries.get('only');
  if (only?.kind !== 'map' || unsound.has(only)) return [];
  const filters: readonly string[] = traitsOf(kpi).filters ?? [];
  return [...only.entries.values()].flatMap((filter) => {
    if (filters.includes(String(filter.key))) return [];
    const expected =
      filters.length === 0 ? `no filter, for ${kpi} has none` : `${listed(filters)}, the ${filters.length === 1 ? 'filter' : 'filters'} of ${kpi}`;
    return [
      problemAtKey(filter, {
        code: 'filter-of-another-kpi',
        found: `the filter ${filter.key} on ${kpi}`,
        expected,
        mend: 'remove it, or choose a KPI that has it',
      }),
    ];
  });
}

function unknownKpi(node: Node, kpi: string, kpiIds: readonly string[], isExample: boolean): Problem[] {
  const meant = meantKpi(kpi, kpiIds);
  if (isExample && meant === undefined) return [];
  const mend = meant === undefined ? `declare ${kpi} under kpis in programme.yaml, or choose another KPI` : `did you mean ${meant}? Write kpi: ${meant}`;
  return [
    problemAt(node, {
      code: 'unknown-kpi',
      found: `the KPI ${kpi}, which does not exist`,
      expected: `a KPI that comes with Vernier, or one declared in programme.yaml: ${firstListed(kpiIds, 40)}`,
      mend,
    }),
  ];
}

function ownProblems(part: MapNode, scene: MethodScene): Problem[] {
  const isCategory = part.entries.has('parts');
  const sound = (key: string): Node | undefined => soundNode(part, key, scene.unsound);
  const points = sound('points');
  const periods = sound('periods');
  const plants = sound('plants');
  const definitions = part.entries.get('definitions');
  return [
    ...kindProblems(part, scene.unsound),
    ...kpiProblems(part, scene),
    ...(points ? curveProblems(points) : []),
    ...(periods ? periodsProblems(periods) : []),
    ...(plants ? plantsProblems(plants, scene.plants) : []),
    ...(definitions ? definitionProblems(definitions, scene.unsound) : []),
    ...definitionsOfOthers(part, scene),
    ...boundProblems(sound('floor'), sound('ceiling')),
    ...(isCategory ? weightProblems(part, scene.unsound) : []),
  ];
}

/** Definitions beside a criterion that say how records of other KPIs are counted. */
function definitionsOfOthers(part: MapNode, { kpiIds, unsound }: MethodScene): Problem[] {
  const definitions = part.entries.get('definitions');
  const kpi = textAt(part, 'kpi');
  if (definitions?.kind !== 'map' || unsound.has(definitions) || kpi === undefined || !kpiIds?.includes(kpi)) return [];
  const traits = traitsOf(kpi);
  // Which lines are due in the window decides about the minimum volume of any KPI.
  const isVolume = ['lines_due', 'months'].some((volume) => nodeAt(part, ['minimum', volume]) !== undefined);
  return [...definitions.entries.values()].flatMap((definition) => {
    if (definition.key === traits.definition || (definition.key === 'delivery_window' && isVolume)) return [];
    return [
      problemAtKey(definition, {
        code: 'definition-of-another-kpi',
        found: `${definition.key}, by which ${kpi} is not counted`,
        expected: traits.definition === undefined ? `no definitions, for none concerns ${kpi}` : `${traits.definition}, by which ${kpi} is counted`,
        mend: 'remove it, or move it to the KPI that is meant',
      }),
    ];
  });
}

const ofCategories = ['combine', 'base', 'missing'];
const ofCriteria = ['only', 'minimum'];

function kindProblems(part: MapNode, unsound: ReadonlySet<Node>): Problem[] {
  const has = (key: string): boolean => part.entries.has(key);
  const isRoot = part.parent?.parent === null;
  if (has('kpi') && has('parts'))
    return [
      problemAtKey(
        within(part, 'parts'),
        {
          code: 'kpi-and-parts',
          found: 'a KPI and parts in the same part',
          expected: 'a KPI with its points, or parts that are combined',
          mend: 'move the KPI into the parts, or remove one of the two',
        },
        within(part, 'kpi'),
      ),
    ];
  if (!has('kpi') && !has('parts'))
    return [
      problemAt(part, {
        code: 'missing-key',
        found: 'a part without a KPI and without parts',
        expected: 'kpi with points, or parts',
        mend: 'add a line such as kpi: otd_lines',
      }),
    ];
  if (has('kpi')) {
    const misplaced = ofCategories.flatMap((key) => elsewhere(part, key, 'only parts that combine others have it'));
    return has('points')
      ? misplaced
      : [
          ...misplaced,
          problemAt(part, {
            code: 'missing-key',
            found: `the KPI ${textAt(part, 'kpi') ?? ''} without points`,
            expected: 'points: the curve that turns the figure into points',
            mend: 'add points, for example points: {line: [[0, 100], [500, 0]]}, or points: value',
          }),
        ];
  }
  const misplaced = [...ofCriteria.flatMap((key) => elsewhere(part, key, 'only parts with a KPI have it')), ...baseProblems(part, unsound)];
  return has('id') || isRoot
    ? misplaced
    : [
        ...misplaced,
        problemAt(part, {
          code: 'missing-key',
          found: 'a category without an id',
          expected: 'id: unique in the method; explanations and charts name the category by it',
          mend: 'add a line such as id: quality',
        }),
      ];
}

function elsewhere(part: MapNode, key: string, why: string): Problem[] {
  const node = part.entries.get(key);
  return node
    ? [
        problemAtKey(node, {
          code: 'key-without-effect',
          found: `${key}, which has no effect here`,
          expected: `no ${key}: ${why}`,
          mend: `remove ${key}, or move it`,
        }),
      ]
    : [];
}

/** Only a sum has a base: whoever writes one elsewhere most likely means to deduct from it, and left out `combine: sum`. */
function baseProblems(part: MapNode, unsound: ReadonlySet<Node>): Problem[] {
  const combine = part.entries.get('combine');
  if (textAt(part, 'combine') === 'sum' || (combine && unsound.has(combine))) return [];
  const base = part.entries.get('base');
  return base
    ? [
        problemAtKey(base, {
          code: 'key-without-effect',
          found: 'base, which has no effect here',
          expected: `no base: it is where a sum starts, and these parts are combined by ${textAt(part, 'combine') ?? 'mean'}`,
          mend: 'add combine: sum, or remove base',
        }),
      ]
    : [];
}

function boundProblems(floor: Node | undefined, ceiling: Node | undefined): Problem[] {
  if (!floor || !ceiling || Number(floor.value) <= Number(ceiling.value)) return [];
  return [
    problemAt(
      ceiling,
      {
        code: 'bounds',
        found: `a ceiling of ${String(ceiling.value)} below the floor of ${String(floor.value)}`,
        expected: 'a ceiling that is not below the floor',
        mend: 'correct floor or ceiling',
      },
      floor,
    ),
  ];
}

/** Parts that all weigh nothing give nothing, however they are combined: what has no weight is shown and not counted. */
function weightProblems(part: MapNode, unsound: ReadonlySet<Node>): Problem[] {
  const weights = childrenOf(part).map((child) => child.entries.get('weight'));
  if (weights.length === 0) return [];
  if (weights.some((weight) => weight === undefined || unsound.has(weight) || weight.value !== 0)) return [];
  return [
    problemAt(weights[0]!, {
      code: 'no-weight',
      found: 'parts that all have the weight 0',
      expected: 'at least one part with a weight above 0',
      mend: 'give a weight to the parts that count',
    }),
  ];
}

function childrenOf(part: MapNode): MapNode[] {
  return itemsAt(part, 'parts').filter((child) => child.kind === 'map');
}
