/** A reader goes from month to month of a chart with the keyboard. */
import { expect, test } from 'vitest';
import { monthReached, stepOf, type KeyPress } from '#site/scripts/chart-keys.ts';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...over });

test.each([
  { key: 'ArrowLeft', from: null, to: 11 },
  { key: 'ArrowRight', from: null, to: 11 },
  { key: 'Home', from: null, to: 0 },
  { key: 'End', from: null, to: 11 },
  { key: 'ArrowLeft', from: 11, to: 10 },
  { key: 'ArrowRight', from: 10, to: 11 },
  { key: 'ArrowRight', from: 11, to: 11 },
  { key: 'ArrowLeft', from: 0, to: 0 },
  { key: 'Home', from: 7, to: 0 },
  { key: 'End', from: 7, to: 11 },
])('of twelve months, $key leads from $from to $to', ({ key, from, to }) => {
  expect(monthReached(from, stepOf(press(key))!, 12)).toBe(to);
});

test.each(['altKey', 'ctrlKey', 'metaKey'] as const)('an arrow with %s is the browser’s', (modifier) => {
  expect(stepOf(press('ArrowLeft', { [modifier]: true }))).toBeNull();
});

test('other keys are not the chart’s', () => {
  expect(['Tab', 'a', 'Enter', 'PageDown', 'toString'].map((key) => stepOf(press(key)))).toEqual([null, null, null, null, null]);
});
