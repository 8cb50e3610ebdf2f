/** Numbers as files write them. */
import { describe, expect, test } from 'vitest';
import { numberRead, type NumberStyle } from '#input/import/numbers.ts';

const unsaid: NumberStyle = { decimal: null, thousands: null, ignore: [] };
const english: NumberStyle = { decimal: '.', thousands: ',', ignore: [] };
const german: NumberStyle = { decimal: ',', thousands: '.', ignore: [] };
const swiss: NumberStyle = { decimal: '.', thousands: "'", ignore: [] };
const french: NumberStyle = { decimal: ',', thousands: ' ', ignore: [] };

describe('a number is read as the mapping says it is written', () => {
  test.each([
    ['10000', unsaid, 10000],
    ['97.25', unsaid, 97.25],
    ['.5', unsaid, 0.5],
    ['-3', unsaid, -3],
    ['1,234,567.5', english, 1234567.5],
    ['1234567', english, 1234567],
    ['1.234.567,5', german, 1234567.5],
    ['1.000', german, 1000],
    ["1'234", swiss, 1234],
    ['1 234,5', french, 1234.5],
    ['1\u00a0234,5', french, 1234.5],
    ['1\u202f234,5', french, 1234.5],
    ['1,000.00', english, 1000],
    ['97.2 %', { ...unsaid, ignore: ['%'] }, 97.2],
    ['EUR 4,200.50', { ...english, ignore: ['EUR'] }, 4200.5],
  ])('%s', (text, style, value) => {
    expect(numberRead(text, style)).toEqual({ value });
  });
});

describe('what may be ten or ten thousand is refused until the mapping says which', () => {
  test.each(['10,000', '10.000', '1.250', '999,999'])('%s', (text) => {
    expect(numberRead(text, unsaid)).toEqual({ fault: 'ambiguous' });
  });
});

describe('anything else is no number', () => {
  test.each([
    ['', unsaid],
    ['12a', unsaid],
    ['1E+06', unsaid],
    ['1,5', unsaid],
    ['1.2.3', unsaid],
    ['12,34', english],
    ['1,2345', english],
    ['1,23,456', english],
    ['1.5', german],
    ['0x10', unsaid],
    ['Infinity', unsaid],
    ['١٢', unsaid],
  ])('%s', (text, style) => {
    expect(numberRead(text, style)).toEqual({ fault: 'not_a_number' });
  });
});
