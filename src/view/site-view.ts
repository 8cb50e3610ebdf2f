/** A rated programme seen in one language: what every view function starts from. */
import type { Language } from '#domain/text.ts';
import type { Warning } from '#domain/warning.ts';
import type { RatedProgramme } from '#rating/rate-programme.ts';
import { wordsIn, type Words } from '#words/words.ts';

/** All that a view is made from: the rated programme, one language with its words, and the warnings. */
export interface SiteView {
  readonly rated: RatedProgramme;
  readonly language: Language;
  readonly words: Words;
  readonly warnings: readonly Warning[];
}

/** The programme in the language given, with what the check warned of. */
export function siteIn(rated: RatedProgramme, language: Language, warnings: readonly Warning[] = []): SiteView {
  return { rated, language, words: wordsIn(language), warnings };
}
