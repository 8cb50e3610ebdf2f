/**
 * Codes of countries and currencies, and what people write instead: names, signs, old codes. The runtime’s own tables tell what there is,
 * in a language that is always named here, so that no machine answers otherwise.
 */

/** What the tables know beside countries: unknown places, tests, unions of countries. */
const noCountries: ReadonlySet<string> = new Set(['ZZ', 'XA', 'XB', 'QO', 'EU', 'EZ', 'UN']);

/** Made when first asked for: the names of places alone take 10 ms, and most commands need none. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const places = lazily(() => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }));

const currencies = lazily((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('currency')));

/**
 * Whether the code is a country’s by ISO 3166. `UK`, as much as it is used, is not, nor is a code that was given up.
 * @example isCountry('GB') //=> true
 */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && places().of(code) !== undefined && inForce(code) === code;
}

/**
 * Whether the code is a currency’s by ISO 4217.
 * @example isCurrency('CNY') //=> true
 */
export function isCurrency(code: string): boolean {
  return currencies().has(code);
}

/**
 * The country that was probably meant.
 * @example countryMeant('中国') //=> 'CN'
 */
export function countryMeant(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  const latest = /^[A-Z]{2}$/.test(code) && places().of(code) !== undefined ? inForce(code) : code;
  return isCountry(latest) ? latest : countryNames().get(text.trim().toLowerCase());
}

/**
 * The currency that was probably meant.
 * @example currencyMeant('RMB') //=> 'CNY'
 */
export function currencyMeant(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : (currencySigns[code] ?? currencyNames().get(text.trim().toLowerCase()));
}

const currencySigns: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', RMB: 'CNY', CNH: 'CNY', 元: 'CNY', US$: 'USD', '₹': 'INR', '₩': 'KRW' };

/** The code that stands today for the place of a code: an old one has a successor. */
function inForce(code: string): string {
  return Intl.getCanonicalLocales(`und-${code}`)[0]!.slice('und-'.length);
}

const countryNames = lazily(() => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return named('region', letters.flatMap((one) => letters.map((other) => one + other)).filter(isCountry));
});

const currencyNames = lazily(() => named('currency', [...currencies()]));

function named(type: 'region' | 'currency', codes: readonly string[]): ReadonlyMap<string, string> {
  const names = ['en', 'de', 'zh-CN'].map((language) => new Intl.DisplayNames(language, { type, fallback: 'none' }));
  return new Map(codes.flatMap((code) => names.flatMap((language) => (language.of(code) === undefined ? [] : [[language.of(code)!.toLowerCase(), code] as const]))));
}
