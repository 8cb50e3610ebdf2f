/** Languages, and text that a user may write once or once per language. */

/** The languages a page can be in, as BCP 47 tags. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** A text as the data has it: one string for every language, or one per language. */
export type Text = string | { readonly [language in Language]?: string };

/**
 * The text in the language asked for; where that language is missing, the first one that is there.
 * @example textIn({ en: 'a line was stopped', 'zh-CN': '造成停线' }, 'zh-CN') //=> '造成停线'
 */
export function textIn(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] ?? languages.map((other) => text[other]).find((found) => found !== undefined) ?? '';
}
