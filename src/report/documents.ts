/** From an order to the document that it asks for. */
import { forPrint } from '#charts/recorder/svg-image.ts';
import type { Document } from '#report/document.ts';
import type { Order } from '#report/order.ts';
import { portfolioPdf } from '#report/portfolio-pdf.ts';
import { scorecardPdf } from '#report/scorecard-pdf.ts';

/** The document that the order asks for, ready to be set. */
export function documentOf(order: Order): Document {
  const charts = order.charts.map((chart) => ({ ...chart, svg: forPrint(chart.svg) }));
  return order.kind === 'scorecard' ? scorecardPdf(order.data, charts) : portfolioPdf(order.data, charts, order.document);
}
