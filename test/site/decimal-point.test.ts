/** Numbers of a column stand with their decimal points under one another. */
import { expect, test } from 'vitest';
import type { Language } from '#domain/text.ts';
import { decimalRoom } from '#site/decimal-point.ts';

/** The blanks by their width: `.` as wide as the point, `0` as wide as a digit. */
const roomsIn = (language: Language, column: readonly string[]): string[] => column.map(decimalRoom(column, language)).map((room) => room.replaceAll('\u2008', '.').replaceAll('\u2007', '0'));

test.each([
  ['what lacks decimals is followed by room for them', ['8.25', '8.2', '8'], ['', '0', '.00']],
  ['signs and thousands are part of a number', ['−1,200.5', '+3'], ['', '.0']],
  ['whole numbers need no room', ['8', '1,200'], ['', '']],
  ['a text that is no bare number has none, and asks for none', ['no activity', '95.0 %', '3'], ['', '', '']],
  ['an empty column has none', [], []],
])('%s', (_, column, rooms) => {
  expect(roomsIn('en', column)).toEqual(rooms);
  expect(roomsIn('zh-CN', column)).toEqual(rooms);
});

test('a language with a decimal comma has its own signs', () => {
  expect(roomsIn('de' as Language, ['−1.200,5', '8,25', '1.200', '95.5 %'])).toEqual(['0', '', '.00', '']);
});
