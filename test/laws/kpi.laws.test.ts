/** Laws that figures keep whatever the records are. */
import { describe, expect, test } from 'vitest';
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import { decisions, disciplines } from '#domain/eight-d.ts';
import { consequences, detectionPoints, severities } from '#domain/incident.ts';
import { builtInKpis, isBuiltIn } from '#domain/kpi.ts';
import { monthOf, monthsOf } from '#domain/month.ts';
import { causers, partKinds, recordKinds, type Recorded } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import { touchpointResults } from '#domain/visit.ts';
import type { Question } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import { wilson } from '#statistics/interval.ts';
import {
  aCertificate,
  aDeliveryLine,
  aDeliveryMonth,
  aFieldAction,
  aMoment,
  aMonitoring,
  anEightDReport,
  anIncident,
  anOwnKpi,
  aPremiumFreight,
  aProgramme,
  aQuestion,
  aReading,
  aReview,
  aSpecialStatus,
  aSubmission,
  aSupplier,
  aVisit,
} from '../support/builders.ts';
import { fc } from '../support/properties.ts';

const kpis = Object.keys(builtInKpis).filter(isBuiltIn);
/** KPIs whose records belong to one month each, so that a window is the sum of its months. */
const monthly = kpis.filter((kpi) => kpi !== 'special_status' && kpi !== 'valid_certificates');
const window = { from: '2026-01', to: '2026-06' };
const runs = { numRuns: 100 };

const day: fc.Arbitrary<string> = fc.integer({ min: 0, max: 250 }).map((days) => Temporal.PlainDate.from('2025-11-15').add({ days }).toString());
const moment = day.map((text) => aMoment(text));
const plant = fc.constantFrom('north', 'south');
const quantity = fc.integer({ min: 1, max: 500 });
/** An incident that a record names, which may be there or not. */
const named = fc.option(fc.integer({ min: 0, max: 4 }).map((index) => `record-${index}`), { nil: undefined });

const deliveryLine = fc.record({
  plant,
  kind: fc.constantFrom(...partKinds),
  ordered: quantity,
  committed: day,
  receipts: fc.array(fc.record({ on: day, quantity }), { maxLength: 3 }),
  cause: fc.option(fc.record({ by: fc.constantFrom(...causers) }), { nil: undefined }),
});
const incident = fc.record({
  detected: moment,
  plant,
  also_at: fc.subarray(['north', 'south']),
  kind: fc.constantFrom(...partKinds),
  severity: fc.constantFrom(...severities),
  detection_point: fc.constantFrom(...detectionPoints),
  consequences: fc.subarray([...consequences]),
  quantity: fc.option(fc.record({ suspect: quantity, confirmed: fc.option(fc.nat(40), { nil: undefined }) }), { nil: undefined }),
  responsibility_share: fc.constantFrom(0, 30, 50, 100),
  self_disclosed: fc.boolean(),
  dispute: fc.option(fc.record({ state: fc.constantFrom('open', 'won', 'lost'), opened: fc.constant('2026-06-01') }), { nil: undefined }),
  repeat_of: named,
});
const submission = fc.record({ at: moment, up_to: fc.constantFrom(...disciplines), decision: fc.constantFrom(...decisions) });
const report = fc.record({
  plant,
  incident: named,
  notified: moment,
  submissions: fc
    .array(submission, { maxLength: 3 })
    .map((all) => all.map((one) => aSubmission(one)).toSorted((one, other) => (one.at.day < other.at.day ? -1 : 1))),
  accepted: fc.option(moment, { nil: undefined }),
  reviews: fc.array(fc.record({ on: day, marks: fc.record({ d4: fc.nat(3), clarity: fc.nat(3) }) }).map((review) => aReview(review)), { maxLength: 2 }),
});
const result = fc.constantFrom(...touchpointResults);
const visit = fc.record({
  plant,
  on: day,
  results: fc.record({ host_waiting: result, agenda_kept: result }),
  waited: fc.array(fc.nat(20), { maxLength: 2 }),
});

