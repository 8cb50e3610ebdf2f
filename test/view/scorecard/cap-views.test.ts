/** Caps as a reader sees them: the rule, what was found, and the records behind it. */
import { describe, expect, test } from 'vitest';
import type { Cap } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import { capRule, capViews } from '#view/scorecard/cap-views.ts';
import { aFed } from '../../rating/scheme.ts';
import { aCategory, aMethod, aMonitoring, anIncident, aMoment, aSpecialStatus, aSupplier } from '../../support/builders.ts';
import { aCap, aSite, aSiteOf, fed, scoring, typed } from '../site.ts';

const delivered = { delivery_months: [scoring(95)] };

function caps(supplier: Partial<Supplier>, written: readonly Cap[], language: Language = 'en') {
  const own = aSupplier({ ...delivered, ...supplier });
  const site = aSiteOf(own, { methods: [aMethod({ caps: written })] }, language);
  return capViews(site, own, assessPeriod(site.rated, own));
}

describe('the rule in words', () => {
  const method = { score: aCategory({ id: 'score', parts: [aCategory({ id: 'delivery', name: { en: 'Delivery', 'zh-CN': '交付' } })] }), window: 12 };

  test.each([
    [aCap({ within: 6 }), 'Customer disruptions at least 1 within 6 months', '6 个月内客户生产干扰不少于 1 次'],
    [aCap(), 'Customer disruptions at least 1 within 12 months', '12 个月内客户生产干扰不少于 1 次'],
    [aCap({ within: 1, kpi: 'ppm', comparison: 'above', threshold: 500 }), 'Defect rate (PPM) above 500 PPM within 1 month', '评价当月不良率（PPM）高于 500 PPM'],
    [aCap({ kpi: 'otd_lines', comparison: 'below', threshold: 90 }), 'On-time delivery (lines) below 90.0 % within 12 months', '12 个月内准时交付率（订单行）低于 90.0%'],
    [aCap({ kpi: 'valid_certificates', comparison: 'up_to', threshold: 0 }), 'Valid certificates at most 0 within 12 months', '12 个月内有效证书不超过 0 项'],
    [aCap({ kpi: 'valid_certificates', comparison: 'below' }), 'Valid certificates fewer than 1 within 12 months', '12 个月内有效证书少于 1 项'],
    [aCap({ kpi: 'special_status', only: { status: ['new_business_hold', 'quality_watch'] } }), 'Special status notifications at least 1 (only New-business hold, Quality watch) within 12 months', '12 个月内特殊状态通知不少于 1 项（仅计：新业务暂停、质量观察）'],
    [aCap({ part: 'delivery', comparison: 'below', threshold: 50 }), 'points of Delivery below 50', '交付的得分低于 50'],
    [aCap({ part: 'score', comparison: 'below', threshold: 50.5 }), 'the score below 50.5', '总分低于 50.5'],
  ] as const)('%#: %o', (cap, en, chinese) => {
    expect(typed(capRule(aSite(), cap, method))).toBe(en);
    expect(typed(capRule(aSite({}, 'zh-CN'), cap, method))).toBe(chinese);
  });
});

test('a cap that applies says what was found, where, and which records did it', () => {
  const incidents = [anIncident({ id: 'burr', consequences: ['sorting'] }), anIncident({ id: 'crack', detected: aMoment('2026-03-01'), consequences: ['line_stop'] })];
  const [cap] = caps({ incidents }, [aCap({ within: 6, because: { en: 'a line was stopped', 'zh-CN': '造成停线' } })]);
  expect(cap).toMatchObject({ state: 'applies', effect: 'at most C', at_most: 'C', tone: 'worst', because: 'a line was stopped', found: 'found 1, January 2026 to June 2026' });
  expect(cap?.records).toEqual([{ id: 'crack', text: 'crack', href: '/en/suppliers/sharp-castings/incidents/crack.html' }]);
});

