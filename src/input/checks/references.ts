/** References: whatever names something else by its id names something that is there. */
import { listed } from '#input/expectation.ts';
import type { Known } from '#input/known.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import type { Problem, Wording } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';
import { isBuiltIn } from '#domain/kpi.ts';
import { recordKinds } from '#domain/record.ts';

/** Problems with the references in a supplier’s document; those to its own records only where all its files could be read. */
export function referenceProblems(root: MapNode, known: Known, isWhole: boolean): Problem[] {
  const records = recordKinds.flatMap((kind) => itemsAt(root, kind));
  const ids = (key: string): string[] => itemsAt(root, key).flatMap((item) => textAt(item, 'id') ?? []);
  const toPlant = resolver('plant', 'a plant of programme.yaml', known.plants);
  const toCommodity = resolver('commodity', 'a commodity of programme.yaml', known.commodities);
  const toClass = resolver('class', 'a class of programme.yaml', known.classes);
  const toIncident = resolver('incident', 'an incident of this supplier', isWhole ? ids('incidents') : null);
  const toSite = resolver('site', 'a site of this supplier', isWhole ? ids('sites') : null);
  return [
    ...toPlant([...itemsAt(root, 'plants'), ...records.map((record) => nodeAt(record, ['plant']))]),
    ...toPlant(itemsAt(root, 'incidents').flatMap((record) => (record.kind === 'map' ? itemsAt(record, 'also_at') : []))),
    ...toCommodity([nodeAt(root, ['commodity'])]),
    ...toClass([nodeAt(root, ['class'])]),
    ...toIncident([...records.map((record) => nodeAt(record, ['incident'])), ...itemsAt(root, 'incidents').map((record) => nodeAt(record, ['repeat_of']))]),
    ...toSite(records.map((record) => nodeAt(record, ['site']))),
    ...itemsAt(root, 'readings').flatMap((record) => kpiProblems(nodeAt(record, ['kpi']), known)),
    ...itemsAt(root, 'incidents').flatMap((record) => alsoAtProblems(record)),
    ...repeatProblems(itemsAt(root, 'incidents')),
  ];
}

/** Looks ids up; nothing is held against them where the candidates are not known. */
export function resolver(noun: string, expected: string, candidates: readonly string[] | null): (nodes: readonly (Node | undefined)[]) => Problem[] {
  if (candidates === null) return () => [];
  const known = new Set(candidates);
  return (nodes) =>
    nodes.flatMap((node) => {
      if (node?.kind !== 'scalar' || typeof node.value !== 'string' || known.has(node.value)) return [];
      return [problemAt(node, unknownId(node.value, noun, expected, candidates, typeof node.key === 'string' ? `${node.key}: ` : ''))];
    });
}

/** What is said of an id that none of the candidates has; `before` is what stands before it on its line. */
export function unknownId(id: string, noun: string, expected: string, candidates: readonly string[], before = ''): Omit<Wording, 'about'> {
  return { code: `unknown-${noun.toLowerCase()}`, found: `the ${noun} ${id}, which does not exist`, ...howToMend(id, noun, expected, candidates, before) };
}

function howToMend(id: string, noun: string, expected: string, candidates: readonly string[], before: string): { expected: string; mend: string } {
  const meant = nearest(id, candidates);
  const shown = candidates.slice(0, 8);
  const all =
    candidates.length === 0
      ? `${expected}, of which there are none`
      : `${expected}: ${listed(shown)}${candidates.length > shown.length ? ', among others' : ''}`;
  if (meant !== undefined) return { expected: all, mend: `did you mean ${meant}? Write ${before}${meant}` };
  return { expected: all, mend: candidates.length === 0 ? `add the ${noun}, or leave it out` : 'write one that exists, or add it there' };
}

function kpiProblems(node: Node | undefined, known: Known): Problem[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || known.kpiIds === null) return [];
  if (isBuiltIn(node.value))
    return [
      problemAt(node, {
        code: 'reading-of-built-in-kpi',
        found: `a reading of ${node.value}, which is calculated from records`,
        expected: 'a KPI of your own, declared under kpis in programme.yaml',
        mend: `remove the reading and let the records speak, or declare a KPI with an id of its own`,
      }),
    ];
  return resolver(
    'KPI',
    'a KPI declared under kpis in programme.yaml',
    known.kpiIds.filter((id) => !isBuiltIn(id)),
  )([node]);
}

function alsoAtProblems(incident: Node): Problem[] {
  const plant = textAt(incident, 'plant');
  const others = incident.kind === 'map' ? itemsAt(incident, 'also_at') : [];
  const named = new Set<unknown>(plant === undefined ? [] : [plant]);
  return others.flatMap((node) => {
    const again = named.has(node.value);
    named.add(node.value);
    return again
      ? [
          problemAt(node, {
            code: 'plant-twice',
            found: `the plant ${String(node.value)} a second time in the same incident`,
            expected: 'each plant once: one event is one event',
            mend: 'remove it',
          }),
        ]
      : [];
  });
}

/** Incidents that repeat themselves, or one another in a ring. */
function repeatProblems(incidents: readonly Node[]): Problem[] {
  const repeats = new Map(
    incidents.flatMap((incident) => {
      const [id, of] = [textAt(incident, 'id'), textAt(incident, 'repeat_of')];
      return id !== undefined && of !== undefined ? [[id, { of, node: within(incident, 'repeat_of') }] as const] : [];
    }),
  );
  const settled = new Set<string>();
  const problems: Problem[] = [];
  for (const start of repeats.keys()) {
    const chain: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !chain.includes(current)) {
      chain.push(current);
      current = repeats.get(current)?.of;
    }
    if (current !== undefined && chain.includes(current)) problems.push(ring(chain.slice(chain.indexOf(current)), repeats.get(chain.at(-1)!)!.node));
    for (const id of chain) settled.add(id);
  }
  return problems;
}

function ring(ids: readonly string[], node: Node): Problem {
  const found = ids.length === 1 ? `the incident ${ids[0]} as its own repeat` : `incidents that repeat one another: ${[...ids, ids[0]].join(' repeats ')}`;
  return problemAt(node, { code: 'repeat-of-itself', found, expected: 'an earlier incident', mend: `remove repeat_of from the incident that came first` });
}
