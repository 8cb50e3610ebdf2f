/** What the check found, with its words: problems have theirs, warnings get those of the English dictionary, in which commands speak. */
import { inFileOrder, isProblem, type Finding, type Told } from '#input/problem.ts';
import { warningPhrases, withoutMarks, type WarningPhrases } from '#words/warning.ts';
import { wordsIn } from '#words/words.ts';

/** Problems and warnings in the order of the files. */
export function inWords(findings: readonly Finding[]): Told[] {
  return inFileOrder(findings).map((finding) => (isProblem(finding) ? finding : { ...finding, code: finding.kind, ...plainly(warningPhrases(finding, wordsIn('en'))) }));
}

function plainly({ found, expected, mend }: WarningPhrases): WarningPhrases {
  return { found: withoutMarks(found), expected: withoutMarks(expected), mend: withoutMarks(mend) };
}
