/**
 * The one place that knows the Typst compiler. A document becomes files beside the templates, in memory: the sheet, the colours,
 * and the data to embed; its texts reach Typst as JSON strings, which Typst prints and never reads as code.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileURLToPath } from 'node:url';
import { palette } from '#charts/palette.ts';
import type { Document } from '#report/document.ts';
import { fontFiles, readFont } from '#report/fonts.ts';

const templates = fileURLToPath(new URL('./templates', import.meta.url));

/** What Typst remembers of earlier documents is dropped after so many: more costs memory, fewer costs time. */
const remembered = 16;

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
  compiler.mapShadow(`${templates}/sheet.json`, Buffer.from(JSON.stringify({ ...sheet, attachment: { name: attachment.name, description: attachment.description } })));
  compiler.mapShadow(`${templates}/attachment.json`, Buffer.from(attachment.json));
  try {
    return compiler.pdf({ mainFilePath: `${templates}/${template}` }, { pdfStandard: 'a-3a', creationTimestamp: Date.UTC(year, month - 1, day) / 1000 });
  } catch (error) {
    throw new Error(`${sheet.title}: the PDF could not be set.\n${complaints(compiler, error)}`, { cause: error });
  } finally {
    press.set += 1;
    if (press.set % remembered === 0) compiler.evictCache(0);
  }
}

function newCompiler(): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fontFiles.map(readFont) }] });
  const light = Object.fromEntries(Object.entries(palette).map(([token, { light }]) => [token, light]));
  compiler.mapShadow(`${templates}/colours.json`, Buffer.from(JSON.stringify(light)));
  return compiler;
}

interface Diagnostic {
  readonly message: string;
  readonly severity?: string;
  readonly hints?: readonly string[];
}

/** The compiler throws errors without a message; what it found stands in its diagnostics. */
function complaints(compiler: NodeCompiler, error: unknown): string {
  try {
    const found = compiler.fetchDiagnostics(error as never) as Diagnostic[];
    const texts = found.map(({ message, hints = [] }) => [message, ...hints].join('; '));
    if (texts.length > 0) return texts.join('\n');
  } catch {
    // Not an error of the compiler's own: its message says what there is to say.
  }
  return error instanceof Error ? error.message : String(error);
}
