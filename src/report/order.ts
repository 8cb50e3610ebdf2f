/** What a PDF is made of, as a worker gets it: the views that page and PDF share, and the charts as the page shows them. Plain data that survives JSON unchanged. */
import { forPrint } from '#charts/recorder/svg-image.ts';
import type { Document } from '#report/document.ts';
import type { PrintedChart } from '#report/parts/charts.ts';
import { portfolioPdf } from '#report/portfolio-pdf.ts';
import { scorecardPdf } from '#report/scorecard-pdf.ts';
import type { CalculationPage } from '#view/calculation/calculation-page.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';
import type { SupplierRow } from '#view/programme/suppliers-page.ts';
import type { DocumentFacts, Scorecard } from '#view/scorecard/scorecard.ts';

/** What a worker is asked to set: everything a document prints, as plain data. */
export type Order = ScorecardOrder | PortfolioOrder;

export interface ScorecardOrder {
  readonly scorecard: Scorecard;
  readonly calculation: CalculationPage;
  readonly charts: readonly PrintedChart[];
}

export interface PortfolioOrder {
  readonly overview: OverviewPage;
  readonly suppliers: readonly SupplierRow[];
  readonly document: DocumentFacts;
  readonly charts: readonly PrintedChart[];
}

/** The document that the order asks for, ready to be set. */
export function documentOf(order: Order): Document {
  const charts = order.charts.map(({ chart, svg }) => ({ chart, svg: forPrint(svg) }));
  return 'scorecard' in order ? scorecardPdf(order.scorecard, order.calculation, charts) : portfolioPdf(order.overview, order.suppliers, charts, order.document);
}
