/** The KPIs that come with Vernier: what each is counted in, which way is better, what must be monitored, how a method may narrow it. */
import type { Unit } from '#domain/unit.ts';
import type { MonitoredKind } from '#domain/monitoring.ts';

/** Fields by which a method may count only some of a KPI's records. */
export const filters = ['severity', 'detection_point', 'consequence', 'part_kind', 'status', 'action', 'standard'] as const;
export type Filter = (typeof filters)[number];

/** Count only records whose field has one of the values; an absent field does not narrow. */
export type Only = { readonly [filter in Filter]?: readonly string[] };

/** What a minimum volume can be asked of; `n` is the figure's own count (its denominator where it is a ratio). */
export const volumes = ['parts_received', 'lines_due', 'months', 'n'] as const;
export type Volume = (typeof volumes)[number];

/** Which way is better: more of a figure or of a method's points, or less where these are demerits. */
export type Better = 'higher' | 'lower';

/** What is fixed of a KPI, whoever asks for it. */
export interface KpiTraits {
  readonly unit: Unit;
  readonly better: Better;
  readonly monitors: MonitoredKind;
  readonly filters: readonly Filter[];
  /** The definitions of a method that say how its records are counted; absent where none does. */
  readonly definition?: KpiDefinition;
}

/** What a method may define of how records are counted. */
export type KpiDefinition = 'delivery_window' | 'incident_weights' | 'clocks' | 'visits';

const incidentFilters = ['severity', 'detection_point', 'consequence', 'part_kind'] as const;

/** Every built-in KPI by id, in the order in which pages list them. */
export const builtInKpis = {
  ppm: { unit: 'ppm', better: 'lower', monitors: 'incidents', filters: incidentFilters },
  incidents: { unit: 'count', better: 'lower', monitors: 'incidents', filters: incidentFilters },
  incident_points: { unit: 'points', better: 'lower', monitors: 'incidents', filters: incidentFilters, definition: 'incident_weights' },
  incident_points_per_million: { unit: 'per_million', better: 'lower', monitors: 'incidents', filters: incidentFilters, definition: 'incident_weights' },
  disruptions: { unit: 'count', better: 'lower', monitors: 'incidents', filters: incidentFilters },
  repeat_incidents: { unit: 'percent', better: 'lower', monitors: 'incidents', filters: incidentFilters },
  self_disclosed: { unit: 'percent', better: 'higher', monitors: 'incidents', filters: incidentFilters },
  special_status: { unit: 'count', better: 'lower', monitors: 'special_status', filters: ['status'] },
  field_actions: { unit: 'count', better: 'lower', monitors: 'field_actions', filters: ['action'] },
  otd_lines: { unit: 'percent', better: 'higher', monitors: 'deliveries', filters: ['part_kind'], definition: 'delivery_window' },
  otd_quantity: { unit: 'percent', better: 'higher', monitors: 'deliveries', filters: ['part_kind'], definition: 'delivery_window' },
  otd_receipts: { unit: 'percent', better: 'higher', monitors: 'deliveries', filters: ['part_kind'], definition: 'delivery_window' },
  premium_freight: { unit: 'count', better: 'lower', monitors: 'premium_freight', filters: [] },
  containment_on_time: { unit: 'percent', better: 'higher', monitors: 'eight_d_reports', filters: [], definition: 'clocks' },
  root_cause_on_time: { unit: 'percent', better: 'higher', monitors: 'eight_d_reports', filters: [], definition: 'clocks' },
  closure_on_time: { unit: 'percent', better: 'higher', monitors: 'eight_d_reports', filters: [], definition: 'clocks' },
  eight_d_first_pass: { unit: 'percent', better: 'higher', monitors: 'eight_d_reports', filters: [] },
  eight_d_quality: { unit: 'percent', better: 'higher', monitors: 'eight_d_reports', filters: [] },
  visit_handling: { unit: 'points', better: 'higher', monitors: 'visits', filters: [], definition: 'visits' },
  valid_certificates: { unit: 'count', better: 'higher', monitors: 'certificates', filters: ['standard'] },
} as const satisfies Record<string, KpiTraits>;

export type BuiltInKpi = keyof typeof builtInKpis;

/** What is fixed of the KPI; nothing is of a customer's own. */
export function traitsOf(id: string): Partial<KpiTraits> {
  return isBuiltIn(id) ? builtInKpis[id] : {};
}

/** Whether the id names a KPI that comes with Vernier; any other id must be declared in `programme.yaml`. */
export function isBuiltIn(id: string): id is BuiltInKpi {
  return Object.hasOwn(builtInKpis, id);
}