/** A supplier with anything of everything; ids tell records of a list apart. */
const supplier: fc.Arbitrary<Supplier> = fc
  .record({
    delivery_lines: several(deliveryLine, aDeliveryLine),
    premium_freight: several(fc.record({ plant, on: day, incident: named, caused_by: fc.constantFrom(...causers) }), aPremiumFreight),
    incidents: several(incident, anIncident),
    special_status: several(fc.record({ from: day, incident: named }), aSpecialStatus),
    field_actions: several(fc.record({ on: day, plant, incident: named }), aFieldAction),
    eight_d_reports: several(report, anEightDReport),
    visits: several(visit, aVisit),
    certificates: several(fc.record({ standard: fc.constantFrom('iso-9001', 'iatf-16949'), valid_to: day }), aCertificate),
    readings: several(fc.record({ plant, month: day.map(monthOf), value: fc.nat(100) }), aReading),
  })
  .map((records) => aSupplier(records));

function several<Written, Built>(written: fc.Arbitrary<Written>, build: (over: Written & { id: string }) => Built): fc.Arbitrary<Built[]> {
  return fc.array(written, { maxLength: 8 }).map((all) => all.map((one, index) => build({ ...one, id: `record-${index}` })));
}

function ask(kpi: string, of: Supplier, over: Partial<Question> = {}) {
  return figure(kpi, aQuestion({ supplier: of, window, programme: aProgramme({ kpis: [anOwnKpi()] }), ...over }));
}

describe('order', () => {
  test('the order in which records are written never matters', () => {
    fc.assert(
      fc.property(supplier, fc.infiniteStream(fc.nat()), (written, chance) => {
        const shuffled = { ...written };
        for (const kind of recordKinds) {
          const keyed = written[kind].map((record: Recorded) => ({ record, key: chance.next().value ?? 0 }));
          Object.assign(shuffled, { [kind]: keyed.toSorted((one, other) => one.key - other.key).map(({ record }) => record) });
        }
        for (const kpi of [...kpis, 'fill-rate']) expect(ask(kpi, shuffled)).toEqual(ask(kpi, written));
      }),
      runs,
    );
  });

  test('the order in which figures are asked for never matters', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        const twin = { ...written };
        const forwards = monthsOf(window).map((month) => kpis.map((kpi) => ask(kpi, written, { window: { from: month, to: month } })));
        const backwards = monthsOf(window).toReversed().map((month) => kpis.toReversed().map((kpi) => ask(kpi, twin, { window: { from: month, to: month } })));
        expect(backwards.toReversed().map((month) => month.toReversed())).toEqual(forwards);
      }),
      runs,
    );
  });

  test('evidence stands in order of month, then id', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        for (const kpi of kpis) {
          const keys = ask(kpi, written).evidence.map(({ month, id }) => `${month} ${id}`);
          expect(keys).toEqual(keys.toSorted());
        }
      }),
      runs,
    );
  });
});

