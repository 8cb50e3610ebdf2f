/** What the portfolio report says of who needs attention. */
import { expect, test } from 'vitest';
import { attentionSection } from '#report/parts/attention.ts';
import type { Supplier } from '#domain/supplier.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { aMethod, aMonitoring, aSpecialStatus, aSupplier } from '../support/builders.ts';
import { aCap, aSite, scoring } from '../view/site.ts';

const methods = [aMethod({ window: 1, caps: [aCap({ kpi: 'special_status', within: 1, because: 'controlled shipping' })] })];

function printed(supplier: Partial<Supplier>, language: 'en' | 'zh-CN' = 'en'): string {
  const site = aSite({ methods, suppliers: [aSupplier(supplier)] }, language);
  return JSON.stringify(attentionSection(overviewPage(site), site.words.report));
}

test('lists ratings that a cap lowered, and not a cap on a rating that is no better anyway', () => {
  const shipped = { special_status: [aSpecialStatus()] };
  expect(printed({ ...shipped, delivery_months: [scoring(95)] })).toContain('controlled shipping');
  expect(printed({ ...shipped, delivery_months: [scoring(50)] })).not.toContain('controlled shipping');
});

test.each([
  ['en', 'Ratings lowered by a cap', 'No rating is lowered by a cap.'],
  ['zh-CN', '被上限规则降低的评级', '没有评级被上限规则降低。'],
] as const)('is headed as what it lists, so that nobody looks there for every cap in force: %s', (language, title, none) => {
  expect(printed({ delivery_months: [scoring(50)], special_status: [aSpecialStatus()] }, language)).toContain(title);
  expect(printed({ delivery_months: [scoring(50)], special_status: [aSpecialStatus()] }, language)).toContain(none);
});

test('says of what nobody provides that it is not provided', () => {
  const monitoring = aMonitoring('always', { incidents: 'not_provided', eight_d_reports: 'not_provided' });
  expect(printed({ delivery_months: [scoring(95)], monitoring })).toContain('8D reports: not provided.');
  expect(printed({ delivery_months: [scoring(95)], monitoring })).toContain('Incidents: not provided.');
});
