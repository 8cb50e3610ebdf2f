/** What runs in a worker: sets the documents it is sent, one after another, and sends back the PDFs. */
import { parentPort } from 'node:worker_threads';
import { typeset } from '#report/compiler.ts';
import type { Document } from '#report/document.ts';

export type Delivery = { readonly pdf: Uint8Array } | { readonly error: string };

parentPort?.on('message', (document: Document) => {
  const delivery = delivered(document);
  parentPort?.postMessage(delivery);
});

function delivered(document: Document): Delivery {
  try {
    return { pdf: typeset(document) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
