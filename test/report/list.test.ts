import { expect, test } from 'vitest';
import { list } from '#report/list.ts';

test('an item comes in lines, with the height that they take', () => {
  const reason = 'On-time delivery (lines) 91.2 %: 4.4 points lost, most of them by late lines in March and April. ';
  const { items } = list([reason, 'None.'], 237.6);
  expect(items[0]!.text.replaceAll('\n', ' ')).toBe(reason.trim());
  expect(items.map(({ text, height }) => height! / text.split('\n').length)).toEqual([11.5, 11.5]);
  expect(items[0]!.height).toBeGreaterThan(11.5);
});

test('an item that only Typst can break, or that may stand on two pages, has its height found by Typst', () => {
  const { items } = list(['Донецкий завод металлургии '.repeat(12), 'Late again. '.repeat(300)]);
  expect(items.map(({ height }) => height)).toEqual([null, null]);
});
