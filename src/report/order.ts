/** What a PDF is made of, as a worker gets it: the data that it carries, which its document is made from alone, and what it prints of the charts. */
import { hasValues } from '#charts/chart.ts';
import type { ShownChart } from '#charts/svg.ts';
import type { PortfolioData, PrintedCalculation } from '#report/data.ts';
import type { PrintedChart } from '#report/parts/charts.ts';
import type { DocumentFacts } from '#view/scorecard/scorecard.ts';

/** What a worker is asked to set. The data is JSON already: a text is handed over in a fraction of the time that an object takes, and attached as it came. */
export type Order = ScorecardOrder | PortfolioOrder;

export interface ScorecardOrder {
  readonly kind: 'scorecard';
  readonly data: string;
  readonly charts: readonly PrintedChart[];
}

export interface PortfolioOrder {
  readonly kind: 'portfolio';
  readonly data: string;
  readonly charts: readonly PrintedChart[];
  readonly document: DocumentFacts;
}

/** The order for a scorecard, which comes as JSON because it is published so, too; of its calculation the steps and records. */
export function scorecardOrder(scorecard: string, { sections, conclusion, source }: PrintedCalculation, charts: readonly ShownChart[]): ScorecardOrder {
  // A picture without a value would only take the room of what there is to say.
  const drawn = charts.filter(({ chart }) => hasValues(chart));
  return { kind: 'scorecard', data: `{"scorecard":${scorecard},"calculation":${JSON.stringify({ sections, conclusion, source })}}`, charts: drawn.map(printed) };
}

/** The order for the report about all suppliers. */
export function portfolioOrder(data: PortfolioData, document: DocumentFacts, charts: readonly ShownChart[]): PortfolioOrder {
  return { kind: 'portfolio', data: JSON.stringify(data), charts: charts.map(printed), document };
}

function printed({ chart: { kind, title, sentence }, svg }: ShownChart): PrintedChart {
  return { kind, title, sentence, svg };
}
