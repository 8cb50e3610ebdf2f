/** How the records of a criterion are counted, a sentence each: delivery window, incident weights, clock, touchpoints. */
import type { Criterion, Definitions } from '#domain/method.ts';
import { detectionPoints, severities } from '#domain/incident.ts';
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
  const { method, calculation, records } = site.words;
  const number = (value: number) => asWritten(site, value).text;
  const clock = clockNameOf(kpi);
  if (clock) {
    const rule = calculation.rules.clock(clockWords(site, definitions.clocks[clock]));
    return [rule, ...('working_days' in definitions.clocks[clock].limit ? [calculation.rules.workingDays] : [])];
  }
  switch (kpi) {
    case 'otd_lines':
    case 'otd_quantity':
    case 'otd_receipts': {
      const { delivery_window: delivery } = definitions;
      return [calculation.rules.window(windowWords(site, delivery)), method.monthOf[delivery.month_of]];
    }
    case 'incident_points':
    case 'incident_points_per_million': {
      const { severity, detection_point } = definitions.incident_weights;
      const ofSeverity = severities.map((one) => calculation.rules.weight(records.severities[one], number(severity[one])));
      const ofPlace = detectionPoints.map((one) => calculation.rules.weight(records.detectionPoints[one], number(detection_point[one])));
      return [calculation.rules.incidentWeights(formatList(ofSeverity, site.language), formatList(ofPlace, site.language))];
    }
    case 'visit_handling': {
      const { touchpoints: weights, free_minutes, per_minute } = definitions.visits;
      const each = touchpoints.map((one) => calculation.rules.weight(records.touchpoints[one], number(weights[one])));
      return [calculation.rules.touchpoints(formatList(each, site.language)), calculation.rules.waiting(method.waiting(number(free_minutes), number(per_minute)))];
    }
    default:
      return [];
  }
}

/** Which days of the week the plant works, and by whose clock. */
function week(site: SiteView, { id, time_zone, calendar }: Plant): string {
  const { rules, weekdays } = site.words.calculation;
  return rules.week(plantName(site, id), time_zone, formatList(calendar.working_days.map((day) => weekdays[day]), site.language));
}
