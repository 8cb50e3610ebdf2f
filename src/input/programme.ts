/** The programme without its methods and suppliers, made from programme.yaml; and what it tells the other files, even where parts of it are wrong. */
import { builtInKpis } from '#domain/kpi.ts';
import { addMonths, monthOf } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import type { Programme } from '#domain/programme.ts';
import type { OwnKpi } from '#domain/reading.ts';
import { languages } from '#domain/text.ts';
import { calendarOf } from '#input/calendar.ts';
import { itemsAt, nodeAt, sourceOf, textAt, type MapNode, type Node } from '#input/node.ts';
import type { Known } from '#input/known.ts';
import { soundItems, soundValue } from '#input/placed.ts';
import type { WrittenOwnKpi } from '#input/shapes/reading.ts';
import type { WrittenPlant, WrittenProgramme } from '#input/shapes/programme.ts';
import { zoneNamed } from '#input/time-zone.ts';

export type ProgrammeAlone = Omit<Programme, 'methods' | 'suppliers'>;

/** The programme of the document; only where everything in it is sound. */
export function programmeFrom(root: MapNode): ProgrammeAlone {
  const written = root.value as WrittenProgramme;
  const { monitoring: _monitoring, ...rest } = written;
  return {
    ...rest,
    demo: written.demo ?? false,
    languages: written.languages ?? languages,
    period: written.period ?? addMonths(monthOf(written.as_of), -1),
    history: written.history ?? 24,
    plants: itemsAt(root, 'plants').map((node) => plantOf(node as MapNode)),
    commodities: written.commodities ?? [],
    classes: written.classes ?? [],
    owners: written.owners ?? [],
    standards: written.standards ?? [],
    attributions: written.attributions ?? [],
    kpis: itemsAt(root, 'kpis').map((node) => ownKpiOf(node as MapNode)),
  };
}

/** What the other files need to know of it. A programme that is not there tells nothing, and so nothing is held against the others. */
export function knownFrom(root: MapNode | null, unsound: ReadonlySet<Node>): Known {
  if (root === null) return knowingNothing;
  const asOf = soundValue<string>(root, 'as_of', unsound) ?? null;
  const plants = soundItems<WrittenPlant>(root, 'plants', unsound);
  return {
    asOf,
    period: soundValue<string>(root, 'period', unsound) ?? (asOf === null || root.entries.has('period') ? null : addMonths(monthOf(asOf), -1)),
    plants: idsOf(root, 'plants'),
    zones: new Map(plants.map(({ written }) => [written.id, zoneNamed(written.time_zone) ?? 'UTC'])),
    commodities: idsOf(root, 'commodities'),
    classes: idsOf(root, 'classes'),
    kpiIds: [...Object.keys(builtInKpis), ...(idsOf(root, 'kpis') ?? [])],
    kpis: soundItems<WrittenOwnKpi>(root, 'kpis', unsound).map(({ node }) => ownKpiOf(node)),
    monitoring: soundValue(root, 'monitoring', unsound) ?? {},
  };
}

const knowingNothing: Known = {
  asOf: null,
  period: null,
  plants: null,
  zones: new Map(),
  commodities: null,
  classes: null,
  kpiIds: null,
  kpis: [],
  monitoring: {},
};

function plantOf(node: MapNode): Plant {
  const written = node.value as WrittenPlant;
  return {
    id: written.id,
    name: written.name,
    time_zone: zoneNamed(written.time_zone) ?? written.time_zone,
    calendar: calendarOf(written.calendar),
    source: sourceOf(node),
  };
}

function ownKpiOf(node: MapNode): OwnKpi {
  return { ...(node.value as WrittenOwnKpi), source: sourceOf(node) };
}

function idsOf(root: MapNode, key: string): string[] | null {
  if (nodeAt(root, [key])?.kind !== 'list') return null;
  return itemsAt(root, key).flatMap((item) => textAt(item, 'id') ?? []);
}
