/** Numbers, months and days as people write them, in both languages and whatever the machine is set to. */
import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';
import { momentIn } from '#domain/moment.ts';
import { formatChange, formatCount, formatCountry, formatDay, formatExact, formatExactPercent, formatList, formatMoment, formatMoney, formatMonth, formatNumber, formatPercent, formatShortMonth, formatUnit, formatWindow, printedDecimals, sortedByName } from '#words/format.ts';

const thin = '\u202f';

describe('numbers', () => {
  test.each([
    [0, 0, '0'],
    [1234.5, 1, '1,234.5'],
    [1234567, 0, '1,234,567'],
    [0.05, 1, '0.1'],
    [-3, 1, '−3.0'],
    [-1234.5, 2, '−1,234.50'],
    [-0.04, 1, '0.0'],
    [-0, 0, '0'],
    [12.3, 3, '12.300'],
  ])('%d with %d decimals is %s in both languages', (value, decimals, text) => {
    expect(formatNumber(value, decimals, 'en')).toBe(text);
    expect(formatNumber(value, decimals, 'zh-CN')).toBe(text);
  });

  test('below zero begin with a minus sign, as wide as a plus, never with a hyphen', () => {
    expect(formatNumber(-5, 0, 'en').codePointAt(0)).toBe(0x2212);
  });

  test('with the same decimals have the same digits behind the point, so that columns line up', () => {
    for (const value of [0, 1.5, 22.25, 100]) expect(formatNumber(value, 1, 'en')).toMatch(/^\d+\.\d$/);
  });
});