test('a record that does not count is not named as a cause', () => {
  const won = anIncident({ consequences: ['line_stop'], dispute: { state: 'won', opened: '2026-06-11' } });
  expect(caps({ incidents: [won] }, [aCap()])[0]).toMatchObject({ state: 'clear', found: 'found 0, July 2025 to June 2026', records: [] });
});

test('a cap whose figure is missing could not be checked; it is never shown as passed', () => {
  const [cap] = caps({ monitoring: aMonitoring('always', { incidents: 'not_provided' }) }, [aCap()]);
  expect(cap).toMatchObject({ state: 'unknown', found: 'could not be checked: not provided', records: [] });
});

test('a cap on a part is read in its points', () => {
  const { site, supplier, assessment } = fed({ score: aCategory({ parts: [aFed('lines', { name: 'Lines' })] }), caps: [aCap({ part: 'lines', comparison: 'below', threshold: 50 })] }, { lines: 42 });
  expect(capViews(site, supplier, assessment)[0]).toMatchObject({ state: 'applies', rule: 'points of Lines below 50', found: 'found 42.0, July 2025 to June 2026' });
});

test('a cap on a part whose months weigh otherwise in the score says both: what it looks at, and what the part shows', () => {
  const score = aCategory({ periods: 'mean', parts: [aFed('lines', { name: 'Lines' }), aFed('price')] });
  const method = { window: 2, score, caps: [aCap({ part: 'lines', comparison: 'below', threshold: 70 })] };
  const prices: { readonly [when: string]: number }[] = [{ '2026-06': 60 }, { '2026-06': 60, '2026-05': 60 }];
  const [cap, alike] = prices.map((price) => {
    const { site, supplier, assessment } = fed(method, { lines: { '2026-06': 90, '2026-05': 40 }, price });
    return capViews(site, supplier, assessment)[0]!.found;
  });
  expect(cap).toBe('found 65.0 by itself (56.7 by its share of each month or plant), May 2026 to June 2026');
  expect(alike).toBe('found 65.0, May 2026 to June 2026');
});

test('a cap on the score looks at the score as it is shown: kept to the scale', () => {
  const score = aCategory({ id: 'score', combine: 'sum', parts: [aFed('lines')] });
  const { site, supplier, assessment } = fed({ score, caps: [aCap({ part: 'score', comparison: 'below', threshold: 70 })] }, { lines: -12 });
  expect(capViews(site, supplier, assessment)[0]).toMatchObject({ state: 'applies', found: 'found 0.0, July 2025 to June 2026' });
});

test('a figure just beyond its threshold is printed with the decimals that tell it', () => {
  const below = aCap({ kpi: 'otd_lines', comparison: 'below', threshold: 95 });
  expect(typed(caps({ delivery_months: [scoring(94.97)] }, [below])[0]!.found)).toBe('found 94.97 %, July 2025 to June 2026');
  expect(typed(caps({ delivery_months: [scoring(95)] }, [below])[0]!.found)).toBe('found 95.0 %, July 2025 to June 2026');
});

test('a cap on a part that was not measured could not be checked', () => {
  const { site, supplier, assessment } = fed({ score: aCategory({ parts: [aFed('lines'), aFed('burrs')] }), caps: [aCap({ part: 'lines', comparison: 'below', threshold: 50 })] }, { burrs: 90 });
  expect(capViews(site, supplier, assessment)[0]).toMatchObject({ state: 'unknown', found: 'could not be checked: nothing measured' });
});

test('those that apply stand first, then those that could not be checked, then the clear ones', () => {
  const written = [aCap({ kpi: 'repeat_incidents', comparison: 'above', threshold: 90 }), aCap({ kpi: 'special_status' }), aCap()];
  const supplier = { incidents: [anIncident({ consequences: ['yard_hold'] })], special_status: [aSpecialStatus()], monitoring: aMonitoring('always') };
  expect(caps(supplier, written).map(({ state }) => state)).toEqual(['applies', 'applies', 'clear']);
  expect(caps({ ...supplier, special_status: [], monitoring: aMonitoring('always', { special_status: 'not_monitored' }) }, written).map(({ state }) => state)).toEqual(['applies', 'unknown', 'clear']);
});
