/** Codes of countries and currencies, and what stands for them elsewhere. */
import { describe, expect, test } from 'vitest';
import { countryMeant, currencyMeant, isCountry, isCurrency } from '#input/codes.ts';

describe('a country', () => {
  test.each(['CN', 'DE', 'GB', 'TW', 'XK', 'MX'])('is known by its code %s', (code) => {
    expect(isCountry(code)).toBe(true);
  });

  test.each([
    ['ZZ', 'which stands for no country'],
    ['UK', 'which is used, but not by ISO 3166'],
    ['EU', 'which is none'],
    ['DD', 'which is gone'],
    ['XA', 'which is for tests'],
    ['AB', 'which was never given'],
    ['cn', 'in small letters'],
  ])('is not %s, %s', (code) => {
    expect(isCountry(code)).toBe(false);
  });

  test.each([
    ['UK', 'GB'],
    ['cn', 'CN'],
    ['China', 'CN'],
    ['中国', 'CN'],
    ['Österreich', 'AT'],
    ['United Kingdom', 'GB'],
    ['ZZ', undefined],
    ['Atlantis', undefined],
  ])('written %s is probably %s', (written, code) => {
    expect(countryMeant(written)).toBe(code);
  });
});

describe('a currency', () => {
  test.each(['EUR', 'CNY', 'USD', 'JPY', 'MXN', 'CZK', 'HUF'])('is known by its code %s', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  test.each(['ABC', 'XXX', 'RMB', 'eur', 'DEM'])('is not %s', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  test.each([
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['RMB', 'CNY'],
    ['人民币', 'CNY'],
    ['US dollar', 'USD'],
    ['ABC', undefined],
  ])('written %s is probably %s', (written, code) => {
    expect(currencyMeant(written)).toBe(code);
  });
});
