/** A warning in a language: what was found, what is expected, how to mend it. */
import type { WarningFact } from '#domain/warning.ts';
import type { Words } from '#words/words.ts';

/** Sentences in which what is written in the data stands between backticks. */
export interface WarningPhrases {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** The sentences of a warning. */
export function warningPhrases({ kind, values }: WarningFact, { data }: Words): WarningPhrases {
  const says = data.warningKinds[kind].says as (...given: readonly string[]) => WarningPhrases;
  // A backtick in a value would be read as one of ours.
  return says(...values.map((value) => value.replaceAll('`', '’')));
}

/** The sentence where code cannot be told from other text by its looks, as in a terminal. */
export function withoutMarks(phrase: string): string {
  return phrase.replaceAll('`', '');
}
