/** The dictionaries: nothing missing, nothing left untranslated, no placeholder forgotten. */
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/text.ts';
import { addressOf, wordsIn } from '#words/words.ts';
import { entriesNobodyAsksFor } from './asked-entries.ts';

/** A text, or what makes one, or several phrases, of what it is given. */
type Entry = string | ((...given: string[]) => string | Readonly<Record<string, string>>);

/** Every entry by its path, for example `rating.summary.capped`. */
function entriesOf(dictionary: unknown, path = ''): Map<string, Entry> {
  if (typeof dictionary === 'string' || typeof dictionary === 'function') return new Map([[path, dictionary as Entry]]);
  return new Map(Object.entries(dictionary as object).flatMap(([key, below]) => [...entriesOf(below, path === '' ? key : `${path}.${key}`)]));
}

const all = languages.map((language) => [language, entriesOf(wordsIn(language))] as const);
const [english, chinese] = [entriesOf(wordsIn('en')), entriesOf(wordsIn('zh-CN'))];

/** Where a text is made of what is handed in, each place is marked so that it can be found again. */
function marksOf(entry: Entry): string[] {
  return typeof entry === 'string' ? [] : Array.from({ length: entry.length }, (_, index) => `〔${index + 1}〕`);
}

function textOf(entry: Entry, given: readonly string[] = marksOf(entry)): string {
  const said = typeof entry === 'string' ? entry : entry(...given);
  return typeof said === 'string' ? said : Object.values(said).join('\n');
}

/** The text without what is quoted from data, which is the same in every language. */
function proseOf(entry: Entry): string {
  return textOf(entry).replace(/`[^`]*`/g, 'x');
}

function offenders(entries: ReadonlyMap<string, Entry>, isWrong: (entry: Entry, path: string) => boolean): string[] {
  return [...entries].filter(([path, entry]) => isWrong(entry, path)).map(([path, entry]) => `${path}: ${textOf(entry)}`);
}

describe.each(all)('beside English, %s', (_, entries) => {
  test('has the same entries', () => {
    expect([...entries.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('that take the same number of values', () => {
    for (const [path, entry] of english) expect([path, marksOf(entries.get(path)!)]).toEqual([path, marksOf(entry)]);
  });

  test('has an empty text only where English has one', () => {
    for (const [path, entry] of english) expect([path, textOf(entries.get(path)!) === '']).toEqual([path, textOf(entry) === '']);
  });
});

test('every entry is asked for somewhere', { timeout: 120_000 }, () => {
  expect(entriesNobodyAsksFor(), 'what no page says is not kept').toEqual([]);
});

describe.each(all)('in %s', (language, entries) => {
  test('every value that is handed in appears in the text', () => {
    expect(offenders(entries, (entry) => marksOf(entry).some((mark) => !textOf(entry).includes(mark)))).toEqual([]);
  });

  test('a sentence shows no trace of code', () => {
    expect(offenders(entries, (entry) => /undefined|null|NaN|\[object|\$\{|_/.test(proseOf(entry)))).toEqual([]);
  });

  test('there is no space too many', () => {
    // What is put together from pieces may begin or end with the space that joins them.
    expect(offenders(entries, (entry) => /\s{2}|\s[,.:;](\s|$)/.test(textOf(entry)))).toEqual([]);
  });

  test('the sentences end as sentences do', () => {
    const questions = [...entries].filter(([path]) => path.endsWith('.question'));
    expect(questions.filter(([, entry]) => !textOf(entry).endsWith(language === 'zh-CN' ? '？' : '?'))).toEqual([]);
  });
});

describe('English', () => {
  test('has typographic quotation marks and no Chinese', () => {
    expect(offenders(english, (entry) => /['"]|[\u4e00-\u9fff\u3000-\u303f]/.test(textOf(entry, marksOf(entry).map(() => 'x'))))).toEqual([]);
  });

  test('says one thing in the singular', () => {
    const nouns = 'days|working days|parts|lines|months|minutes|hours|points|records|rows|results|decimals|suppliers|peers|reports|touchpoints|incidents|caps|submissions|warnings';
    const plurals = new RegExp(`(?<![\\d.,])1 (more |fewer |consecutive )?(${nouns})\\b`);
    expect(offenders(english, (entry) => plurals.test(textOf(entry, marksOf(entry).map(() => '1'))))).toEqual([]);
  });
});

describe('Chinese', () => {
  /** Names, standards, abbreviations and signs that Chinese readers write in Latin letters too. */
  const latin = ['8D', 'ABC', 'AS', 'Atom', 'CSV', 'D0', 'D8', 'Esc', 'FMEA', 'IATF', 'ISO', 'JSON', 'KPI', 'NPS', 'PDF', 'PPM', 'SHA', 'URL', 'Vernier', 'YAML', 'Wilson', 'Clopper', 'Pearson', 'Poisson', 'XmR'];

  test('leaves no English word but names and abbreviations', () => {
    const isEnglish = (entry: Entry) => (proseOf(entry).match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).some((word) => !latin.includes(word));
    expect(offenders(chinese, (entry, path) => isEnglish(entry) && !path.endsWith('readHere'))).toEqual([]);
  });

  test('is punctuated as Chinese is', () => {
    expect(offenders(chinese, (entry) => /[\u4e00-\u9fff〕][,;:?!]|[\u4e00-\u9fff〕]\.(\s|$)/.test(proseOf(entry)))).toEqual([]);
  });

  test('has no text that is English word for word', () => {
    const same = [...english].filter(([path, entry]) => typeof entry === 'string' && /[a-z]{3}/.test(entry) && chinese.get(path) === entry);
    expect(same.map(([path]) => path)).toEqual([]);
  });
});

test('a language stands in an address in small letters', () => {
  expect((['en', 'zh-CN'] as const).map(addressOf)).toEqual(['en', 'zh-cn']);
});

test.each([
  ['A', '评级 A：总分 92 本可评为 B，但停线。', '达到 A 需要：停线。', 'A 级供应商 3\u00a0家。'],
  ['优选供应商', '评级“优选供应商”：总分 92 本可评为 B，但停线。', '达到“优选供应商”需要：停线。', '评为“优选供应商”的供应商 3\u00a0家。'],
])('in Chinese, the rating %s stands as its script wants it', (name, capped, reach, only) => {
  const { rating, charts } = wordsIn('zh-CN');
  expect([rating.summary.capped(name, '92', 'B', '停线'), rating.wayUp.reach(name, '停线'), charts.ratings.only(name, '3')]).toEqual([capped, reach, only]);
});
