/** The report about all suppliers of a programme as a document: ratings, who needs attention and why, every supplier in a line. */
import type { PortfolioData } from '#report/data.ts';
import { digest } from '#report/digest.ts';
import type { Attachment, Block, Cell, Document } from '#report/document.ts';
import { list } from '#report/list.ts';
import { heading, numbered } from '#report/numbering.ts';
import { attentionSection } from '#report/parts/attention.ts';
import { figures, type PrintedChart } from '#report/parts/charts.ts';
import { controlSection } from '#report/parts/control.ts';
import { prose } from '#report/parts/printing.ts';
import { pageFrame, sheetHead } from '#report/sheet.ts';
import { halfWidth, pageWidth, table, wrappable } from '#report/table.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';
import type { DocumentFacts } from '#view/scorecard/scorecard.ts';
import { bareColumns } from '#view/programme/bare-columns.ts';
import type { SupplierRow } from '#view/programme/supplier-row.ts';
import { formatCount } from '#words/format.ts';
import { wordsIn, writingIn, type Words } from '#words/words.ts';

/** More suppliers than this are in the attached data alone. */
const mostSuppliers = 1000;

/** The programme's overview and its suppliers, ready to be set. The data comes as JSON and is attached as it came. */
export function portfolioPdf(data: string, charts: readonly PrintedChart[], document: DocumentFacts): Document {
  const { overview, suppliers } = JSON.parse(data) as PortfolioData;
  const { programme, summary } = overview;
  const words = wordsIn(overview.language).report;
  const title = words.portfolioTitle(programme.name, programme.period);
  const attachment: Attachment = { name: `${document.number}.json`, description: words.attachment(title), json: data, digest: digest(data) };
  const blocks: Block[] = [
    ...ratingsSection(overview, charts, words),
    ...attentionSection(overview, words),
    ...heatSection(overview, words),
    ...suppliersSection(overview, suppliers, words),
    ...controlSection({ words, document, programme, method: 'several', sources: [], attachment, roles: [words.control.approver] }),
  ];
  return {
    template: 'portfolio.typ',
    sheet: {
      ...sheetHead(overview, title, [words.keywords.portfolio, programme.name, programme.period_month, ...document.standards]),
      frame: pageFrame(words, { programme, document, method: 'several', attachment, subject: words.portfolio }),
      cover: { overline: `${words.portfolio} · ${programme.period}`, title: wrappable(programme.name, pageWidth * 0.9, 22), notes: [], facts: [programme.customer, document.data_cut_off], rating: null, summary, reasons: list([]) },
      blocks: numbered(blocks, words),
    },
    attachment,
  };
}

function ratingsSection({ ratings, figures: numbers }: OverviewPage, charts: readonly PrintedChart[], words: Words['report']): Block[] {
  const { columns, captions, headings } = words;
  const byRating = (width: number): Block =>
    table({
      caption: captions.ratings,
      columns: [{ head: columns.rating }, { head: columns.ratingName }, { head: columns.suppliers, numeric: true }, { head: columns.share100, numeric: true }],
      rows: ratings.map(({ letter, name, tone, count, share }) => ({ cells: [badge(letter, tone), name, count.text, share.text] })),
      width,
    });
  return [
    heading(1, headings.ratings),
    ...(charts.length === 0 ? [byRating(pageWidth)] : [{ kind: 'columns', whole: false, left: [byRating(halfWidth)], right: figures(charts) } as const]),
    table({
      caption: captions.figures,
      columns: [{ head: columns.indicator }, { head: columns.figure, numeric: true }, { head: columns.of }, { head: columns.note }],
      rows: numbers.map(({ name, value, fraction, note }) => ({ cells: [name, value.text, fraction, note] })),
    }),
  ];
}

/** The last year of the heat map: more months would not stand beside a name. */
const heatMonths = 12;
/** The year and the month of a head fit, each on a line of its own; all months are as wide, so that they form a grid. */
const heatWidth = 24;

function heatSection({ heat }: OverviewPage, words: Words['report']): Block[] {
  if (heat.rows.length === 0) return [];
  return [
    heading(1, words.headings.heat),
    table({
      caption: words.captions.heat,
      columns: [{ head: words.columns.supplier }, ...heat.months.slice(-heatMonths).map((head) => ({ head: head.replace(/ |(?<=年)/, '\n'), numeric: true, least: heatWidth }))],
      rows: heat.rows.map(({ supplier, cells }) => ({ cells: [supplier.text, ...cells.slice(-heatMonths).map(({ letter, tone }): Cell => ({ text: letter, look: 'tone', tone }))] })),
      note: heat.left_out,
    }),
  ];
}

/** The heads of a supplier's figures, and where its row has them. */
const figuresOfRow = [
  ['score', 'score'],
  ['change', 'change'],
  ['ppm', 'ppm'],
  ['otd', 'otd'],
  ['incidents', 'incidents'],
  ['openEightD', 'open_eight_d'],
  ['coverage', 'coverage'],
] as const;

function suppliersSection({ language }: OverviewPage, suppliers: readonly SupplierRow[], words: Words['report']): Block[] {
  const { columns, headings, captions, empty, evidence } = words;
  if (suppliers.length === 0) return [heading(1, headings.suppliers), prose(empty.suppliers, 'soft')];
  const bare = bareColumns(suppliers, language);
  const numbers = figuresOfRow.filter(([, id]) => !bare.ids.some((one) => one === id));
  const left = suppliers.length - mostSuppliers;
  const notes = [...(left > 0 ? [evidence.leftOut(formatCount(left, language))] : []), ...bare.notes];
  return [
    heading(1, headings.suppliers),
    table({
      caption: captions.suppliers,
      columns: [{ head: columns.supplier }, { head: columns.rating }, ...numbers.map(([head]) => ({ head: columns[head], numeric: true }))],
      rows: suppliers.slice(0, mostSuppliers).map((row) => ({
        cells: [row.name, { text: row.rating.letter, look: 'tone' as const, tone: row.rating.tone }, ...numbers.map(([, id]) => row[id].text)],
      })),
      note: notes.join(writingIn(language).sentences),
    }),
  ];
}

function badge(letter: string, tone: SupplierRow['rating']['tone']): Cell {
  return { text: letter, look: 'badge', tone };
}
