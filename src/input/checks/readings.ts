/** Readings that do not fit their KPI: no value, a ratio without its two numbers, a value the unit cannot have. */
import type { OwnKpi } from '#domain/reading.ts';
import type { MapNode } from '#input/node.ts';
import type { Placed } from '#input/placed.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';
import type { WrittenReading } from '#input/shapes/reading.ts';

/** Problems of the readings of KPIs that are declared. */
export function readingProblems(readings: readonly Placed<WrittenReading>[], kpis: readonly OwnKpi[]): Problem[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return readings.flatMap(({ written, node }) => {
    const kpi = byId.get(written.kpi);
    return kpi ? [...numbersMissing(written, kpi, node), ...outOfUnit(written, kpi, node)] : [];
  });
}

function numbersMissing({ value, numerator, denominator }: WrittenReading, { id, total }: OwnKpi, node: MapNode): Problem[] {
  if (total === 'ratio' && (numerator === undefined || denominator === undefined)) {
    const missing = [...(numerator === undefined ? ['numerator'] : []), ...(denominator === undefined ? ['denominator'] : [])];
    return [
      problemAt(node, {
        code: 'missing-key',
        found: `a reading of ${id} without ${missing.join(' and ')}`,
        expected: `numerator and denominator, for the readings of ${id} are totalled as a ratio`,
        mend: 'add lines such as numerator: 970 and denominator: 1000',
      }),
    ];
  }
  if (value === undefined && (numerator === undefined || denominator === undefined)) {
    return [
      problemAt(node, {
        code: 'missing-key',
        found: `a reading of ${id} without a value`,
        expected: 'value, or numerator and denominator',
        mend: 'add a line such as value: 97.2',
      }),
    ];
  }
  if (denominator !== undefined && denominator <= 0) {
    return [
      problemAt(within(node, 'denominator'), {
        code: 'denominator',
        found: `the denominator ${denominator}`,
        expected: 'a denominator above 0',
        mend: 'leave the reading out where nothing was counted',
      }),
    ];
  }
  return [];
}

const countedUp: readonly string[] = ['ppm', 'count', 'per_million', 'days', 'hours', 'minutes'];

function outOfUnit({ value, numerator }: WrittenReading, { id, unit }: OwnKpi, node: MapNode): Problem[] {
  const key = value !== undefined ? 'value' : 'numerator';
  const figure = value ?? numerator;
  if (figure === undefined) return [];
  if (figure < 0 && countedUp.includes(unit))
    return [
      problemAt(within(node, key), {
        code: 'outside-the-unit',
        found: `the number ${figure} for ${id}`,
        expected: `0 or more, for ${id} is counted in ${unit.replace('_', ' ')}`,
        mend: 'correct the figure',
      }),
    ];
  if (value !== undefined && value > 1_000_000 && unit === 'ppm')
    return [
      problemAt(within(node, 'value'), {
        code: 'outside-the-unit',
        found: `the number ${value} for ${id}`,
        expected: 'at most 1000000, for there are no more parts in a million',
        mend: 'correct the figure',
      }),
    ];
  return [];
}
