/** What is worked out once for a supplier, and what makes it another question. */
import { expect, test, vi } from 'vitest';
import { remembered } from '#kpi/remembered.ts';
import { aProgramme, aQuestion, aSupplier, someDefinitions } from '../support/builders.ts';

const question = aQuestion();
const same = { window: { from: '2020-01', to: '2020-01' } };

test.each([
  { title: 'another window is the same question', over: same, times: 1 },
  { title: 'another plant is another', over: { plant: 'north' }, times: 2 },
  { title: 'other definitions are another', over: { definitions: someDefinitions() }, times: 2 },
  { title: 'another narrowing is another', over: { only: { severity: ['major'] } }, times: 2 },
  { title: 'another programme is another', over: { programme: aProgramme() }, times: 2 },
  { title: 'another supplier is another', over: { supplier: aSupplier() }, times: 2 },
])('$title', ({ title, over, times }) => {
  const make = vi.fn(() => ({}));
  const first = remembered(title, question, make);
  const second = remembered(title, { ...question, ...over }, make);
  expect(make).toHaveBeenCalledTimes(times);
  expect(second === first).toBe(times === 1);
});

test('each name has its own', () => {
  expect(remembered('one', question, () => 1)).toBe(1);
  expect(remembered('other', question, () => 2)).toBe(2);
});

test('a caller that never hands in the same definitions twice gets right answers all the same', () => {
  for (let count = 0; count < 100; count += 1) expect(remembered('count', { ...question, definitions: someDefinitions() }, () => count)).toBe(count);
});
