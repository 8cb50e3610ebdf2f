/** The words for a value that is not what its field expects: those of the human mistake behind it, else plain ones. */
import { fraction, numberAsText, shareOfOne } from '#input/mistakes/numbers.ts';
import { dayOtherwise, monthOtherwise, timeOtherwise } from '#input/mistakes/dates.ts';
import { listForMapping, mappingForList, nothing, textForList, textForMapping } from '#input/mistakes/collections.ts';
import { curlyQuotes, idForm, mappingForId, nearChoice, notKnown, textWithoutQuotes, yesOrNo } from '#input/mistakes/texts.ts';
import { found, write, type Finder, type Words, type Wrong } from '#input/mistakes/wrong.ts';

/** In the order in which they are asked; the first that knows the mistake speaks. */
const finders: readonly Finder[] = [
  nothing,
  curlyQuotes,
  notKnown,
  numberAsText,
  fraction,
  shareOfOne,
  dayOtherwise,
  monthOtherwise,
  timeOtherwise,
  yesOrNo,
  nearChoice,
  textWithoutQuotes,
  textForList,
  mappingForList,
  listForMapping,
  textForMapping,
  mappingForId,
  idForm,
];

/** The words for the wrong value. */
export function wordingOf(wrong: Wrong): Words {
  for (const finder of finders) {
    const words = finder(wrong);
    if (words) return words;
  }
  return plainWords(wrong);
}

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
  const isEmpty = node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() === '';
  return {
    code: `not-${kind}`,
    found: found(node),
    expected,
    mend: isEmpty ? (isOptional ? `write a value, or leave ${node.key} out` : 'write a value') : mend,
  };
}
