import { expect, test } from 'vitest';
import type { Role } from '#charts/chart.ts';
import { limitLook, looks } from '#charts/look.ts';

/** What stands side by side in one chart. */
const bars: readonly (readonly Role[])[] = [
  ['critical', 'major', 'minor'],
  ['met', 'missed'],
  ['rated_best', 'rated_middle', 'rated_worst', 'rated_none'],
];

test.each(bars.map((roles) => ({ roles })))('bars that touch differ by texture, not by colour alone: $roles', ({ roles }) => {
  for (const [index, role] of roles.slice(1).entries()) expect(looks[role].bar.texture).not.toBe(looks[roles[index]!].bar.texture);
});

test('the month and the rated window differ by weight and by dots', () => {
  expect(looks.main.line.width).toBeGreaterThan(looks.monthly.line.width);
  expect([looks.main.line.dot, looks.monthly.line.dot]).toEqual([0, 2]);
});

test('limits are dashed; data is not', () => {
  expect(limitLook.dash).toHaveLength(2);
  expect([looks.main.line.dash, looks.monthly.line.dash]).toEqual([[], []]);
});
