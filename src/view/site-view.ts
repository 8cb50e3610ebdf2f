/** A rated programme seen in one language: what every view function starts from. */
import type { Language } from '#domain/text.ts';
import type { RatedProgramme } from '#rating/rate-programme.ts';
import { wordsIn, type Words } from '#words/words.ts';

/** A warning of the check, as plain data: what the data page shows of it. */
export interface Warning {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly about: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

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
