/** A supplier with more records than anybody writes by hand, as systems export them. */
import { expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { folder } from './folders.ts';

const many = 150_000;

test('a supplier may have more delivery lines than a function takes arguments', () => {
  const lines = (from: number) => Array.from({ length: many / 3 }, (_, index) => `  - {id: l${from + index}, plant: north, ordered: 1, committed: 2026-05-01}\n`).join('');
  const parts = [0, 1, 2].map((part) => [`suppliers/big/${part}.yaml`, `delivery_lines:\n${lines((part * many) / 3)}`]);
  const { problems, programme } = load(folder({ 'suppliers/big/supplier.yaml': 'name: Big\n', ...Object.fromEntries(parts) }));
  expect(problems).toEqual([]);
  expect(programme?.suppliers[0]?.delivery_lines).toHaveLength(many);
});

test('a plant that an incident names over and over is told each time', () => {
  const incident = `incidents: [{id: i, title: T, detected: 2026-05-01, plant: wuxi, severity: minor, detection_point: incoming, also_at: [${Array.from({ length: many / 3 }, () => 'north').join(', ')}]}]\n`;
  expect(load(folder({ 'suppliers/big.yaml': `name: Big\n${incident}` })).problems).toHaveLength(many / 3 - 1);
});
