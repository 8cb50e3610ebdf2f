/** The words for a value that is not what its field expects: those of the human mistake behind it, else plain ones. */
import { isCountry, isCurrency } from '#input/codes.ts';
import { expectations, type Expectation, type ExpectedKind } from '#input/expectation.ts';
import { codeOtherwise } from '#input/mistakes/codes.ts';
import { fraction, numberAsText, shareOfOne } from '#input/mistakes/numbers.ts';
import { dayOtherwise, monthOtherwise, timeOtherwise } from '#input/mistakes/dates.ts';
import { listForMapping, mappingForList, nothing, shortForm, textForList, textForMapping } from '#input/mistakes/collections.ts';
import { betweenCurlyQuotes, idForm, mappingForId, nearChoice, notKnown, textWithoutQuotes, yesOrNo } from '#input/mistakes/texts.ts';
import { found, inQuotes, seen, shortened, textOf, write, type Finder, type Words, type Wrong } from '#input/mistakes/wrong.ts';

/** In the order in which they are asked; the first that knows the mistake speaks. */
const finders: readonly Finder[] = [
  nothing,
  notKnown,
  numberAsText,
  fraction,
  shareOfOne,
  dayOtherwise,
  monthOtherwise,
  timeOtherwise,
  yesOrNo,
  codeOtherwise,
  nearChoice,
  textWithoutQuotes,
  textForList,
  shortForm,
  mappingForList,
  listForMapping,
  textForMapping,
  mappingForId,
  idForm,
];

/** The words for the wrong value. */
export function wordingOf(wrong: Wrong): Words {
  const inside = betweenCurlyQuotes(wrong);
  if (inside) return inCurlyQuotes(wrong, inside);
  for (const finder of finders) {
    const words = finder(wrong);
    if (words) return words;
  }
  return plainWords(wrong);
}

/** What stands inside may be right; where it is not, it is mended as it would be without quotes. */
function inCurlyQuotes(wrong: Wrong, inside: Wrong): Words {
  const text = textOf(inside);
  const { kind } = wrong.expectation;
  const bare = fitsBare(wrong.expectation, text) ? write(wrong.node, kind === 'text' || kind === 'texts' ? inQuotes(text) : text) : `${wordingOf(inside).mend}; without the curly quotes`;
  return { code: 'curly-quotes', found: `the text ${shortened(textOf(wrong))} in curly quotes, which YAML takes for letters`, expected: wrong.expectation.expected, mend: bare };
}

/** Whether the text would do, as far as its form tells. */
function fitsBare(expectation: Expectation, text: string): boolean {
  if (expectation === expectations.currency) return isCurrency(text);
  if (expectation === expectations.country) return isCountry(text);
  if (expectation.choices !== undefined) return expectation.choices.includes(text);
  return forms[expectation.kind]?.test(text) ?? false;
}

const forms: Partial<Readonly<Record<ExpectedKind, RegExp>>> = {
  text: /\S/,
  texts: /\S/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  id: /^[a-z0-9_-]{1,64}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  moment: /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/,
  month: /^\d{4}-\d{2}$/,
};

function plainWords({ node, expectation, isOptional }: Wrong): Words {
  const { kind, expected, example, choices, entries } = expectation;
  const mend = choices !== undefined ? 'choose one of them' : kind === 'list' ? `write ${expected}` : `${write(node, example)}, for example`;
  if (kind === 'number' && node.kind === 'scalar' && typeof node.value === 'number')
    return { code: 'out-of-range', found: found(node), expected, mend: Number.isFinite(node.value) ? 'write a number within these bounds' : `${write(node, example)}, for example` };
  if (node.kind === 'list' && entries !== undefined && node.items.length > entries)
    return { code: 'too-many-entries', found: `a list of ${node.items.length} entries`, expected, mend: `remove what is too many: there are to be ${entries}` };
  if (kind === 'list' && node.kind === 'list')
    return {
      code: 'too-few-entries',
      found: found(node),
      expected,
      mend: node.items.length === 0 && isOptional ? `add an entry, or leave ${node.key} out` : 'add what is missing',
    };
  if (expectation === expectations.name) return { code: 'name-too-long', found: found(node), expected, mend: 'shorten it; what else there is to say stands in notes' };
  const isEmpty = node.kind === 'scalar' && typeof node.value === 'string' && seen(node.value) === '';
  return {
    code: `not-${kind}`,
    found: found(node),
    expected,
    mend: isEmpty ? (isOptional ? `write a value, or leave ${node.key} out` : 'write a value') : mend,
  };
}
