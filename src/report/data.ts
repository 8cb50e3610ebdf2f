/** The data that a PDF carries as JSON, and that its document is made from alone. */
import type { CalculationPage } from '#view/calculation/calculation-page.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';
import type { SupplierRow } from '#view/programme/supplier-row.ts';
import type { Scorecard } from '#view/scorecard/scorecard.ts';

export interface ScorecardData {
  readonly scorecard: Scorecard;
  readonly calculation: PrintedCalculation;
}

/** What a calculation says beyond the scorecard: its steps and records, and the method that they follow. */
export type PrintedCalculation = Pick<CalculationPage, 'sections' | 'conclusion' | 'source'>;

export interface PortfolioData {
  readonly overview: OverviewPage;
  readonly suppliers: readonly SupplierRow[];
}
