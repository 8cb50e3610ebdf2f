/** What runs in a worker: makes and sets the documents that are ordered, one after another, and sends back the PDFs. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { typeset } from '#report/compiler.ts';
import { documentOf } from '#report/documents.ts';
import type { Order } from '#report/order.ts';

/** What a worker sends back: the PDF, or why there is none. */
export type Delivery = { readonly pdf: Uint8Array } | { readonly error: string };

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  last = last.then(() => answer(order));
});

/** Node gives back the memory of a finished PDF only between turns of the event loop, and the next order may lie ready. */
function answer(order: Order): Promise<void> {
  parentPort?.postMessage(delivered(order));
  return setImmediate();
}

function delivered(order: Order): Delivery {
  try {
    return { pdf: typeset(documentOf(order)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
