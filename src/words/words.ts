/**
 * Every word on a page, in each language. A dictionary is a file; English gives the type, so another language with a
 * missing, extra or differently shaped entry does not compile. Entries with placeholders are functions.
 */
import type { Language } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';
import type { Translated } from '#words/translated.ts';
import * as en from '#words/en.ts';
import * as zhCn from '#words/zh-cn.ts';

/** A dictionary, in the shape the English one gives. */
export type Words = Translated<typeof en>;

const dictionaries: { readonly [language in Language]: Words } = { en, 'zh-CN': zhCn satisfies Words };

/** What `Intl` does not say of a language: signs of units, and what stands between things. */
export interface Writing {
  readonly units: { readonly [unit in Unit]: string };
  readonly window: (from: string, to: string) => string;
  readonly moment: (day: string, clock: string, zone: string) => string;
  readonly list: string;
  readonly sentences: string;
}

const writings: { readonly [language in Language]: Writing } = {
  en: {
    units: { percent: '\u202f%', ppm: '\u202fPPM', count: '', points: '', per_million: ' per million', days: '\u202fd', hours: '\u202fh', minutes: '\u202fmin', index: '' },
    window: (from, to) => `${from} to ${to}`,
    moment: (day, clock, zone) => `${day}, ${clock} (${zone})`,
    list: ', ',
    sentences: ' ',
  },
  'zh-CN': {
    units: { percent: '%', ppm: '\u202fPPM', count: '', points: '', per_million: '/百万件', days: '\u202f天', hours: '\u202f小时', minutes: '\u202f分钟', index: '' },
    window: (from, to) => `${from}至${to}`,
    moment: (day, clock, zone) => `${day} ${clock}（${zone}）`,
    list: '、',
    sentences: '',
  },
};

/** How a language writes what `Intl` does not say. */
export function writingIn(language: Language): Writing {
  return writings[language];
}

/** The dictionary of a language. */
export function wordsIn(language: Language): Words {
  return dictionaries[language];
}

/** How a language stands in an address: `en`, `zh-cn`. */
export function addressOf(language: Language): string {
  return language.toLowerCase();
}
