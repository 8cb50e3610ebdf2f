/** Texts, ids, choices and yes-or-no that are not what they should be. */
import { expectations, type Expectation } from '#input/expectation.ts';
import { meantBuiltInKpi } from '#input/mistakes/kpis.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { found, inQuotes, seen, shortened, textOf, write, type Finder, type Wrong } from '#input/mistakes/wrong.ts';
import { textAt } from '#input/node.ts';
import { plainScalar } from '#input/plain-scalar.ts';
import { slug } from '#input/slug.ts';

/** A number, a yes or a no where a text is wanted: quotes keep it as it is written, leading zeros included. An id that quotes would not make one is changed. */
export const textWithoutQuotes: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (node.kind !== 'scalar' || (expectation.kind !== 'text' && expectation.kind !== 'texts' && expectation.kind !== 'id')) return undefined;
  if (typeof node.value === 'string' || node.value === null || ofOwnForm.includes(expectation)) return undefined;
  const text = textOf(wrong);
  const mended = expectation.kind === 'id' && !/^[a-z0-9-]+$/.test(text) ? idFor(text) : inQuotes(text);
  return { code: 'text-without-quotes', found: found(node), expected: expectation.expected, mend: `${write(node, mended)}${mended.startsWith('"') ? ', in quotes' : ''}` };
};

/** Texts that no number is, with or without quotes. */
const ofOwnForm: readonly Expectation[] = [expectations.currency, expectations.country, expectations.email, expectations.url, expectations.time_zone];

/** The text as an id, as one would write it: digits alone would be a number. */
function idFor(text: string): string {
  const id = slug(text);
  return typeof plainScalar(id) === 'string' ? id : inQuotes(id);
}

/** `plant: {id: north}` where the id alone is wanted. */
export const mappingForId: Finder = ({ node, expectation }) => {
  if (expectation.kind !== 'id' || node.kind !== 'map') return undefined;
  const id = textAt(node, 'id');
  const mend = id === undefined ? 'write its id alone, without keys' : `${write(node, id)}, the id alone`;
  return { code: 'mapping-for-id', found: found(node), expected: expectation.expected, mend };
};

/** An id with capitals, spaces, underscores or a path in it. */
export const idForm: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'id' || node.kind !== 'scalar' || typeof node.value !== 'string' || seen(node.value) === '') return undefined;
  const text = textOf(wrong);
  const { expected } = expectation;
  const ids = text.split(/\s*[，、；;]\s*/);
  if (typeof node.key === 'number' && ids.length > 1 && ids.every((id) => /^[a-z0-9-]+$/.test(id)))
    return { code: 'id-form', found: found(node), expected, mend: `write ${ids.join(', ')}, with a plain comma between them` };
  if (/\.\.|^[./\\~]|\\/.test(text))
    return {
      code: 'id-path',
      found: `the text "${shortened(text)}", which looks like a path`,
      expected,
      mend: slug(text) === '' ? 'choose a plain id' : write(node, idFor(text)),
    };
  const kpi = expectation === expectations.kpi ? meantBuiltInKpi(text) : undefined;
  if (kpi !== undefined) return { code: 'id-form', found: found(node), expected, mend: `did you mean ${kpi}? Write ${typeof node.key === 'string' ? `${node.key}: ` : ''}${kpi}` };
  const mended = slug(text);
  const mend = mended === '' ? 'choose an id in small latin letters; the name may stay in any script' : write(node, idFor(text));
  return { code: 'id-form', found: found(node), expected, mend };
};

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  on: true,
  ja: true,
  oui: true,
  si: true,
  '1': true,
  true: true,
  x: true,
  是: true,
  有: true,
  no: false,
  n: false,
  off: false,
  nein: false,
  non: false,
  '0': false,
  false: false,
  否: false,
  无: false,
};

/** `yes` is a text in YAML 1.2. */
export const yesOrNo: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'boolean' || node.kind !== 'scalar') return undefined;
  const text = textOf(wrong).toLowerCase();
  if (!Object.hasOwn(truths, text)) return undefined;
  return {
    code: 'yes-or-no',
    found: found(node),
    expected: expectation.expected,
    mend: `${write(node, String(truths[text]))}${text === 'true' || text === 'false' ? ', without quotes' : ''}`,
  };
};

/** One of the words, but for a letter, a capital or a hyphen. */
export const nearChoice: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.choices === undefined || node.kind !== 'scalar') return undefined;
  const near = nearest(textOf(wrong), expectation.choices);
  return near === undefined ? undefined : { code: 'near-choice', found: found(node), expected: expectation.expected, mend: write(node, near) };
};

/** Words for “not known” and “none”. */
export const unknown = /^(n\/?a\.?|-+|–|—|none|unknown|not known|tbd|tba|\?+|nil|null|keine?|unbekannt|无|未知|不明)$/i;

/** A word for “not known” where a figure or a day is wanted: what is not known is left out. */
export const notKnown: Finder = (wrong) => {
  const { node, expectation, isOptional } = wrong;
  const isLink = expectation.kind === 'id' && isOptional;
  if (!(isLink || ['number', 'day', 'month', 'moment', 'time', 'boolean'].includes(expectation.kind)) || !unknown.test(textOf(wrong))) return undefined;
  return {
    code: 'not-known',
    found: found(node),
    expected: expectation.expected,
    mend: `leave ${typeof node.key === 'string' ? node.key : 'the entry'} out${isLink ? ' where there is none' : ': what is not known is never counted as 0'}`,
  };
};

/** The value between “curly” quotes, which are part of the text and not around it; undefined where there are none. */
export function betweenCurlyQuotes(wrong: Wrong): Wrong | undefined {
  const { node } = wrong;
  const inside = /^[“”„‘’「『](.*)[“”‘’」』]$/.exec(textOf(wrong))?.[1]?.trim();
  if (inside === undefined || inside === '' || node.kind !== 'scalar') return undefined;
  const start = node.file.text.indexOf(inside, node.start);
  if (start === -1 || start + inside.length > node.end) return undefined;
  return { ...wrong, node: { ...node, start, end: start + inside.length, style: 'plain', value: plainScalar(inside) } };
}
