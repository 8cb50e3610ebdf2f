/** What somebody probably meant: the nearest of the words that would have been right. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate that is the same but for case, spaces, hyphens and camel case; else the only one that begins alike; else the one with the
 * fewest changed letters, if these are at most a third.
 * @example nearest('repeatOf', ['repeat_of', 'part']) //=> 'repeat_of'
 * @example nearest('severty', ['severity', 'dispute']) //=> 'severity'
 * @example nearest('monday', ['mon', 'tue']) //=> 'mon'
 * @example nearest('colour', ['severity']) //=> undefined
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = plainly(word);
  const forms = plainForms(candidates);
  const same = forms.indexOf(plain);
  if (same !== -1) return candidates[same];
  return candidates.length > most ? undefined : (beginningAlike(plain, candidates, forms) ?? fewestChanges(plain, candidates, forms));
}

/** Beyond so many candidates letters are not compared: it would take long, and the guess would be poor. */
const most = 300;

function beginningAlike(plain: string, candidates: readonly string[], forms: readonly string[]): string | undefined {
  if (plain.length < 2) return undefined;
  const alike = candidates.filter((_, index) => forms[index]!.length > 2 && (forms[index]!.startsWith(plain) || plain.startsWith(forms[index]!)));
  return alike.length === 1 ? alike[0] : undefined;
}

function fewestChanges(plain: string, candidates: readonly string[], forms: readonly string[]): string | undefined {
  let [best, fewest]: [string | undefined, number] = [undefined, Infinity];
  for (const [index, form] of forms.entries()) {
    const allowed = Math.max(form.length, plain.length) < 3 ? 0 : Math.max(1, Math.floor(Math.min(form.length, plain.length) / 3));
    if (Math.abs(form.length - plain.length) > allowed || differsInNumbersOnly(plain, form)) continue;
    const changes = distance(plain, form);
    if (changes <= allowed && changes < fewest) [best, fewest] = [candidates[index], changes];
  }
  return best;
}

/** `inc-1` is not a misspelt `inc-2`. */
function differsInNumbersOnly(one: string, other: string): boolean {
  return /\d/.test(one) && one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#');
}

const known = new WeakMap<readonly string[], readonly string[]>();

function plainForms(candidates: readonly string[]): readonly string[] {
  const forms = known.get(candidates) ?? candidates.map(plainly);
  known.set(candidates, forms);
  return forms;
}

/** The word without what people vary: invisible characters, case, underscores, hyphens, spaces. */
function plainly(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Zs}_-]/gu, '')
    .toLowerCase();
}
