/** What the check lets pass can be printed: every character, every way of putting them together, in every place of a programme that holds a text. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isMap, isSeq, isScalar, parseDocument, type Node } from 'yaml';
import { overviewCharts } from '#charts/overview-charts.ts';
import { scorecardCharts } from '#charts/scorecard-charts.ts';
import { svg } from '#charts/svg.ts';
import type { Chart } from '#charts/chart.ts';
import type { Programme } from '#domain/programme.ts';
import { languages } from '#domain/text.ts';
import { glyphProblems } from '#input/checks/glyphs.ts';
import { isCountry } from '#input/codes.ts';
import { hasForbidden } from '#input/inspect.ts';
import { load } from '#input/load.ts';
import type { DataFile } from '#input/source-file.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { typeset } from '#report/compiler.ts';
import type { Document } from '#report/document.ts';
import { documentOf } from '#report/documents.ts';
import { unprintable } from '#report/glyphs.ts';
import { portfolioOrder, scorecardOrder } from '#report/order.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { documentFacts, scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { supplierRows } from '#view/programme/supplier-row.ts';
import { formatCountry } from '#words/format.ts';
import { wordsIn } from '#words/words.ts';
import { pageAt } from '../docs/markdown.ts';
import { busySupplier, sample } from './sample.ts';
import { fc } from '../support/properties.ts';

const mark = 'THE TEXT';
const documents = languages.map((language) => sample(busySupplier({ statement: mark }), language).document);

/** The documents with the text in the place of the statement. */
function saying(text: string): Document[] {
  return documents.map((document) => JSON.parse(JSON.stringify(document), (_, value: unknown) => (typeof value === 'string' ? value.replace(mark, () => text) : value)) as Document);
}

const printable = Array.from({ length: 0x32000 }, (_, point) => String.fromCodePoint(point)).filter((character) => !/[\p{Cn}\p{Cc}\p{Cs}\p{Co}]/u.test(character) && !hasForbidden(character) && unprintable(character).length === 0);

describe('a character that the check lets pass', () => {
  test('has a glyph, whichever it is: nearly 35,000 of them are set in both languages', () => {
    expect(printable.length).toBeGreaterThan(34_000);
    for (const document of saying(printable.join(' '))) expect(() => typeset(document)).not.toThrow();
  });

  test('has one in capitals too, in which standards and ratings are written, but for four letters of phonetic and medieval script', () => {
    expect(printable.filter((character) => unprintable(character.toUpperCase()).length > 0)).toEqual(['ƛ', 'ɤ', 'ꟓ', 'ꟕ']);
  });

  test('can stand beside any other: letters with marks, joiners, half of what belongs together', () => {
    const marks = printable.filter((character) => /\p{M}/u.test(character));
    const invisible = ['\u200b', '\u200c', '\u200d', '\ufe0f', '\u00ad', '\u2060', '\u3000', '\n', '\t'];
    const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...printable) }, { weight: 2, arbitrary: fc.constantFrom(...marks) }, { weight: 1, arbitrary: fc.constantFrom(...invisible) });
    const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')).filter((joined) => unprintable(joined).length === 0);
    fc.assert(
      fc.property(fc.array(text, { minLength: 100, maxLength: 100 }), (texts) => {
        for (const document of saying(texts.join(' · '))) expect(() => typeset(document)).not.toThrow();
      }),
      { numRuns: 10 },
    );
  });
});

