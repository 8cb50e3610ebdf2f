/** Numbers that are not written as YAML writes them: in quotes, with a per cent sign, a decimal comma, thousands, a unit. */
import { expectations } from '#input/expectation.ts';
import { writtenAs, type Node } from '#input/node.ts';
import { write, isQuoted, seen, textOf, type Finder, type Words, type Wrong } from '#input/mistakes/wrong.ts';

/** A way to misread a number: what it looks like, and the number that was meant. */
interface Habit {
  readonly code: string;
  readonly pattern: RegExp;
  readonly found: (text: string) => string;
  readonly number: (text: string) => string;
}

/** What a sign behind a number multiplies it by: `1.2万` is 12,000. */
const multiples: Readonly<Record<string, number>> = { k: 1e3, tsd: 1e3, thousand: 1e3, 千: 1e3, 万: 1e4, 萬: 1e4, M: 1e6, mio: 1e6, million: 1e6, 百万: 1e6, 亿: 1e8 };

/** The sign M in capitals only, as m is for metres and minutes; counted things may be named behind it. */
const multiplied = /^([-+]?\d+(?:[.,]\d+)?)\s*(M|[kK]|[tT]sd|[mM]io|thousand|million|百万|千|万|萬|亿)\.?\s*(?:件|个|只|pcs\.?|parts|Stk\.?|Stück)?$/;

function multipliedOut(text: string): string {
  const [, number = '', sign = ''] = multiplied.exec(text)!;
  return String(Number((Number(number.replace(',', '.')) * (multiples[sign] ?? multiples[sign.toLowerCase()]!)).toPrecision(12)));
}

