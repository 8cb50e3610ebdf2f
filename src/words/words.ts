/**
 * Every word on a page, in each language. A dictionary is a folder with one file an area; English gives the type, so another
 * language with a missing, extra or differently shaped entry does not compile. Entries with placeholders are functions.
 */
import type { Language } from '#domain/text.ts';
import type { Translated } from '#words/translated.ts';
import * as en from '#words/en/dictionary.ts';
import * as zhCn from '#words/zh-cn/dictionary.ts';

export type Words = Translated<typeof en>;

const dictionaries: { readonly [language in Language]: Words } = { en, 'zh-CN': zhCn satisfies Words };

/** The dictionary of a language. */
export function wordsIn(language: Language): Words {
  return dictionaries[language];
}

/** How a language stands in an address: `en`, `zh-cn`. */
export function addressOf(language: Language): string {
  return language.toLowerCase();
}
