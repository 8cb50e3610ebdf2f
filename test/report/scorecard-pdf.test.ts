import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { svg } from '#charts/svg.ts';
import type { Language } from '#domain/text.ts';
import { typeset } from '#report/compiler.ts';
import type { Block, Document } from '#report/document.ts';
import { documentOf } from '#report/documents.ts';
import { cover } from '#report/parts/cover.ts';
import { comparison, wayUpSection } from '#report/parts/outlook.ts';
import { printingOf } from '#report/parts/printing.ts';
import { ratingSection } from '#report/parts/rating.ts';
import { answering } from '#report/parts/standards.ts';
import { portfolioOrder } from '#report/order.ts';
import { typesetters } from '#report/workers.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { siteIn } from '#view/site-view.ts';
import { supplierRows } from '#view/programme/supplier-row.ts';
import { wordsIn } from '#words/words.ts';
import { sampleCharts } from '../charts/sample-charts.ts';
import { aSupplier, aMonitoring } from '../support/builders.ts';
import { busySupplier, hostile, sample, sampleProgramme } from './sample.ts';

const workers = typesetters(1);
afterAll(workers.close);

/** What a reader of the PDF gets: text page by page, metadata, attachments. */
async function opened(document: Document) {
  const bytes = typeset(document);
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  /** The largest size in which a text is set. */
  const sizes = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) sizes.set(item.str.trim(), Math.max(sizes.get(item.str.trim()) ?? 0, Math.round(item.height * 10) / 10));
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  const { info } = await pdf.getMetadata();
  const ids = [...((await pdf.getAttachments()) ?? new Map<string, never>()).keys()];
  const attachments = await Promise.all(ids.map(async (id) => Buffer.from((await pdf.getAttachmentContent(id)) as unknown as Uint8Array).toString('utf8')));
  const marked = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  return { raw: unpacked(Buffer.from(bytes)), bytes, pages, sizes, text: squeezed(pages.join('\n')), info: info as Record<string, string>, attachments, marked, outline: await pdf.getOutline() };
}

/** The file with the objects that are packed in it readable at its end. */
function unpacked(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const objects = [...text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>>\nstream\n/g)].map((found) => inflateSync(bytes.subarray(found.index + found[0].length, found.index + found[0].length + Number(found[1]))).toString('latin1'));
  return [text, ...objects].join('\n');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function headings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : block.kind === 'columns' ? headings([...block.left, ...block.right]) : []));
}

