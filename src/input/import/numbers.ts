/** Numbers as files write them: with a decimal comma or point, with or without thousands separators. */

/** How a column writes its numbers. */
export interface NumberStyle {
  /** Null where the mapping does not say: then a point is taken, and what could be a thousands separator is refused. */
  readonly decimal: '.' | ',' | null;
  /** The character that may stand between groups of three digits; null where there is none. */
  readonly thousands: string | null;
  /** Texts to leave out before reading, for example a unit or a currency. */
  readonly ignore: readonly string[];
}

export type NumberReading = { readonly value: number } | { readonly fault: 'not_a_number' | 'ambiguous' };

/**
 * The number written in the text.
 * @example numberRead('1.234,5', { decimal: ',', thousands: '.', ignore: [] }) //=> { value: 1234.5 }
 * @example numberRead('1.234', { decimal: null, thousands: null, ignore: [] }) //=> { fault: 'ambiguous' }
 */
export function numberRead(text: string, style: NumberStyle): NumberReading {
  const bare = style.ignore.reduce((left, ignored) => left.replaceAll(ignored, ''), text).replace(/[\u00a0\u202f]/g, ' ').trim();
  if (style.decimal === null && style.thousands === null && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return { fault: 'ambiguous' };
  const parts = partsOf(bare, style);
  return parts === null ? { fault: 'not_a_number' } : { value: Number(parts) };
}

function partsOf(text: string, { decimal, thousands }: NumberStyle): string | null {
  const point = decimal ?? '.';
  const [whole, fraction, more] = text.split(point);
  if (whole === undefined || more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  // Some databases leave out the zero before the point.
  const plain = fraction !== undefined && /^[+-]?$/.test(whole) ? `${whole}0` : whole;
  const digits = /^[+-]?\d+$/.test(plain) ? plain : thousands === null ? null : ungrouped(plain, thousands);
  return digits === null ? null : `${digits}.${fraction ?? '0'}`;
}

/** The digits without the separator, if it stands between every group of three and nowhere else. */
function ungrouped(whole: string, separator: string): string | null {
  const groups = whole.split(separator);
  const inThrees = /^[+-]?\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return inThrees ? groups.join('') : null;
}
