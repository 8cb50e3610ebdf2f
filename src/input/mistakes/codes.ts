/** Countries and currencies that are not written by their codes. */
import { countryMeant, currencyMeant } from '#input/codes.ts';
import { expectations } from '#input/expectation.ts';
import { found, textOf, write, type Finder } from '#input/mistakes/wrong.ts';

/** A name, a sign, small letters or a code that nothing bears. */
export const codeOtherwise: Finder = (wrong) => {
  const { node, expectation } = wrong;
  const isCountry = expectation === expectations.country;
  if ((!isCountry && expectation !== expectations.currency) || node.kind !== 'scalar') return undefined;
  const text = textOf(wrong);
  const meant = isCountry ? countryMeant(text) : currencyMeant(text);
  const noun = isCountry ? 'country' : 'currency';
  if (meant === undefined && !/^[A-Z]{2,3}$/.test(text)) return undefined;
  return {
    code: `${noun}-code`,
    found: meant === undefined ? `the ${noun} ${text}, which ${isCountry ? 'ISO 3166' : 'ISO 4217'} does not list` : found(node),
    expected: expectation.expected,
    mend: meant === undefined ? 'write the code that was meant' : write(node, meant),
  };
};