describe.each<[Language, string, RegExp]>([
  ['en', 'Supplier scorecard: Sharp Castings, June 2026', /Page(\d+)of(\d+)/],
  ['zh-CN', '供应商记分卡：锐铸件（无锡）有限公司，2026年6月', /第(\d+)页，共(\d+)页/],
])('a scorecard in %s', (language, title, pageOf) => {
  const { document, scorecard, calculation } = sample(busySupplier(), language);
  const pdf = opened(document);

  test('says its title, its language and whose it is', async () => {
    const { info, raw } = await pdf;
    expect(info['Title']).toBe(title);
    expect(info['Author']).toBe('Acme Motors');
    expect(info['Keywords']).toContain('2026-06');
    expect(raw).toMatch(language === 'en' ? /\/Lang \(en\)/ : /\/Lang \(zh-CN\)/);
  });

  test('parts the number of a heading from its words by a space that is read', async () => {
    const titles = (await pdf).outline.map((entry) => (entry as { title: string }).title);
    expect(titles[0]).toBe(language === 'en' ? '1\u00a0Rating' : '1\u00a0评级');
  });

  test('sets headings in the size they are given, between the title and the text', async () => {
    const { sizes } = await pdf;
    expect([sizes.get(scorecard.supplier.name), sizes.get(language === 'en' ? 'Rating' : '评级'), sizes.get(language === 'en' ? 'Caps checked' : '已核查的上限规则')]).toEqual([22, 13, 9.4]);
  });

  test('claims PDF/A-3a and is tagged', async () => {
    const { raw, marked } = await pdf;
    expect(raw).toMatch(/pdfaid:part>3</);
    expect(raw).toMatch(/pdfaid:conformance>A</);
    expect(marked?.get('Marked')).toBe(true);
    for (const tag of ['/H1', '/H2', '/Table', '/Caption', '/TH', '/TD', '/Figure']) expect(raw).toContain(`/S ${tag}`);
  });

  test('embeds every font it is set in', async () => {
    const { raw } = await pdf;
    const fonts = [...raw.matchAll(/\/FontName \/([A-Z]{6}\+\w+(?:-\w+)?)/g)].map(([, name]) => name!.slice(7));
    expect([...new Set(fonts)].every((name) => name.startsWith('NotoSans'))).toBe(true);
    expect(raw.match(/\/FontFile[23]/g)!.length).toBe(fonts.length);
  });

  test('gives every chart an alternative text', async () => {
    const { raw } = await pdf;
    expect(raw.match(/\/S \/Figure/g)!.length).toBe(5);
    expect(raw.match(/\/Alt [(<]/g)!.length).toBe(5);
  });

  test('carries the scorecard, the steps of its calculation, and their digest', async () => {
    const { attachments, text } = await pdf;
    expect(attachments).toHaveLength(1);
    const json = attachments[0]!;
    const carried = JSON.parse(json) as { scorecard: unknown; calculation: { sections: unknown[]; conclusion: unknown } };
    expect(carried.scorecard).toEqual(JSON.parse(JSON.stringify(scorecard)));
    expect(carried.calculation.conclusion).toEqual(JSON.parse(JSON.stringify(calculation.conclusion)));
    for (const [index, part] of calculation.sections.entries()) expect(carried.calculation.sections[index]).toMatchObject(JSON.parse(JSON.stringify({ id: part.id, lines: part.lines, evidence: part.evidence })) as object);
    expect(text).toContain(createHash('sha256').update(json, 'utf8').digest('hex'));
  });

  test('numbers every page and names document, cut-off, method and demo data on it', async () => {
    const { pages } = await pdf;
    for (const [index, page] of pages.entries()) {
      const text = squeezed(page);
      expect(pageOf.exec(text)?.slice(1)).toEqual([String(index + 1), String(pages.length)]);
      expect(text).toContain(squeezed(document.sheet.frame.number));
      expect(text).toContain(squeezed(document.sheet.frame.demo));
      for (const line of document.sheet.frame.left) expect(text).toContain(squeezed(line));
    }
  });

  test('fits on five pages and in 250 kB, its tags compressed', async () => {
    const { pages, bytes } = await pdf;
    expect(pages.length).toBeLessThanOrEqual(5);
    expect(bytes.length).toBeLessThan(250_000);
  });

  test('prints how every criterion that counts came to its points', async () => {
    const { text } = await pdf;
    const { share, lost, lostItself, points } = wordsIn(language).calculation;
    for (const { lines, name, category } of calculation.sections) {
      expect(text).toContain(squeezed(name));
      for (const { label, formula } of lines) if (![share, lost, lostItself].includes(label)) expect(text).toContain(squeezed(formula));
      const earned = lines.findLast(({ label }) => label.startsWith(points) && label !== lost);
      if (!category && earned) expect(text).toContain(squeezed(earned.result.text));
    }
    for (const { formula, result } of calculation.conclusion) expect(text).toContain(squeezed(formula + result.text));
  });

  test('names every record that cost points or does not count, with its place', async () => {
    const { text } = await pdf;
    const late = calculation.sections.find(({ id }) => id === 'part-otd_lines')!.evidence.filter(({ numerator, denominator }) => numerator.value! < denominator.value!);
    expect(late.length).toBeGreaterThan(0);
    for (const { record } of late) expect(text).toContain(squeezed(record.text));
    const left = calculation.sections.flatMap(({ evidence }) => evidence.filter(({ counted }) => !counted));
    for (const { record, remark, source } of left) expect(text).toContain(squeezed(record.text) + (language === 'en' ? '(' : '（') + squeezed(remark) + (language === 'en' ? ',' : '，') + `${source.file.split('/').at(-1)}:${source.line}`);
  });
});

test('what means something to Typst, HTML or a shell is printed as it was written', async () => {
  const { document } = sample(busySupplier({ name: hostile, statement: hostile }), 'en');
  const { text, info } = await opened(document);
  expect(text.split(squeezed(hostile)).length).toBeGreaterThan(2);
  expect(info['Title']).toContain(hostile);
});

test('a name without a single space wraps and stays on the page', async () => {
  const name = `Gesellschaft${'mitsehrlangemnamen'.repeat(8)}`;
  const { text } = await opened(sample(busySupplier({ name }), 'en').document);
  expect(text).toContain(name);
  expect(text).not.toContain('\u200b');
});

test('empty lists say whether anybody looked', async () => {
  const nothing = aSupplier({ name: 'New Works', monitoring: aMonitoring('always', { visits: 'not_monitored', field_actions: 'not_provided' }) });
  const { scorecard, document } = sample(nothing, 'en');
  const { text } = await opened(document);
  const { incidents, visits, field_actions } = scorecard.empty;
  for (const sentence of [incidents, visits, field_actions]) expect(text).toContain(squeezed(sentence));
  expect(visits).toContain('not monitored');
  expect(field_actions).toContain('not provided');
});

test('a programme that is not a demo is not marked as one', async () => {
  const { text } = await opened(sample(busySupplier(), 'en', { demo: false }).document);
  expect(text).not.toContain('DEMODATA');
});

test('clauses are answered in sections that exist', () => {
  const numbers = headings(sample(busySupplier(), 'en').document.sheet.blocks);
  for (const section of Object.values(answering).flat()) expect(numbers).toContain(section);
});

test('a rating’s name stands on its band where there is room, else as in a badge, which never takes A+ for A', () => {
  const { scorecard, calculation } = sample(busySupplier(), 'en');
  const [first] = scorecard.bands;
  const bands = ([['A+', 'A+', 98, 100], ['excellent', 'E', 97, 98], ['preferred', 'Pr', 90, 97], ['C', 'C', 88, 90], ['probation', 'Pb', 0, 88]] as const).map(([name, letter, from, to]) => ({ ...first!, name, letter, from, to }));
  expect(cover(printingOf({ ...scorecard, bands }, calculation)).rating?.scale?.bands.map(({ letter }) => letter)).toEqual(['A+', 'E', 'Pr', 'C', 'probation']);
});

test.each<[Language, string]>([
  ['en', 'Over other windows by the same method: 3 months not rated (coverage 45 %); 12 months, rated, B 84.0 (coverage 100 %).'],
  ['zh-CN', '同一方法在其他统计期：3 个月不予评级（覆盖率 45%）；12 个月（评级）B 84.0（覆盖率 100%）。'],
])('a window without a rating says so in words, not in two dashes: %s', (language, sentence) => {
  const { scorecard, calculation } = sample(busySupplier(), language);
  const [window] = scorecard.windows;
  const text = (value: string) => ({ value: null, text: value });
  const percent = language === 'en' ? ' %' : '%';
  const windows = [
    { ...window!, label: language === 'en' ? '3 months' : '3 个月', rated: false, rating: { ...window!.rating, rating: null, letter: '–', name: language === 'en' ? 'not rated' : '不予评级', score: text('–') }, coverage: text(`45${percent}`) },
    { ...window!, label: language === 'en' ? '12 months' : '12 个月', rated: true, rating: { ...window!.rating, letter: 'B', score: { value: 84, text: '84.0' } }, coverage: text(`100${percent}`) },
  ];
  const [prose] = comparison(printingOf({ ...scorecard, windows }, calculation));
  expect(prose).toMatchObject({ text: expect.stringContaining(sentence) as unknown });
});

test('a statement stands beside the chart while there is room, and takes the whole width where it is long or a cap stands there', () => {
  const { scorecard, calculation } = sample(busySupplier(), 'en');
  const score = sampleCharts('en').slice(0, 1).map((chart) => ({ ...chart, svg: svg(chart, { colours: 'css' }) }));
  const stated = (statement: string, caps = scorecard.caps): Block[] => ratingSection(printingOf({ ...scorecard, caps, supplier: { ...scorecard.supplier, statement } }, calculation), score);
  const says = (blocks: readonly Block[], text: string): boolean => blocks.some((block) => block.kind === 'prose' && block.text === text);
  const beside = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => (block.kind === 'columns' ? block.right : []));
  const long = 'We do not agree. '.repeat(60);
  expect(says(beside(stated('We agree.', [])), 'We agree.')).toBe(true);
  expect(says(stated(long, []), long)).toBe(true);
  expect(says(stated('We agree.'), 'We agree.')).toBe(true);
});