const habits: readonly Habit[] = [
  { code: 'number-in-quotes', pattern: /^[-+]?\d+(\.\d+)?$/, found: (text) => `the text "${text}", a number in quotes`, number: (text) => text.replace(/^([-+]?)0+(?=\d)/, '$1') },
  {
    code: 'percent-sign',
    pattern: /^[-+]?\d+([.,]\d+)?\s*[%％]$/,
    found: (text) => `the text "${text}", with a per cent sign`,
    number: (text) => text.replace(/\s*[%％]$/, '').replace(',', '.'),
  },
  {
    code: 'decimal-comma',
    pattern: /^[-+]?\d{1,3}(\.\d{3})+,\d+$/,
    found: (text) => `the text "${text}", with a decimal comma`,
    number: (text) => text.replaceAll('.', '').replace(',', '.'),
  },
  {
    code: 'thousands',
    pattern: /^[-+]?\d{1,3}(,\d{3})+\.\d+$/,
    found: (text) => `the text "${text}", with thousands apart`,
    number: (text) => text.replaceAll(',', ''),
  },
  {
    code: 'thousands',
    pattern: /^[-+]?\d{1,3}([,.]\d{3}){2,}$/,
    found: (text) => `the text "${text}", with thousands apart`,
    number: (text) => text.replace(/[,.]/g, ''),
  },
  {
    code: 'thousands',
    pattern: /^[-+]?\d{1,3}([ '’_\u00a0\u2009\u202f]\d{3})+([.,]\d+)?$/,
    found: (text) => `the text "${text}", with thousands apart`,
    number: (text) => text.replace(/[ '’_\u00a0\u2009\u202f]/g, '').replace(',', '.'),
  },
  {
    code: 'full-width-digits',
    pattern: /^[-+]?[０-９]+([.．][０-９]+)?$/,
    found: (text) => `the text "${text}", in full-width digits`,
    number: (text) => text.normalize('NFKC'),
  },
  {
    code: 'minus-sign',
    pattern: /^[\u2212\u2013\u2010\u2011\uff0d]\s?\d+([.,]\d+)?$/,
    found: (text) => `the text "${text}", with another sign than - for minus`,
    number: (text) => `-${text.slice(1).trim().replace(',', '.')}`,
  },
  {
    code: 'number-of-thousands',
    pattern: multiplied,
    found: (text) => `the text "${text}", a number of thousands or the like`,
    number: multipliedOut,
  },
  {
    code: 'number-of-programs',
    // No longer than what is still counted without a loss.
    pattern: /^[-+]?0(?:[bB][01]{1,53}|[oO][0-7]{1,17}|[xX][\da-fA-F]{1,13})$/,
    found: (text) => `the text "${text}", a number as programs write it`,
    number: (text) => `${text.startsWith('-') ? '-' : ''}${Number(text.replace(/^[-+]/, '').toLowerCase())}`,
  },
  {
    code: 'number-with-unit',
    // What goes on as a number of another kind would be cut short.
    pattern: /^(?![-+]?0[bBoOxX][\da-fA-F]|[-+]?\d+(?:\.\d+)?[eE][-+]?\d)[-+]?\d+(\.\d+)?\s*(?:[\p{L}€$£¥°µ]|\/\s*\p{L})[\p{L}\d€$£¥°µ/. -]*$/u,
    found: (text) => `the text "${text}", a number with a unit`,
    number: (text) => /^[-+]?\d+(\.\d+)?/.exec(text)![0],
  },
  {
    code: 'number-with-unit',
    pattern: /^[€$£¥]\s*\d+(\.\d+)?$/,
    found: (text) => `the text "${text}", a number with a currency sign`,
    number: (text) => text.replace(/^[€$£¥]\s*/, ''),
  },
];

/** A number that is written as a text. */
export const numberAsText: Finder = (wrong) => {
  if (wrong.expectation.kind !== 'number' || wrong.node.kind !== 'scalar' || typeof wrong.node.value !== 'string') return undefined;
  const text = textOf(wrong);
  const known = withComma(wrong, text) ?? amongUnseen(wrong);
  if (known) return known;
  const habit = habits.find(({ pattern, code }) => pattern.test(text) && (code !== 'number-in-quotes' || isQuoted(wrong)) && (code !== 'minus-sign' || canBeBelowZero(wrong)));
  if (!habit) return undefined;
  const number = habit.number(text);
  const isFraction = wrong.expectation.whole === true && !Number.isInteger(Number(number));
  const mend = isFraction ? writeWhole(wrong.node, Number(number)) : `${write(wrong.node, number)}${manners[habit.code] ?? ''}`;
  return { code: habit.code, found: habit.found(text), expected: wrong.expectation.expected, mend };
};

const manners: Readonly<Record<string, string>> = { 'number-in-quotes': ', without quotes', 'number-of-programs': ', in plain digits' };

/** The whole number next to a fraction; of next to nothing, which would be lost, only that a whole one is wanted. */
function writeWhole(node: Node, value: number): string {
  const nearest = Math.round(value);
  return nearest === 0 ? 'write a whole number in plain digits' : `${write(node, String(nearest))}, a whole number`;
}

/** A number with blanks or invisible characters around it. */
function amongUnseen({ node, expectation }: Wrong): Words | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const number = seen(node.value);
  if (number === node.value || !/^[-+]?\d+(\.\d+)?$/.test(number)) return undefined;
  return { code: 'number-among-unseen', found: `the text "${node.value}", a number with blanks or invisible characters around it`, expected: expectation.expected, mend: `${write(node, number)}, typed anew without quotes` };
}

/** To write a quantity below 0 another way would not mend it. */
function canBeBelowZero({ expectation }: Wrong): boolean {
  return [expectations.number, expectations.reach, expectations.days].some((signed) => signed === expectation);
}

/** `1,5` is one and a half; `12,000` is more likely twelve thousand where parts are counted. */
function withComma({ node, expectation }: Wrong, text: string): Words | undefined {
  if (!/^[-+]?\d+,\d+$/.test(text)) return undefined;
  const looksGrouped = /^[-+]?\d{1,3},\d{3}$/.test(text);
  const point = text.replace(',', '.');
  const joined = text.replace(',', '');
  const { expected } = expectation;
  if (expectation.whole)
    return {
      code: 'thousands',
      found: `the text "${text}", with a comma`,
      expected,
      mend: looksGrouped ? write(node, joined) : writeWhole(node, Math.trunc(Number(point))),
    };
  const words = { code: 'decimal-comma', found: `the text "${text}", with a decimal comma`, expected };
  return { ...words, mend: looksGrouped ? `${write(node, point)}, or ${joined} if the comma sets thousands apart` : write(node, point) };
}

/** `0.6` where per cent are wanted. */
export const shareOfOne: Finder = ({ node, expectation }) => {
  if (expectation !== expectations.percent || node.kind !== 'scalar' || typeof node.value !== 'number' || !(node.value > 0 && node.value < 1)) return undefined;
  const percent = String(Number((100 * node.value).toPrecision(12)));
  return { code: 'share-of-one', found: `the number ${writtenAs(node)}, a share of one`, expected: 'a percentage: 0, or from 1 to 100', mend: write(node, percent) };
};

/** A fraction where whole parts are counted; `1.200` was perhaps meant as twelve hundred. */
export const fraction: Finder = ({ node, expectation }) => {
  if (!expectation.whole || node.kind !== 'scalar' || typeof node.value !== 'number' || !Number.isFinite(node.value) || Number.isInteger(node.value))
    return undefined;
  const written = writtenAs(node);
  const mend = /^\d{1,3}\.\d{3}$/.test(written)
    ? `${write(node, written.replace('.', ''))} if the point sets thousands apart, or ${Math.round(node.value)}`
    : writeWhole(node, node.value);
  return { code: 'fraction', found: `the number ${written}, which is not whole`, expected: expectation.expected, mend };
};
