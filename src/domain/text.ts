/** Languages, and text that a user may write once or once per language. */

/** The languages a page can be in, by their BCP 47 tags, and what problems call them. */
export const languageNames = { en: 'English', 'zh-CN': 'Chinese' } as const;
export type Language = keyof typeof languageNames;

/** Every language, in the order in which they are listed. */
export const languages = Object.keys(languageNames) as readonly Language[];

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