test('of a category the name and the sums are bold, and not what is remarked on it', () => {
  const { scorecard, calculation } = sample(busySupplier(), 'en');
  const criteria = scorecard.criteria.map((row) => (row.category ? { ...row, note: '60 % measured' } : row));
  const tables = ratingSection(printingOf({ ...scorecard, criteria }, calculation), []).flatMap((block) => (block.kind === 'table' ? [block] : []));
  const quality = tables[0]!.rows.find(({ cells: [first] }) => typeof first === 'object' && 'text' in first && first.text === 'Quality')!;
  expect(quality.cells[0]).toMatchObject({ look: 'strong' });
  expect(quality.cells[2]).toMatchObject({ look: 'across', cell: '60 % measured' });
  expect(quality.cells.at(-1)).toMatchObject({ look: 'strong' });
});

test('the cover names a cap that could not be checked', () => {
  const { scorecard, calculation } = sample(busySupplier(), 'en');
  const [cap] = scorecard.caps;
  const printed = cover(printingOf({ ...scorecard, caps: [{ ...cap!, state: 'unknown', rule: 'Recalls at least 1' }] }, calculation));
  expect(printed.reasons.items.at(-1)!.text.replaceAll('\n', ' ')).toBe('A cap could not be checked: Recalls at least 1.');
});

