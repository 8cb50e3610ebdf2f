/** What runs in a worker: sets the documents it is sent, one after another, and sends back the PDFs. */
import { parentPort } from 'node:worker_threads';
import { typeset } from '#report/compiler.ts';
import type { Document } from '#report/document.ts';

export interface Order {
  readonly id: number;
  readonly document: Document;
}

export type Delivery = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, document }: Order) => {
  const delivery = delivered(id, document);
  parentPort?.postMessage(delivery);
});

function delivered(id: number, document: Document): Delivery {
  try {
    return { id, pdf: typeset(document) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
