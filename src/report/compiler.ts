/**
 * The one place that knows the Typst compiler. A document becomes files beside the templates, in memory: the sheet, what
 * frames its pages, the colours, and the data to embed; its texts reach Typst as JSON strings, which Typst prints and never reads as code.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { palette } from '#charts/palette.ts';
import type { Document } from '#report/document.ts';
import { fontFiles, readFont } from '#report/fonts.ts';
import { packed } from '#report/packed.ts';
import { scriptOf } from '#report/script.ts';
import { withCells } from '#report/table-cells.ts';

const templates = fileURLToPath(new URL('./templates', import.meta.url));

/**
 * After every so many documents Typst forgets what it has not used since the round before: words that many documents share stay remembered,
 * memory stays bounded.
 */
const forgetting = { every: 10, rounds: 1 };

interface Press {
  readonly compiler: NodeCompiler;
  set: number;
}

let press: Press | undefined;

/**
 * The document as a PDF/A-3a file. The same document gives the same bytes. Throws an error that names what Typst found wrong.
 * A caller that sets many should let the event loop turn between them: only then does Node give back the memory of finished PDFs.
 */
export function typeset(document: Document): Uint8Array {
  press ??= { compiler: newCompiler(), set: 0 };
  const { compiler } = press;
  const { template, sheet, attachment } = document;
  const [year, month, day] = sheet.day;
  const { name, description } = attachment;
  const { frame, ...body } = sheet;
  const json = JSON.stringify({ ...body, blocks: body.blocks.map(withCells), attachment: { name, description } });
  const head = JSON.stringify(frame);
  const texts = { 'parts-words': json.includes('\u200b'), script: scriptOf(head + json, sheet.language) };
  compiler.mapShadow(`${templates}/frame.json`, Buffer.from(head));
  compiler.mapShadow(`${templates}/texts.json`, Buffer.from(JSON.stringify(texts)));
  compiler.mapShadow(`${templates}/sheet.json`, Buffer.from(json));
  compiler.mapShadow(`${templates}/attachment.json`, Buffer.from(attachment.json));
  try {
    const pdf = compiler.pdf({ mainFilePath: `${templates}/${template}` }, { pdfStandard: 'a-3a', creationTimestamp: Date.UTC(year, month - 1, day) / 1000 });
    // Tags repeat themselves so much that a higher level takes half as long again for a hundredth fewer bytes.
    return packed(pdf, (bytes) => deflateSync(bytes, { level: 1 }));
  } catch (error) {
    throw new Error(`${sheet.title}: the PDF could not be set.\n${complaints(error)}`, { cause: error });
  } finally {
    press.set += 1;
    if (press.set % forgetting.every === 0) compiler.evictCache(forgetting.rounds);
  }
}

function newCompiler(): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fontFiles.map(readFont) }] });
  const light = Object.fromEntries(Object.entries(palette).map(([token, { light }]) => [token, light]));
  compiler.mapShadow(`${templates}/colours.json`, Buffer.from(JSON.stringify(light)));
  return compiler;
}

/** The compiler's errors tell what it found in the form that its own language prints values in; people need the messages and hints alone. Some come as a code without a message. */
function complaints(error: unknown): string {
  const { message = '', code = '' } = error as { readonly message?: string; readonly code?: string };
  const told = message || code;
  const found = [...told.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/\\(.)/g, '$1'));
  return found.length > 0 ? found.join('\n') : told || 'Typst gave no reason.';
}