test.each([
  ['the shortest, where it is', true, 'The shortest way to the next rating'],
  ['one of several, where nobody knows a shorter', false, 'A way to the next rating'],
])('the way up is called %s', (_, is_shortest, caption) => {
  const { scorecard, calculation } = sample(busySupplier(), 'en');
  const steps = [{ name: 'On-time delivery', from: '90 %', to: 'at least 95 %', gain: { value: 2, text: '2.0' }, hint: '' }];
  const section = wayUpSection(printingOf({ ...scorecard, way_up: { ...scorecard.way_up, steps, is_shortest } }, calculation));
  expect(section.find(({ kind }) => kind === 'table')).toMatchObject({ caption });
});

test('whoever signs has what is signed on the same sheet, wherever the pages break', async () => {
  const { document } = sample(busySupplier(), 'en');
  const line = { kind: 'prose', text: 'A line more.', look: 'plain' } as const;
  const last = document.sheet.blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 1);
  for (let more = 0; more < 48; more += 3) {
    const blocks = document.sheet.blocks.toSpliced(last, 0, ...Array.from({ length: more }, () => line));
    const { pages } = await opened({ ...document, sheet: { ...document.sheet, blocks } });
    expect(pages.filter((page) => page.includes('Sign-off') && page.includes('Document control'))).toHaveLength(1);
  }
});

test('what cannot be set says which document and why, in a worker too', async () => {
  const { document, order } = sample(busySupplier({ name: 'Car 🚗' }), 'en');
  expect(() => typeset(document)).toThrow(/Car 🚗, June 2026: the PDF could not be set\.\n.*could not be displayed/);
  await expect(workers.typeset(order)).rejects.toThrow(/Car 🚗.*\n.*could not be displayed/);
});

test.each<Language>(['en', 'zh-CN'])('the portfolio report names every supplier and carries its data (%s)', async (language) => {
  const site = siteIn(rateProgramme(sampleProgramme([busySupplier()])), language);
  const [overview, suppliers] = [overviewPage(site), supplierRows(site)];
  const { document: facts } = sample(busySupplier(), language).scorecard;
  const { text, attachments } = await opened(documentOf(portfolioOrder({ overview, suppliers }, { ...facts, number: 'acme-portfolio-2026-06' }, [])));
  for (const { name } of suppliers) expect(text).toContain(squeezed(name));
  expect(JSON.parse(attachments[0]!)).toEqual(JSON.parse(JSON.stringify({ overview, suppliers })));
});