describe('a programme with odd signs in every place that holds a text', () => {
  // Marks on letters that have no form of their own with them, old and rare characters, signs, a word too long for its cell.
  const odd = 'Ø12 e\u0301q\u0303 Ǣ Ωϐ Ӂ क्षि 㐀喆﨑 ヷｱﾟ ㈱ ①℃㎜ ≤≥→∅Δ ½ ☆●✓ ﬁ ‰ Ersatzteilversorgungs\u0301sicherstellungs\u0308vereinbarung';
  const files = examples();
  let programme: Programme;
  let places: number;

  beforeAll(() => {
    const changed = files.map((file) => everywhere(file, odd));
    places = changed.reduce((sum, { count }) => sum + count, 0);
    const loaded = load(changed.map(({ file }) => file));
    programme = loaded.programme!;
  });

  test('has many such places', () => {
    expect(places).toBeGreaterThan(80);
  });

  test('passes the check', () => {
    expect(programme).not.toBeNull();
    expect(unprintable(odd)).toEqual([]);
  });

  test.each(languages)('is printed in %s', (language) => {
    for (const document of documentsOf(programme, language)) expect(() => typeset(document)).not.toThrow();
  });

  test('each of them is checked', () => {
    for (const file of files) expect(glyphProblems([everywhere(file, 'a 🚗').file], unprintable)).toHaveLength(everywhere(file, 'a 🚗').count);
  });

  /** The file with the text in each place that can hold it, and how many these are. */
  function everywhere(file: DataFile, text: string): { file: DataFile; count: number } {
    const document = parseDocument(file.text);
    let count = 0;
    for (const scalar of textsIn(document.contents)) {
      const before = scalar.value;
      scalar.value = text;
      const isText = load(files.map((other) => (other === file ? { path: file.path, text: document.toString() } : other))).programme !== null;
      if (isText) count += 1;
      else scalar.value = before;
    }
    return { file: { path: file.path, text: document.toString() }, count };
  }
});

/** The examples of the documentation, which have every key there is: one programme. */
function examples(): DataFile[] {
  const yamlOf = (path: string) => pageAt(path).fences.filter(({ language }) => language === 'yaml').map(({ text }) => text);
  return [
    ...yamlOf('docs/data-format.md').map((text, index) => ({ path: index === 0 ? 'programme.yaml' : `suppliers/sharp-castings/${index}.yaml`, text })),
    { path: 'methods/standard.yaml', text: yamlOf('docs/methods.md')[0]! },
  ];
}

function textsIn(node: Node | null): { value: unknown }[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [node] : [];
  if (isMap<Node, Node>(node)) return node.items.flatMap(({ value }) => textsIn(value));
  return isSeq<Node>(node) ? node.items.flatMap(textsIn) : [];
}

/** Every PDF of the programme in the language. */
function documentsOf(programme: Programme, language: (typeof languages)[number]): Document[] {
  const site = siteIn(rateProgramme(programme), language);
  const drawn = (charts: readonly Chart[]) => charts.map((chart) => ({ chart, svg: svg(chart, { colours: 'css' }) }));
  const overview = overviewPage(site);
  return [
    documentOf(portfolioOrder({ overview, suppliers: supplierRows(site) }, documentFacts(site, 'portfolio'), drawn(overviewCharts(overview, site.words)))),
    ...programme.suppliers.map(({ id }) => {
      const card = scorecard(site, id);
      return documentOf(scorecardOrder(JSON.stringify(card), calculationPage(site, id), drawn(scorecardCharts(card, site.words))));
    }),
  ];
}

describe('the words of the product itself', () => {
  test.each(languages)('in %s can all be printed', (language) => {
    expect(textsOf(wordsIn(language)).filter((text) => unprintable(text).length > 0)).toEqual([]);
  });

  test.each(languages)('in %s every country has a name that can be printed', (language) => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
    expect(codes.length).toBeGreaterThan(200);
    const names = codes.map((code) => formatCountry(code, language));
    expect(names.filter((name) => unprintable(name).length > 0)).toEqual([]);
    // The United States alone are known by two letters.
    expect(names.filter((name) => name.length < 2 || codes.includes(name)).filter((name) => name !== 'US')).toEqual([]);
  });

  function textsOf(entry: unknown): string[] {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return textsOf((entry as (...given: string[]) => unknown)(...Array.from({ length: entry.length }, () => '1')));
    return Object.values(entry as object).flatMap(textsOf);
  }
});
