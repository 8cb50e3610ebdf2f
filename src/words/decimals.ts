/** How many decimals a number has, read from the text that a language makes of it. */
import type { Language } from '#domain/text.ts';

const patterns = new Map<Language, RegExp>();

/**
 * How many digits stand behind the decimal sign; null for a text that is no bare number.
 * @example decimalsWritten('−1,200.5', 'en') //=> 1
 */
export function decimalsWritten(text: string, language: Language): number | null {
  const pattern = patterns.get(language) ?? patternOf(language);
  patterns.set(language, pattern);
  const found = pattern.exec(text);
  return found === null ? null : (found[1]?.length ?? 0);
}

function patternOf(language: Language): RegExp {
  const parts = new Intl.NumberFormat(language, { minimumFractionDigits: 1, useGrouping: true }).formatToParts(1_000_000);
  const sign = (type: 'group' | 'decimal'): string => RegExp.escape(parts.find((part) => part.type === type)!.value);
  return new RegExp(`^[+−]?(?:\\d|${sign('group')})+(?:${sign('decimal')}(\\d+))?$`);
}
