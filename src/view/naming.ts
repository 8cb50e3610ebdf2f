/** The names a reader sees for things that the data calls by ids. */
import { builtInKpis, isBuiltIn, type Better, type Only } from '#domain/kpi.ts';
import { criteriaOf, isCriterion, type Method, type Part } from '#domain/method.ts';
import type { Incident } from '#domain/incident.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn, type Text } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatList } from '#words/format.ts';

/** What pages need to say about a KPI, built in or the customer's own. */
export interface KpiWords {
  readonly name: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: Unit;
  readonly better: Better;
}

/** The words of a KPI; one the programme does not declare is called by its id. */
export function kpiWords({ rated, words, language }: SiteView, id: string): KpiWords {
  if (isBuiltIn(id)) return { ...words.kpis[id], unit: builtInKpis[id].unit, better: builtInKpis[id].better };
  const own = rated.programme.kpis.find((kpi) => kpi.id === id);
  if (!own) return { name: id, definition: '', numerator: '', denominator: '', unit: 'index', better: 'higher' };
  return { name: textIn(own.name, language), definition: written(own.definition, language), numerator: '', denominator: '', unit: own.unit, better: own.better };
}

/** What a KPI is counted in by name. */
export function unitName({ words: { units } }: SiteView, kpi: string, unit: Unit): string {
  return Object.hasOwn(units.counts, kpi) ? units.counts[kpi as keyof typeof units.counts] : units[unit];
}

/** A count of what the KPI counts, with its measure word where the language has one. */
export function inMeasure({ words }: SiteView, kpi: string, count: string): string {
  const measured = words.rating.rule.counted;
  return Object.hasOwn(measured, kpi) ? measured[kpi as keyof typeof measured](count) : count;
}

/** A part's own name, else its KPI's, else its id. Of several criteria that would have the same KPI's name, those with an id of their own are told apart by it. */
export function partName(site: SiteView, part: Part): string {
  if (part.name !== undefined) return textIn(part.name, site.language);
  if (!isCriterion(part)) return part.id;
  const { name } = kpiWords(site, part.kpi);
  return part.id !== part.kpi && namesakesIn(site.rated.programme.methods).has(part) ? site.words.method.namesake(name, part.id) : name;
}

/** Criteria without a name whose KPI another criterion without a name in the same method has as well. */
function namesakesIn(methods: readonly Method[]): ReadonlySet<Part> {
  const found = namesakes.get(methods) ?? new Set(methods.flatMap(({ score }) => {
    const nameless = criteriaOf(score).filter(({ name }) => name === undefined);
    return nameless.filter(({ kpi }, index) => nameless.some((other, at) => at !== index && other.kpi === kpi));
  }));
  namesakes.set(methods, found);
  return found;
}

/** Methods never change, and every page names their parts. */
const namesakes = new WeakMap<readonly Method[], ReadonlySet<Part>>();

/** `Standard method, version 3`. */
export function methodName({ words, language }: SiteView, method: Method): string {
  return words.rating.methodName(textIn(method.name, language), String(method.version));
}

/** A rating in the method's own words, else its id. */
export function ratingName({ language }: SiteView, method: Method | null, rating: string): string {
  const name = method?.bands.find((band) => band.rating === rating)?.name;
  return name === undefined ? rating : textIn(name, language);
}

/** The name the supplier bears now, in the site’s language where it has one. */
export function supplierName({ language }: SiteView, supplier: Supplier): string {
  return textIn(supplier.name, language);
}

/** A plant’s name; one the programme does not have is called by its id. */
export function plantName({ rated, language }: SiteView, id: string): string {
  const plant = rated.programme.plants.find((candidate) => candidate.id === id);
  return plant ? textIn(plant.name, language) : id;
}

/** The names of plants, in the order of their ids as given. */
export function plantNames(site: SiteView, ids: readonly string[]): string[] {
  return ids.map((id) => plantName(site, id));
}

/** The name of a commodity, its id where the programme does not name it; empty for a supplier without one. */
export function commodityName({ rated, language }: SiteView, id: string | undefined): string {
  return groupName(rated.programme.commodities, id, language);
}

/** The name of a class of suppliers, its id where the programme does not name it; empty for a supplier without one. */
export function className({ rated, language }: SiteView, id: string | undefined): string {
  return groupName(rated.programme.classes, id, language);
}

/** Every plant an incident reached, its own first. */
export function incidentPlants(site: SiteView, incident: Incident): string {
  return formatList(plantNames(site, [incident.plant, ...incident.also_at]), site.language);
}

/** A standard as it is cited: `ISO 9001` for `iso-9001`. */
export function standardName(id: string): string {
  return id.toUpperCase().replaceAll('-', ' ');
}

/** A text that may be absent, in the site's language; empty when it is. */
export function written(text: Text | undefined, language: SiteView['language']): string {
  return text === undefined ? '' : textIn(text, language);
}

/** What a KPI was narrowed to, in words; empty when it was not. */
export function onlyWords(site: SiteView, only: Only | undefined): string {
  const { records } = site.words;
  const worded: { readonly [filter: string]: { readonly [value: string]: string } } = {
    severity: records.severities,
    detection_point: records.detectionPoints,
    consequence: records.consequences,
    part_kind: records.partKinds,
    status: records.specialStatuses,
    action: records.fieldActions,
  };
  const values = Object.entries(only ?? {}).flatMap(([filter, wanted]) => (wanted ?? []).map((value) => (filter === 'standard' ? standardName(value) : (worded[filter]?.[value] ?? value))));
  return formatList(values, site.language);
}

function groupName(groups: readonly { readonly id: string; readonly name: Text }[], id: string | undefined, language: SiteView['language']): string {
  const group = groups.find((candidate) => candidate.id === id);
  return group ? textIn(group.name, language) : (id ?? '');
}