describe('pooling', () => {
  test('a window is the sum of its months, never the mean of their ratios', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        for (const kpi of monthly) {
          const pooled = ask(kpi, written);
          const months = monthsOf(window).map((month) => ask(kpi, written, { window: { from: month, to: month } }));
          expect(sum(months.map(({ numerator }) => numerator))).toBeCloseTo(pooled.numerator, 6);
          expect(sum(months.map(({ denominator }) => denominator))).toBe(pooled.denominator);
          expect(months.flatMap(({ evidence }) => evidence)).toEqual(pooled.evidence);
        }
      }),
      runs,
    );
  });

  test('deliveries, defects and reports of the plants add up to those of all plants', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        for (const kpi of ['otd_lines', 'otd_quantity', 'otd_receipts', 'ppm', 'premium_freight', 'containment_on_time', 'eight_d_quality', 'visit_handling']) {
          const all = ask(kpi, written);
          const plants = ['north', 'south'].map((one) => ask(kpi, written, { plant: one }));
          expect(sum(plants.map(({ numerator }) => numerator))).toBeCloseTo(all.numerator, 6);
          expect(sum(plants.map(({ denominator }) => denominator))).toBe(all.denominator);
        }
      }),
      runs,
    );
  });

  test('a month told by its lines and the same month told by its totals give the same figures', () => {
    // Due in the middle of a month and received in the same month, from five days early to five days late.
    const order = fc.record({
      plant,
      ordered: quantity,
      month: fc.constantFrom('2026-04', '2026-05'),
      due: fc.integer({ min: 6, max: 20 }),
      shift: fc.integer({ min: -5, max: 5 }),
      cause: fc.constantFrom({ by: 'customer' } as const, undefined),
    });
    const orderLine = order.map(({ month, due, shift, ...line }) => ({
      ...line,
      committed: dayOf(month, due),
      receipts: [{ on: dayOf(month, due + shift), quantity: line.ordered }],
    }));
    fc.assert(
      fc.property(several(orderLine, aDeliveryLine), several(incident, anIncident), (lines, incidents) => {
        const asLines = aSupplier({ incidents, delivery_lines: lines });
        const asMonths = aSupplier({ incidents, delivery_months: totals(lines) });
        for (const kpi of ['ppm', 'otd_lines', 'otd_quantity', 'incidents', 'incident_points_per_million']) {
          const { evidence: linesListed, ...byLines } = ask(kpi, asLines);
          const { evidence: monthsListed, ...byMonths } = ask(kpi, asMonths);
          expect(byMonths).toEqual(byLines);
        }
      }),
      runs,
    );
  });
});

