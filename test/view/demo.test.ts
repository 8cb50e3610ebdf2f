/** Every view object of the demo programme, in both languages: plain data, and no link into nothing. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#domain/text.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { dataPage } from '#view/programme/data-page.ts';
import { eightDPage } from '#view/records/eight-d-page.ts';
import { incidentPage } from '#view/records/incident-page.ts';
import { href, paths } from '#view/links.ts';
import { methodPage } from '#view/method/method-page.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { programmeRecord } from '#view/programme/programme-record.ts';
import { ratingChanges } from '#view/programme/rating-changes.ts';
import { siteIn } from '#view/site-view.ts';
import { supplierPage } from '#view/scorecard/supplier-page.ts';
import { pageCount, suppliersPage } from '#view/programme/suppliers-page.ts';
import { eventTable, figureTable, scoreTable } from '#view/programme/tables.ts';
import { visitPage } from '#view/records/visit-page.ts';

const { files, problems: found } = readDataFolder(fileURLToPath(new URL('../../data', import.meta.url)));
const { programme, warnings } = load(files, found);
const { suppliers, methods } = programme!;
const rated = rateProgramme(programme!);

/** Everything that can be looked at, by its path below the language; what has no page of its own by its name. */
function everything(language: Language): Map<string, unknown> {
  const site = siteIn(rated, language, warnings);
  const pages = Array.from({ length: pageCount(suppliers.length) }, (_, index) => index + 1);
  return new Map<string, unknown>([
    [paths.overview, overviewPage(site)],
    ...pages.map((page) => [paths.suppliers(page), suppliersPage(site, page)] as const),
    [paths.data, dataPage(site)],
    ...methods.map(({ id, version }) => [paths.method(id, version), methodPage(site, id, version)] as const),
    ...suppliers.flatMap(({ id, incidents, eight_d_reports, visits }) => [
      [paths.supplier(id), supplierPage(site, id)] as const,
      [paths.calculation(id), calculationPage(site, id)] as const,
      ...incidents.map((record) => [paths.incident(id, record.id), incidentPage(site, id, record.id)] as const),
      ...eight_d_reports.map((record) => [paths.eightD(id, record.id), eightDPage(site, id, record.id)] as const),
      ...visits.map((record) => [paths.visit(id, record.id), visitPage(site, id, record.id)] as const),
    ]),
    ['the programme as JSON', programmeRecord(site)],
    ['changes of ratings', ratingChanges(site)],
    ['tables', [scoreTable(site), figureTable(site), eventTable(site)]],
  ]);
}

/** Every page and download that is made, by its address. */
function addresses(language: Language): Set<string> {
  const ofSupplier = ({ id }: { readonly id: string }) => [paths.scorecardPdf(id), paths.scorecardJson(id)];
  const all = [...everything(language).keys(), paths.methods, paths.guide, paths.portfolioPdf, paths.programmeJson, paths.scoresCsv, paths.figuresCsv, paths.eventsCsv, paths.feed, ...suppliers.flatMap(ofSupplier)];
  return new Set(all.map((path) => href(language, path)));
}

/** Every text that stands under the key, however deep. */
function textsUnder(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => (name === key && typeof below === 'string' ? [below] : textsUnder(key, below)));
}

describe.each(languages)('in %s', (language) => {
  const views = everything(language);

  test('there is a page for everything', () => {
    expect(views.size).toBeGreaterThan(100);
  });

  test('every view is plain data: written as JSON and read again it is the same', () => {
    for (const [path, view] of views) expect(JSON.parse(JSON.stringify(view)), path).toStrictEqual(view);
  });

  test('no number is missing its value, and no text shows a trace of code', () => {
    for (const [path, view] of views) expect(JSON.stringify(view).match(/.{40}(undefined|NaN|Infinity|\[object|\$\{).{20}/)?.[0], path).toBeUndefined();
  });

  test('every value has a text to read', () => {
    for (const [path, view] of views) for (const { text } of valuesOf(view)) expect(text, path).not.toBe('');
  });

  test('every link within the site leads to a page that is made', () => {
    const made = addresses(language);
    for (const [path, view] of views) {
      const dead = textsUnder('href', view).filter((link) => link.startsWith('/') && !made.has(link.split('#')[0]!));
      expect(dead, path).toEqual([]);
    }
  });

  test('every link into a calculation leads to a part that stands there', () => {
    const parts = new Map(suppliers.map(({ id }) => [href(language, paths.calculation(id)), textsUnder('id', views.get(paths.calculation(id)))]));
    for (const [path, view] of views) {
      const dead = textsUnder('href', view).filter((link) => link.includes('#part-') && !parts.get(link.split('#')[0]!)?.includes(link.split('#')[1]!));
      expect(dead, path).toEqual([]);
    }
  });

  test('each page knows its own path and language', () => {
    for (const [path, view] of views) {
      const page = view as { path?: string; scorecard?: { path: string; language: Language }; language?: Language };
      if (page.path !== undefined) expect([page.path, page.language]).toEqual([path, language]);
      if (page.scorecard) expect([page.scorecard.path, page.scorecard.language]).toEqual([path, language]);
    }
  });
});

test('both languages have the same pages with the same numbers', () => {
  const [english, chinese] = languages.map(everything) as [Map<string, unknown>, Map<string, unknown>];
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  for (const [path, view] of english) {
    // Lists of suppliers stand in the order of the language.
    if (path.startsWith('suppliers.') || path.endsWith('JSON')) continue;
    expect(valuesOf(chinese.get(path)).map(({ value }) => value), path).toEqual(valuesOf(view).map(({ value }) => value));
  }
});

/** Every number with its text, however deep. */
function valuesOf(view: unknown): { readonly value: number | null; readonly text: string }[] {
  if (typeof view !== 'object' || view === null) return [];
  const own = 'value' in view && 'text' in view && typeof view.value !== 'string' ? [view as { value: number | null; text: string }] : [];
  return [...own, ...Object.values(view).flatMap(valuesOf)];
}

/** Dates and months, which Chinese writes without a space before, in and after them. */
const dates = /\d{4}年\d{1,2}至\d{1,2}月|(?<!\d)(?:\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)/g;

test('between Chinese and Latin words or numbers stands a space, in the demo’s data as in the product’s words', () => {
  const texts = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []);
  const tight = /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/;
  const found = new Set([...everything('zh-CN').values()].flatMap(texts).filter((text) => tight.test(text.replace(dates, '、'))));
  expect([...found]).toEqual([]);
});
