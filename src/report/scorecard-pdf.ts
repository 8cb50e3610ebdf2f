/** The scorecard of a supplier as a document: the rating at a glance, how it developed, what happened, how it was calculated, the sources. */
import type { ScorecardData } from '#report/data.ts';
import { digest } from '#report/digest.ts';
import type { Attachment, Document } from '#report/document.ts';
import { heading, numbered } from '#report/numbering.ts';
import { calculationSection } from '#report/parts/calculation.ts';
import { figures, type PrintedChart } from '#report/parts/charts.ts';
import { controlSection } from '#report/parts/control.ts';
import { cover } from '#report/parts/cover.ts';
import { eventsSection } from '#report/parts/events.ts';
import { comparison, wayUpSection } from '#report/parts/outlook.ts';
import { printingOf, prose } from '#report/parts/printing.ts';
import { ratingSection } from '#report/parts/rating.ts';
import { standardsSection } from '#report/parts/standards.ts';
import { pageFrame, sheetHead } from '#report/sheet.ts';

/** The scorecard of a supplier, its calculation and charts, ready to be set. The data comes as JSON and is attached as it came. */
export function scorecardPdf(data: string, charts: readonly PrintedChart[]): Document {
  const { scorecard, calculation } = JSON.parse(data) as ScorecardData;
  const { document, programme, rating, supplier, method } = scorecard;
  const printing = printingOf(scorecard, calculation);
  const { words } = printing;
  const title = words.scorecardTitle(supplier.name, programme.period);
  const attachment: Attachment = { name: `${document.number}.json`, description: words.attachment(title), json: data, digest: digest(data) };
  const [score, others] = [charts.filter(({ kind }) => kind === 'score'), charts.filter(({ kind }) => kind !== 'score')];
  const blocks = [
    ...ratingSection(printing, score),
    heading(1, words.headings.development),
    ...(others.length === 0 ? [prose(words.empty.development, 'soft')] : figures(others)),
    ...comparison(printing),
    ...wayUpSection(printing),
    ...eventsSection(printing),
    ...calculationSection(printing),
    ...standardsSection(printing),
    ...controlSection({ words, document, programme, method, sources: scorecard.sources, attachment, roles: [words.control.approver, words.control.buyer, words.control.supplier] }),
  ];
  return {
    template: 'scorecard.typ',
    sheet: {
      ...sheetHead(scorecard, title, [words.keywords.scorecard, supplier.name, supplier.id, programme.period_month, words.keywords.rating(rating.letter), ...document.standards]),
      frame: pageFrame(words, { programme, document, method, attachment, subject: supplier.name }),
      cover: cover(printing),
      blocks: numbered(blocks, words),
    },
    attachment,
  };
}
