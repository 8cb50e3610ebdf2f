/** The field of peers: quartiles of at least seven, never a name, never one supplier's figure. */
import { describe, expect, test } from 'vitest';
import type { Method } from '#domain/method.ts';
import { ratedSupplierById } from '#view/finding.ts';
import { peerView } from '#view/scorecard/peers.ts';
import { aCategory, aCriterion, aMethod, aMonitoring, aSupplier } from '../../support/builders.ts';
import { aSite, scoring, typed } from '../site.ts';

function view(own: number | null, peers: readonly number[], method: Partial<Method> = {}, language: 'en' | 'zh-CN' = 'en') {
  const supplier = (id: string, score: number | null) => aSupplier({ id, name: `Name of ${id}`, delivery_months: score === null ? [] : [scoring(score)] });
  const suppliers = [supplier('sharp-castings', own), ...peers.map((score, index) => supplier(`peer-${index}`, score))];
  const site = aSite({ suppliers, methods: [aMethod(method)] }, language);
  return peerView(site, ratedSupplierById(site, 'sharp-castings'));
}

const seven = [70, 75, 80, 90, 95, 97, 99];

describe('among seven peers', () => {
  const peers = view(85, seven);

  test('the supplier sees itself beside the quartiles', () => {
    // (72.5 + 77.5 + 85) ÷ 3, (80 + 90 + 95) ÷ 3, (92.5 + 96 + 98) ÷ 3
    expect(peers.rows[0]).toMatchObject({ name: 'Score', own: { text: '85.0' }, quartile_1: { text: '78.3' }, median: { text: '88.3' }, quartile_3: { text: '95.5' }, n: { value: 7 }, better: 'higher' });
    expect(peers.sentence).toBe('Compared with 7 suppliers rated by the same method; nobody is named, and each quartile is the mean of several.');
  });

  test('and every criterion that enough of them have', () => {
    expect(peers.rows.map(({ name, own, median }) => [name, own.text, median.text].map(typed))).toEqual([['Score', '85.0', '88.3'], ['On-time delivery (lines)', '85.0 %', '88.3 %']]);
  });

  test('its own figure is not part of the field', () => {
    expect(view(0, seven).rows[0]?.quartile_1).toEqual(peers.rows[0]?.quartile_1);
  });

  test('nobody is named, and no peer’s figure can be read', () => {
    const text = JSON.stringify(peers);
    expect(text).not.toMatch(/peer-|Name of/);
    const shown = peers.rows.flatMap(({ quartile_1, median, quartile_3 }) => [quartile_1, median, quartile_3].map(({ value }) => value));
    expect(seven.filter((figure) => shown.includes(figure))).toEqual([]);
    expect(Object.keys(peers.rows[0]!)).toEqual(['name', 'own', 'quartile_1', 'median', 'quartile_3', 'n', 'better']);
  });
});

describe('there is no comparison', () => {
  test('with six peers: the best or the worst could be told', () => {
    expect(view(85, seven.slice(1))).toEqual({ sentence: 'No comparison: 6 peers are rated by the same method, at least 7 are needed to keep them anonymous.', rows: [] });
    expect(view(85, [70], {}, 'zh-CN').sentence).toBe('不作比较：同一方法评级的同行仅 1\u00a0家，为保持匿名至少需 7\u00a0家。');
  });

  test('for a supplier without a rating', () => {
    expect(view(null, seven)).toEqual({ sentence: 'No comparison: this supplier is not rated.', rows: [] });
  });

  test('of a criterion that fewer than seven peers have', () => {
    const score = aCategory({ parts: [aCriterion(), aCriterion({ kpi: 'ppm', id: 'ppm', points: { kind: 'line', marks: [[0, 100], [1000, 0]] } })] });
    const watched = (id: string, index: number) => aSupplier({ id, delivery_months: [scoring(80 + index)], monitoring: aMonitoring('always', index > 5 ? { incidents: 'not_monitored' } : {}) });
    const site = aSite({ suppliers: ['sharp-castings', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map(watched), methods: [aMethod({ score, minimum_coverage: 0 })] });
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
  expect(view(85, seven, method).rows.map(({ name, better }) => [name, better])).toEqual([['Score', 'higher'], ['Defect rate (PPM)', 'lower']]);
});
