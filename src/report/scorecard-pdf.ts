/** The scorecard of a supplier as a document: the rating at a glance, the reasons, the events, the whole calculation, the sources. */
import { digest } from '#report/digest.ts';
import type { Attachment, Document } from '#report/document.ts';
import { numbered } from '#report/numbering.ts';
import { calculationSection } from '#report/parts/calculation.ts';
import { figures, type PrintedChart } from '#report/parts/charts.ts';
import { controlSection } from '#report/parts/control.ts';
import { cover } from '#report/parts/cover.ts';
import { eventsSection } from '#report/parts/events.ts';
import { outlookSections } from '#report/parts/outlook.ts';
import { folderOf, type Printing } from '#report/parts/printing.ts';
import { ratingSection } from '#report/parts/rating.ts';
import { peersSection, standardsSection } from '#report/parts/standards.ts';
import { heading } from '#report/numbering.ts';
import { pageFrame, sheetHead } from '#report/sheet.ts';
import type { CalculationPage } from '#view/calculation-page.ts';
import type { Scorecard } from '#view/scorecard.ts';
import { wordsIn } from '#words/words.ts';

/** The scorecard of a supplier, its calculation and charts, ready to be set. The scorecard and its calculation are attached as they are. */
export function scorecardPdf(scorecard: Scorecard, calculation: CalculationPage, charts: readonly PrintedChart[]): Document {
  const { language, document, programme, rating, supplier, method } = scorecard;
  const words = wordsIn(language).report;
  const title = words.scorecardTitle(supplier.name, programme.period);
  const attachment = attached(scorecard, calculation, words.attachment(title));
  const folder = folderOf(supplier.source.file);
  const printing: Printing = { scorecard, calculation, words, folder };
  const [score, others] = [charts.filter(({ chart }) => chart.kind === 'score'), charts.filter(({ chart }) => chart.kind !== 'score')];
  const blocks = [
    ...ratingSection(printing, score),
    ...(others.length === 0 ? [] : [heading(1, words.headings.development), ...figures(others)]),
    ...outlookSections(printing),
    ...eventsSection(printing),
    ...standardsSection(printing),
    ...peersSection(printing),
    ...calculationSection(printing),
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

function attached(scorecard: Scorecard, calculation: CalculationPage, description: string): Attachment {
  const json = JSON.stringify({ scorecard, calculation });
  return { name: `${scorecard.document.number}.json`, description, json, digest: digest(json) };
}
