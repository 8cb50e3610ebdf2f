/** What runs in a worker: makes and sets the documents that are ordered, one after another, and sends back the PDFs. */
import { parentPort } from 'node:worker_threads';
import { typeset } from '#report/compiler.ts';
import { documentOf } from '#report/documents.ts';
import type { Order } from '#report/order.ts';

/** What a worker sends back: the PDF, or why there is none. */
export type Delivery = { readonly pdf: Uint8Array } | { readonly error: string };

parentPort?.on('message', (order: Order) => {
  const delivery = delivered(order);
  parentPort?.postMessage(delivery);
});

function delivered(order: Order): Delivery {
  try {
    return { pdf: typeset(documentOf(order)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
