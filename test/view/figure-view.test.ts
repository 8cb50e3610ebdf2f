/** A figure as a page shows it: value, fraction, interval, and the words where there is none. */
import { describe, expect, test } from 'vitest';
import type { OwnKpi } from '#domain/reading.ts';
import type { Language } from '#domain/text.ts';
import type { Supplier } from '#domain/supplier.ts';
import { figure } from '#kpi/figures.ts';
import { evidenceRow, figureView } from '#view/figure-view.ts';
import { aSiteOf, typed } from './site.ts';
import { aDeliveryLine, aDeliveryMonth, aMonitoring, anIncident, anOwnKpi, aPremiumFreight, aProgramme, aQuestion, aReading, aSupplier, aVisit } from '../support/builders.ts';

function view(kpi: string, over: Partial<Supplier>, own: Partial<OwnKpi> = {}, language: Language = 'en') {
  const supplier = aSupplier(over);
  const kpis = [anOwnKpi(own)];
  return figureView(aSiteOf(over, { kpis }, language), figure(kpi, aQuestion({ supplier, programme: aProgramme({ kpis }) })));
}

const delivered = { delivery_months: [aDeliveryMonth({ parts_received: 120_400, lines_due: 14, lines_on_time: 13 })] };

describe('value and fraction', () => {
  test.each([
    ['otd_lines', delivered, '92.9 %', '13 of 14', '13 / 14'],
    ['ppm', { ...delivered, incidents: [anIncident({ quantity: { confirmed: 3 } })] }, '25 PPM', '3 in 120,400 parts', '120,400 件中 3 件'],
    ['incident_points_per_million', { ...delivered, incidents: [anIncident()] }, '24.9 per million', '3 in 120,400 parts', '120,400 件中 3 件'],
    ['disruptions', { ...delivered, incidents: [anIncident({ consequences: ['line_stop'] })] }, '1', '', ''],
    ['premium_freight', { ...delivered, premium_freight: [aPremiumFreight()] }, '1', '', ''],
    ['visit_handling', { visits: [aVisit({ results: { host_waiting: 'met' } })] }, '100.0', '', ''],
  ] as const)('%s', (kpi, supplier, value, en, chinese) => {
    const { value: read, fraction } = view(kpi, supplier);
    expect(typed(read.text)).toBe(value);
    expect(typed(fraction)).toBe(en);
    expect(typed(view(kpi, supplier, {}, 'zh-CN').fraction)).toBe(chinese);
  });

  test.each([
    ['a ratio of readings has one', { total: 'ratio' }, [{ numerator: 970, denominator: 1000, value: undefined }], '97.0 %', '970 of 1,000'],
    ['a mean of readings has none: 96 and 98 are not 194 of 2', { total: 'mean' }, [{ value: 96 }, { month: '2026-05', value: 98 }], '97.0 %', ''],
    ['nor has the last of them', { total: 'last' }, [{ value: 96 }], '96.0 %', ''],
    ['nor a sum', { total: 'sum', unit: 'percent' }, [{ value: 1.5 }, { month: '2026-05', value: 2 }], '3.5 %', ''],
    ['a mean of PPM neither', { total: 'mean', unit: 'ppm' }, [{ value: 100 }], '100 PPM', ''],
  ] as const)('%s', (_, own, readings, value, fraction) => {
    const shown = view('fill-rate', { readings: readings.map((reading) => aReading(reading)) }, own);
    expect([typed(shown.value.text), shown.fraction]).toEqual([value, fraction]);
  });
});

describe('interval', () => {
  test('of a share says from where to where, and by whose formula', () => {
    // 114 of 120: the worked case of Wilson’s interval.
    const { interval } = view('otd_lines', { delivery_months: [aDeliveryMonth({ lines_due: 120, lines_on_time: 114 })] });
    expect(interval).toMatchObject({ text: '89.5\u202f% to 97.7\u202f%', method: 'Wilson, 95 %' });
  });

  test('where nothing was found is one-sided: no defect in 130 parts still allows 22,781 PPM', () => {
    const { interval, value } = view('ppm', { delivery_months: [aDeliveryMonth({ parts_received: 130 })] });
    expect(typed(value.text)).toBe('0 PPM');
    expect(typed(interval!.text)).toBe('up to 22,781 PPM');
    expect(interval?.method).toBe('Clopper–Pearson, 95 %, one-sided');
  });

  test('of a rate of whole and shared events is Poisson’s', () => {
    const half = anIncident({ quantity: { confirmed: 5 }, responsibility_share: 50 });
    expect(view('ppm', { ...delivered, incidents: [half] }).interval?.method).toBe('exact Poisson, 95 %');
  });

  test('does not exist for counts and for means', () => {
    expect(view('disruptions', delivered).interval).toBeNull();
    expect(view('fill-rate', { readings: [aReading()] }).interval).toBeNull();
  });
});

