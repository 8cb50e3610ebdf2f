/** How the records of a criterion are counted, a sentence each: delivery window, incident weights, clock, touchpoints. */
import { detectionPoints, severities } from '#domain/incident.ts';
import { traitsOf, type KpiDefinition } from '#domain/kpi.ts';
import type { Criterion, Definitions } from '#domain/method.ts';
import type { Plant } from '#domain/plant.ts';
import { touchpoints } from '#domain/visit.ts';
import type { Supplier } from '#domain/supplier.ts';
import { clockWords, windowWords } from '#view/method/method-rules.ts';
import { clockNameOf } from '#view/calculation/evidence/responses.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { plantName } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatList } from '#words/format.ts';

/** The rules by which the criterion's figure is counted, beyond what its definition says. */
export function countingRules(site: SiteView, supplier: Supplier, { kpi, definitions }: Criterion): string[] {
  const clock = clockNameOf(kpi);
  const isByCalendar = clock !== null && 'working_days' in definitions.clocks[clock].limit;
  const plants = isByCalendar ? site.rated.programme.plants.filter(({ id }) => supplier.eight_d_reports.some(({ plant }) => plant === id)) : [];
  return [...definitionRules(site, kpi, definitions), ...plants.map((plant) => week(site, plant))];
}

/** The part of the definitions by which records of the KPI are counted, whoever the supplier is. */
export function definitionRules(site: SiteView, kpi: string, definitions: Definitions): string[] {
  const { definition } = traitsOf(kpi);
  return definition === undefined ? [] : rulesOf[definition](site, definitions, kpi);
}

const rulesOf: { readonly [definition in KpiDefinition]: (site: SiteView, definitions: Definitions, kpi: string) => string[] } = {
  delivery_window: deliveryRules,
  incident_weights: incidentRules,
  clocks: clockRules,
  visits: visitRules,
};

function deliveryRules(site: SiteView, { delivery_window: delivery }: Definitions): string[] {
  const { method, calculation } = site.words;
  return [calculation.rules.window(windowWords(site, delivery)), method.monthOf[delivery.month_of]];
}

function incidentRules(site: SiteView, { incident_weights: { severity, detection_point } }: Definitions): string[] {
  const { calculation: { rules }, records } = site.words;
  const ofSeverity = severities.map((one) => rules.weight(records.severities[one], asWritten(site, severity[one]).text));
  const ofPlace = detectionPoints.map((one) => rules.weight(records.detectionPoints[one], asWritten(site, detection_point[one]).text));
  return [rules.incidentWeights(formatList(ofSeverity, site.language), formatList(ofPlace, site.language))];
}

function clockRules(site: SiteView, { clocks }: Definitions, kpi: string): string[] {
  const { rules } = site.words.calculation;
  const clock = clockNameOf(kpi);
  if (!clock) return [];
  return [rules.clock(clockWords(site, clocks[clock])), ...('working_days' in clocks[clock].limit ? [rules.workingDays] : [])];
}

function visitRules(site: SiteView, { visits: { touchpoints: weights, free_minutes, per_minute } }: Definitions): string[] {
  const { method, calculation: { rules }, records } = site.words;
  const number = (value: number) => asWritten(site, value).text;
  const each = touchpoints.map((one) => rules.weight(records.touchpoints[one], number(weights[one])));
  return [rules.touchpoints(formatList(each, site.language)), rules.waiting(method.waiting(number(free_minutes), number(per_minute)))];
}

/** Which days of the week the plant works, and by whose clock. */
function week(site: SiteView, { id, time_zone, calendar }: Plant): string {
  const { rules, weekdays } = site.words.calculation;
  return rules.week(plantName(site, id), time_zone, formatList(calendar.working_days.map((day) => weekdays[day]), site.language));
}
