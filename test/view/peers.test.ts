/** The field of peers: quartiles of at least five, never a name, never one supplier's figure. */
import { describe, expect, test } from 'vitest';
import type { Method } from '#domain/method.ts';
import { ratedSupplierById } from '#view/finding.ts';
import { peerView } from '#view/peers.ts';
import { aCategory, aCriterion, aMethod, aMonitoring, aSupplier } from '../support/builders.ts';
import { aSite, scoring, typed } from './site.ts';

function view(own: number | null, peers: readonly number[], method: Partial<Method> = {}, language: 'en' | 'zh-CN' = 'en') {
  const supplier = (id: string, score: number | null) => aSupplier({ id, name: `Name of ${id}`, delivery_months: score === null ? [] : [scoring(score)] });
  const suppliers = [supplier('sharp-castings', own), ...peers.map((score, index) => supplier(`peer-${index}`, score))];
  const site = aSite({ suppliers, methods: [aMethod(method)] }, language);
  return peerView(site, ratedSupplierById(site, 'sharp-castings'));
}

describe('among five peers', () => {
  const peers = view(85, [70, 80, 90, 95, 99]);

  test('the supplier sees itself beside the quartiles', () => {
    expect(peers.rows[0]).toMatchObject({ name: 'Score', own: { text: '85.0' }, quartile_1: { text: '80.0' }, median: { text: '90.0' }, quartile_3: { text: '95.0' }, n: { value: 5 }, better: 'higher' });
    expect(peers.sentence).toBe('Compared with 5 suppliers rated by the same method; nobody is named.');
  });

  test('and every criterion that enough of them have', () => {
    expect(peers.rows.map(({ name, own, median }) => [name, own.text, median.text].map(typed))).toEqual([['Score', '85.0', '90.0'], ['On-time delivery (lines)', '85.0 %', '90.0 %']]);
  });

  test('its own figure is not part of the field', () => {
    expect(view(0, [70, 80, 90, 95, 99]).rows[0]?.quartile_1).toEqual(peers.rows[0]?.quartile_1);
  });

  test('nobody is named, and neither the best nor the worst can be read', () => {
    const text = JSON.stringify(peers);
    expect(text).not.toMatch(/peer-|Name of/);
    expect(text).not.toMatch(/70|99/);
    expect(Object.keys(peers.rows[0]!)).toEqual(['name', 'own', 'quartile_1', 'median', 'quartile_3', 'n', 'better']);
  });
});

describe('there is no comparison', () => {
  test('with four peers: they could be told apart', () => {
    expect(view(85, [70, 80, 90, 95])).toEqual({ sentence: 'No comparison: 4 peers are rated by the same method, at least 5 are needed to keep them anonymous.', rows: [] });
    expect(view(85, [70], {}, 'zh-CN').sentence).toBe('不作比较：同一方法评级的同行仅 1 家，为保持匿名至少需 5 家。');
  });

  test('for a supplier without a rating', () => {
    expect(view(null, [70, 80, 90, 95, 99])).toEqual({ sentence: 'No comparison: this supplier is not rated.', rows: [] });
  });

  test('of a criterion that fewer than five peers have', () => {
    const score = aCategory({ parts: [aCriterion(), aCriterion({ kpi: 'ppm', id: 'ppm', points: { kind: 'line', marks: [[0, 100], [1000, 0]] } })] });
    const watched = (id: string, index: number) => aSupplier({ id, delivery_months: [scoring(80 + index)], monitoring: aMonitoring('always', index > 3 ? { incidents: 'not_monitored' } : {}) });
    const site = aSite({ suppliers: ['sharp-castings', 'a', 'b', 'c', 'd', 'e'].map(watched), methods: [aMethod({ score, minimum_coverage: 0 })] });
    expect(peerView(site, ratedSupplierById(site, 'sharp-castings')).rows.map(({ name }) => name)).toEqual(['Score', 'On-time delivery (lines)']);
  });
});

test('peers are those rated by the same method, not those of another class', () => {
  const series = aMethod();
  const tooling = aMethod({ id: 'tooling', classes: ['tooling'] });
  const suppliers = [1, 2, 3, 4, 5, 6].map((index) => aSupplier({ id: `s-${index}`, class: index > 3 ? 'tooling' : undefined, delivery_months: [scoring(80)] }));
  const site = aSite({ suppliers, methods: [series, tooling] });
  expect(peerView(site, ratedSupplierById(site, 's-1')).sentence).toMatch(/^No comparison: 2 peers/);
});

test('where lower is better, the row says so', () => {
  const method = { score: aCriterion({ kpi: 'ppm', id: 'ppm', points: { kind: 'line', marks: [[0, 100], [1000, 0]] } as const }) };
  expect(view(85, [70, 80, 90, 95, 99], method).rows.map(({ name, better }) => [name, better])).toEqual([['Score', 'higher'], ['Defect rate (PPM)', 'lower']]);
});