describe('where there is no figure', () => {
  const states = [
    ['no activity', 'otd_lines', {}, 'no activity', '无业务'],
    ['no report was due', 'closure_on_time', {}, 'no activity', '期内无案例'],
    ['not monitored', 'ppm', { monitoring: aMonitoring('not_monitored') }, 'not monitored', '未监控'],
    ['not provided', 'special_status', { monitoring: aMonitoring('not_provided') }, 'not provided', '未提供'],
    ['due, but nothing counted', 'otd_lines', { delivery_months: [aDeliveryMonth({ lines_due: 0, lines_on_time: 0 })] }, 'no activity', '无业务'],
  ] as const;

  test.each(states)('%s: the words stand in its place, never a 0 or a 100', (_, kpi, supplier, en, chinese) => {
    const shown = view(kpi, supplier);
    expect(shown).toMatchObject({ value: { value: null, text: en }, fraction: '', interval: null });
    expect(view(kpi, supplier, {}, 'zh-CN').value.text).toBe(chinese);
    expect(en + chinese).not.toMatch(/\d/);
  });

  test('monitored and none is a result: 0', () => {
    expect(view('special_status', delivered).value).toEqual({ value: 0, text: '0' });
  });
});

describe('a figure that may still change says why', () => {
  const confirmed = { confirmed: 5 };
  test.each([
    ['a suspect quantity', anIncident({ quantity: { suspect: 5 } }), 'provisional: a suspect quantity is not confirmed yet'],
    ['an open dispute', anIncident({ quantity: confirmed, dispute: { state: 'open', opened: '2026-06-12' } }), 'provisional: a dispute is open'],
    ['an unknown quantity', anIncident({}), 'provisional: a quantity is not known'],
    ['nothing', anIncident({ quantity: confirmed }), null],
  ] as const)('%s', (_, incident, why) => {
    expect(view('ppm', { ...delivered, incidents: [incident] }).provisional).toBe(why);
  });
});

describe('the records behind a figure', () => {
  const rows = (kpi: string, over: Partial<Supplier>) => {
    const supplier = aSupplier(over);
    return figure(kpi, aQuestion({ supplier })).evidence.map((evidence) => evidenceRow(aSiteOf(over), supplier, evidence));
  };

  test('are listed, counted or not, with the reason beside', () => {
    const lines = [
      aDeliveryLine({ id: 'on-time' }),
      aDeliveryLine({ id: 'excused', committed: '2026-06-10', receipts: [{ on: '2026-06-20', quantity: 100 }], cause: { by: 'customer' } }),
    ];
    expect(rows('otd_lines', { delivery_lines: lines }).map(({ record, counted, remark, numerator, denominator }) => [record.id, counted, remark, numerator.text, denominator.text])).toEqual([
      ['excused', false, 'not counted: excused, the customer’s cause or force majeure', '0', '0'],
      ['on-time', true, '', '1', '1'],
    ]);
  });

  test('open their page where they have one, and always their file and line', () => {
    const [incident] = rows('incidents', { incidents: [anIncident({ source: { file: 'suppliers/acme.yaml', line: 12, column: 3 } })] });
    expect(incident).toMatchObject({ record: { href: '/en/suppliers/sharp-castings/incidents/incident-1.html' }, kind: 'Incident', month: 'Jun 26', source: { file: 'suppliers/acme.yaml', line: 12, href: null } });
    expect(rows('otd_lines', { delivery_lines: [aDeliveryLine()] })[0]?.record.href).toBeNull();
  });

  test('counted for now under an open dispute say so', () => {
    const [row] = rows('incidents', { incidents: [anIncident({ dispute: { state: 'open', opened: '2026-06-12' } })] });
    expect(row).toMatchObject({ counted: true, remark: 'dispute open, counted for now' });
  });
});

describe('watched in a part of the window only', () => {
  const since = (month: string) => ({ ...delivered, monitoring: aMonitoring('always', { incidents: { since: month } }) });

  test('a zero of one month says that it is one', () => {
    expect(typed(view('incidents', since('2026-06')).window)).toBe('January 2026 to June 2026, watched from June 2026 on: 1 of 6 months');
    expect(typed(view('incidents', since('2026-06'), {}, 'zh-CN').window)).toMatch(/（自2026年6月起监控，6 个月中的 1 个月）$/);
  });

  test('watched throughout it says nothing', () => {
    expect(view('incidents', since('2026-01')).window).not.toMatch(/watched/);
    expect(view('otd_lines', since('2026-06')).window).not.toMatch(/watched/);
  });
});
