/** What an unquoted YAML scalar stands for, by the core schema of YAML 1.2: `yes` is a text, `012` is twelve, a day is a text. */
import type { ScalarValue } from '#input/node.ts';

const words: Readonly<Record<string, boolean | null>> = {
  '': null,
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/**
 * The value of the text.
 * @example plainScalar('012') //=> 12
 * @example plainScalar('2026-05-31') //=> '2026-05-31'
 */
export function plainScalar(text: string): ScalarValue {
  if (text.length <= 5 && Object.hasOwn(words, text)) return words[text]!;
  return beginsLikeNumber(text.charCodeAt(0)) ? numberOrText(text) : text;
}

/** Whether the number is written in a form that people rarely mean: a leading zero, octal, hexadecimal, an exponent, `12.000` for twelve thousand. */
export function isOddNumber(text: string): boolean {
  return /^[-+]?0[0-9]|^0[xo]|[eE]|^[-+]?[1-9][0-9]{0,2}\.000$/.test(text);
}

/** Longer than any number that is meant. */
const mostDigits = 24;

/**
 * The number in plain digits, none of them lost; null where that would take more than anybody writes, as it does next to nothing.
 * @example plainDigits('1.5e3') //=> '1500'
 * @example plainDigits('5e-324') //=> null
 */
export function plainDigits(text: string): string | null {
  const [isDecimal, sign = '', whole = '', fraction = '', exponent = '0'] = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  if (isDecimal === undefined) return Number.isSafeInteger(Number(text)) ? String(Number(text)) : null;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > mostDigits) return null;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0');
  const before = Math.max(1, point);
  const plain = `${digits.slice(0, before)}.${digits.slice(before)}`.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
  return plain.length > mostDigits ? null : `${sign === '-' && plain !== '0' ? '-' : ''}${plain}`;
}

function beginsLikeNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}

function numberOrText(text: string): number | string {
  if (decimal.test(text)) return Number(text);
  if (octal.test(text) || hexadecimal.test(text)) return Number(text);
  if (infinite.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return notANumber.test(text) ? NaN : text;
}