describe('direction', () => {
  test('more defects never lower the PPM', () => {
    fc.assert(
      fc.property(supplier, incident, (written, further) => {
        const fewer = ask('ppm', written);
        const more = ask('ppm', { ...written, incidents: [...written.incidents, anIncident({ ...further, id: 'further' })] });
        expect(more.state).toBe(fewer.state);
        expect(more.value ?? 0).toBeGreaterThanOrEqual(fewer.value ?? 0);
      }),
      runs,
    );
  });

  test('one more line on time never lowers on-time delivery, one more late line never raises it', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        const before = ask('otd_lines', written);
        fc.pre(before.state === 'measured');
        const onTime = aDeliveryLine({ id: 'further', committed: '2026-05-10' });
        const late = aDeliveryLine({ id: 'further', committed: '2026-05-10', receipts: [] });
        expect(ask('otd_lines', { ...written, delivery_lines: [...written.delivery_lines, onTime] }).value).toBeGreaterThanOrEqual(before.value!);
        expect(ask('otd_lines', { ...written, delivery_lines: [...written.delivery_lines, late] }).value).toBeLessThanOrEqual(before.value!);
      }),
      runs,
    );
  });

  test('an incident adds one event and no more, whatever else it did', () => {
    fc.assert(
      fc.property(supplier, incident, (written, further) => {
        const answerable = { ...further, id: 'further', detected: aMoment('2026-05-05'), responsibility_share: 100, dispute: undefined };
        const more = { ...written, incidents: [...written.incidents, anIncident(answerable)] };
        expect(ask('incidents', more).numerator).toBe(ask('incidents', written).numerator + 1);
        expect(ask('disruptions', more).numerator - ask('disruptions', written).numerator).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});

describe('honesty', () => {
  test('a dispute the supplier won leaves every figure as if the incident, and all that came of it, had never been', () => {
  const id = 'record-0';
  const asIfNever = (of: Supplier): Supplier => ({
    ...of,
    incidents: of.incidents.filter((one) => one.id !== id).map((one) => (one.repeat_of === id ? { ...one, repeat_of: undefined } : one)),
    eight_d_reports: of.eight_d_reports.filter(({ incident }) => incident !== id),
    premium_freight: of.premium_freight.filter(({ incident }) => incident !== id),
    special_status: of.special_status.filter(({ incident }) => incident !== id),
    field_actions: of.field_actions.filter(({ incident }) => incident !== id),
  });
  fc.assert(
    fc.property(supplier, fc.constantFrom(null, 'north', 'south'), (any, place) => {
      const won = { ...any, incidents: any.incidents.map((one) => (one.id === id ? { ...one, dispute: { state: 'won', opened: '2026-06-01' } as const } : one)) };
      for (const kpi of kpis) {
        const [{ evidence, ...left }, { evidence: _, ...expected }] = [ask(kpi, won, { plant: place }), ask(kpi, won.incidents.length > 0 ? asIfNever(won) : won, { plant: place })];
        expect(left).toEqual(expected);
        expect(evidence.filter((entry) => entry.kind === 'incidents' && entry.id === id).every(({ excluded }) => excluded !== undefined)).toBe(true);
      }
    }),
    runs,
  );
});

test('what nobody watched has a value only where a record counts: nothing missing is perfect', () => {
  fc.assert(
    fc.property(supplier, fc.constantFrom('not_monitored' as const, 'not_provided' as const), (any, state) => {
      for (const kpi of kpis) {
        const { value, evidence } = ask(kpi, { ...any, monitoring: aMonitoring(state) });
        if (value !== null) expect(evidence.some(({ excluded }) => excluded === undefined)).toBe(true);
      }
    }),
    runs,
  );
});

test("a supplier's figures do not depend on its peers", () => {
    fc.assert(
      fc.property(supplier, supplier, (written, peer) => {
        const alone = aProgramme({ suppliers: [written] });
        const among = aProgramme({ suppliers: [{ ...peer, id: 'peer' }, written] });
        for (const kpi of kpis) {
          ask(kpi, peer, { programme: among });
          expect(ask(kpi, written, { programme: among })).toEqual(ask(kpi, written, { programme: alone }));
        }
      }),
      runs,
    );
  });

  test('a share lies between 0 and 100 % and inside its interval', () => {
    fc.assert(
      fc.property(supplier, (written) => {
        for (const kpi of kpis.filter((one) => builtInKpis[one].unit === 'percent')) {
          const { value, interval } = ask(kpi, written);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          if (interval) expect(value >= interval.low && value <= interval.high && interval.low >= 0 && interval.high <= 100).toBe(true);
        }
      }),
      runs,
    );
  });

  test('the more was looked at, the narrower the interval', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 20 }), (successes, failures, times) => {
        const width = ({ low, high }: { low: number; high: number }) => high - low;
        expect(width(wilson(successes * times, (successes + failures) * times))).toBeLessThan(width(wilson(successes, successes + failures)));
      }),
      runs,
    );
  });

  test('what is excluded adds nothing, in its own row as in the sum', () => {
    fc.assert(
      fc.property(supplier, plant, (written, place) => {
        for (const kpi of [...kpis, 'fill-rate']) {
          const { evidence } = ask(kpi, written, { plant: place });
          for (const entry of evidence.filter(({ excluded }) => excluded !== undefined)) expect(entry, kpi).toMatchObject({ numerator: 0, denominator: 0 });
        }
      }),
      runs,
    );
  });

  test('a figure has a value if and only if it is measured', () => {
    fc.assert(
      fc.property(supplier, plant, (written, place) => {
        for (const kpi of kpis) {
          const { state, value } = ask(kpi, written, { plant: place });
          expect(value !== null).toBe(state === 'measured');
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      runs,
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dayOf(month: string, date: number): string {
  return `${month}-${String(date).padStart(2, '0')}`;
}

/** The totals a customer's system would give for lines received in the month they were due in: on time from five days early. */
function totals(lines: readonly DeliveryLine[]): DeliveryMonth[] {
  const groups = Map.groupBy(lines, (line) => `${line.plant} ${monthOf(line.committed)}`);
  return [...groups.values()].map((group) => {
    const onTime = group.filter((line) => line.receipts[0]!.on <= line.committed);
    const excused = group.filter((line) => !onTime.includes(line) && line.cause !== undefined);
    const counted = group.filter((line) => !excused.includes(line));
    return aDeliveryMonth({
      plant: group[0]!.plant,
      month: monthOf(group[0]!.committed),
      parts_received: sum(group.map(({ ordered }) => ordered)),
      lines_due: group.length,
      lines_on_time: onTime.length,
      lines_excused: excused.length,
      quantity_due: sum(counted.map(({ ordered }) => ordered)),
      quantity_on_time: sum(onTime.map(({ ordered }) => ordered)),
    });
  });
}