describe('changes carry their sign', () => {
  test.each([
    [1.25, 1, '+1.3'],
    [-1.25, 1, '−1.3'],
    [0, 1, '0.0'],
    [0.04, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [12, 0, '+12'],
  ])('%d is %#: %d decimals, %s', (value, decimals, text) => {
    expect(formatChange(value, decimals, 'en')).toBe(text);
  });
});

describe('figures carry their unit', () => {
  const cases: readonly (readonly [Unit, number, string, string])[] = [
    ['percent', 97.24, `97.2${thin}%`, '97.2%'],
    ['percent', 100, `100.0${thin}%`, '100.0%'],
    ['ppm', 769.23, `769${thin}PPM`, `769${thin}PPM`],
    ['ppm', 0, `0${thin}PPM`, `0${thin}PPM`],
    ['ppm', 3.4, `3.4${thin}PPM`, `3.4${thin}PPM`],
    ['ppm', 22780.6, `22,781${thin}PPM`, `22,781${thin}PPM`],
    ['count', 3, '3', '3'],
    ['count', 2.5, '2.5', '2.5'],
    ['count', 1 / 3, '0.33', '0.33'],
    ['points', 95, '95.0', '95.0'],
    ['points', 16.4286, '16.4', '16.4'],
    ['per_million', 24.9, '24.9 per million', '24.9/百万件'],
    ['days', 3, `3.0${thin}d`, `3.0${thin}天`],
    ['hours', 33.03, `33.0${thin}h`, `33.0${thin}小时`],
    ['minutes', 12, `12${thin}min`, `12${thin}分钟`],
    ['index', 99, '99.0', '99.0'],
  ];

  test.each(cases)('%s: %d', (unit, value, en, chinese) => {
    expect(formatUnit(value, unit, 'en')).toBe(en);
    expect(formatUnit(value, unit, 'zh-CN')).toBe(chinese);
  });

  test('a unit never stands alone on the next line: the space before it does not break', () => {
    for (const unit of ['percent', 'ppm', 'days', 'hours', 'minutes'] as const) expect(formatUnit(1, unit, 'en')).not.toMatch(/\d (d|h|min|%|PPM)\b/);
  });

  test.each([['percent', 1], ['ppm', 0], ['count', 0], ['hours', 1], ['minutes', 0]] as const)('a target in %s is rounded to %d decimals', (unit, decimals) => {
    expect(printedDecimals(unit)).toBe(decimals);
  });
});

describe('weights and counts', () => {
  test.each([
    [24, `24${thin}%`, '24%'],
    [33.3333, `33.3${thin}%`, '33.3%'],
    [66.96, `67${thin}%`, '67%'],
    [0.4, `0.4${thin}%`, '0.4%'],
  ])('%d per cent', (value, en, chinese) => {
    expect(formatPercent(value, 'en')).toBe(en);
    expect(formatPercent(value, 'zh-CN')).toBe(chinese);
  });

  test.each([[3, '3'], [2.5, '2.5'], [2.25, '2.25'], [0.333333, '0.33'], [2.999999, '3'], [120400, '120,400']])('%d is %s', (value, text) => {
    expect(formatCount(value, 'en')).toBe(text);
  });
});

describe('numbers for a calculation by hand keep up to four decimals, and no idle zeros', () => {
  test.each([[95, '95'], [91.22480620155, '91.2248'], [2.706, '2.706'], [100, '100'], [0, '0'], [1000, '1,000'], [-5.5, '−5.5']])('%d is %s', (value, text) => {
    expect(formatExact(value, 'en')).toBe(text);
    expect(formatExactPercent(value, 'en')).toBe(`${text}${thin}%`);
  });
});

describe('a language that is added writes numbers in its own way', () => {
  const german = 'de' as Language;

  test.each([[1234, '1.234'], [0.5, '0,5'], [1000, '1.000'], [91.22480620155, '91,2248'], [-1234.5, '−1.234,5'], [0, '0']])('%d for a calculation by hand is %s in German', (value, text) => {
    expect(formatExact(value, german)).toBe(text);
  });

  test('so are changes and amounts', () => {
    expect(formatChange(1234.5, 1, german)).toBe('+1.234,5');
    expect(formatMoney({ amount: 4200, currency: 'EUR' }, german)).toBe('EUR\u00a04.200,00');
  });
});

describe('months, days and windows', () => {
  test.each([
    ['month', formatMonth('2026-10', 'en'), formatMonth('2026-10', 'zh-CN'), 'October 2026', '2026年10月'],
    ['short month', formatShortMonth('2026-10', 'en'), formatShortMonth('2026-10', 'zh-CN'), 'Oct 26', '26年10月'],
    ['day', formatDay('2026-05-03', 'en'), formatDay('2026-05-03', 'zh-CN'), '3 May 2026', '2026年5月3日'],
    ['leap day', formatDay('2024-02-29', 'en'), formatDay('2024-02-29', 'zh-CN'), '29 February 2024', '2024年2月29日'],
    ['window', formatWindow({ from: '2025-11', to: '2026-10' }, 'en'), formatWindow({ from: '2025-11', to: '2026-10' }, 'zh-CN'), 'November 2025 to October 2026', '2025年11月至2026年10月'],
    ['window of a month', formatWindow({ from: '2026-10', to: '2026-10' }, 'en'), formatWindow({ from: '2026-10', to: '2026-10' }, 'zh-CN'), 'October 2026', '2026年10月'],
  ])('%s', (_, en, chinese, inEnglish, inChinese) => {
    expect([en, chinese]).toEqual([inEnglish, inChinese]);
  });
});

describe('moments', () => {
  test.each([
    ['with a time', '2026-05-03T10:20:00+02:00', '3 May 2026, 10:20 (+02:00)', '2026年5月3日 10:20（+02:00）'],
    ['west of Greenwich', '2026-05-03T10:20:00-06:00', '3 May 2026, 10:20 (−06:00)', '2026年5月3日 10:20（−06:00）'],
    ['in world time', '2026-05-03T10:20:00Z', '3 May 2026, 10:20 (UTC)', '2026年5月3日 10:20（UTC）'],
    ['with fractions of a second', '2026-05-03T10:20:30.5+02:00', '3 May 2026, 10:20 (+02:00)', '2026年5月3日 10:20（+02:00）'],
    ['a day only', '2026-05-03', '3 May 2026', '2026年5月3日'],
  ])('%s', (_, written, en, chinese) => {
    expect(formatMoment(momentIn(written, 'Europe/Berlin'), 'en')).toBe(en);
    expect(formatMoment(momentIn(written, 'Europe/Berlin'), 'zh-CN')).toBe(chinese);
  });

  test('a time stands beside the day it was written with: 23:30 in Mexico is the next day in Berlin, and no other hour', () => {
    expect(formatMoment(momentIn('2026-05-31T23:30:00-06:00', 'Europe/Berlin'), 'en')).toBe('31 May 2026, 23:30 (−06:00)');
  });
});

describe('money, lists and names', () => {
  test('an amount with its currency', () => {
    expect(formatMoney({ amount: 4200, currency: 'EUR' }, 'en')).toBe('EUR\u00a04,200.00');
    expect(formatMoney({ amount: -0.5, currency: 'CNY' }, 'zh-CN')).toBe('CNY\u00a0−0.50');
  });

  test.each([
    ['JPY', 4200, '4,200'],
    ['HUF', 1234.56, '1,234.56'],
    ['KWD', 1.234, '1.234'],
    ['KWD', 4200, '4,200.000'],
    ['CNY', 0.5, '0.50'],
  ])('an amount in %s has the decimals of its currency: %d is %s', (currency, amount, text) => {
    expect(formatMoney({ amount, currency }, 'en')).toBe(`${currency}\u00a0${text}`);
  });

  test('names in a row, as the language joins them', () => {
    expect(formatList(['Siegen', 'Taicang'], 'en')).toBe('Siegen, Taicang');
    expect(formatList(['锡根', '太仓'], 'zh-CN')).toBe('锡根、太仓');
    expect(formatList([], 'en')).toBe('');
  });

  test.each([
    ['CZ', 'Czechia', '捷克'],
    ['CN', 'China', '中国'],
    ['GB', 'UK', '英国'],
  ])('the country %s has its name, not its code', (code, english, chinese) => {
    expect(formatCountry(code, 'en')).toBe(english);
    expect(formatCountry(code, 'zh-CN')).toBe(chinese);
  });

  test('Chinese names are sorted by pinyin, numbers by their size, equal names by id', () => {
    const named = (...names: string[]) => names.map((name, index) => ({ name, id: `id-${9 - index}` }));
    expect(sortedByName(named('苏州北云', '宁波远朔', '东莞洛屿'), 'zh-CN').map(({ name }) => name)).toEqual(['东莞洛屿', '宁波远朔', '苏州北云']);
    expect(sortedByName(named('Plant 10', 'Plant 9', 'Åkers', 'Zulu'), 'en').map(({ name }) => name)).toEqual(['Åkers', 'Plant 9', 'Plant 10', 'Zulu']);
    expect(sortedByName(named('Same', 'Same'), 'en').map(({ id }) => id)).toEqual(['id-8', 'id-9']);
  });
});
