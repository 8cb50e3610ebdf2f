/**
 * A PDF with its small objects packed together and compressed. Typst writes every tag of a tagged PDF as plain text, which makes up
 * two thirds of a file; PDF 1.5 and with it PDF/A-3 know streams of objects (ISO 32000-1, 7.5.7 and 7.5.8) that take a tenth of that.
 */

/** Bytes in the form that PDF calls FlateDecode. */
export type Deflate = (bytes: Buffer) => Buffer;

/** The same document in fewer bytes. A file in another form than Typst's is returned as it is. */
export function packed(pdf: Buffer, deflate: Deflate): Buffer {
  const text = pdf.toString('latin1');
  const table = text.lastIndexOf('\nxref\n0 ') + 1;
  const [, count = '', trailer = ''] = /^xref\n0 (\d+)\n.*?\ntrailer\n<<(.*?)>>\nstartxref\n/s.exec(text.slice(table)) ?? [];
  if (count === '') return pdf;
  const objects = objectsIn(text, table, Number(count));
  const small = objects.filter(({ isStream }) => !isStream);
  const large = objects.filter(({ isStream }) => isStream);
  const entries: Entry[] = [{ kind: 0, at: 0, index: 65_535 }];
  const pieces = [pdf.subarray(0, objects[0]?.begin)];
  let at = objects[0]?.begin ?? 0;
  const append = (number: number, piece: Buffer): void => {
    entries[number] = { kind: 1, at, index: 0 };
    pieces.push(piece);
    at += piece.length;
  };
  for (const { number, begin, end } of large) append(number, pdf.subarray(begin, end));
  for (const [index, { number }] of small.entries()) entries[number] = { kind: 2, at: objects.length + 1, index };
  append(objects.length + 1, objectStream(deflate, objects.length + 1, small.map(({ number, begin, end }) => ({ number, body: bodyOf(text.slice(begin, end)) }))));
  const start = at;
  entries[objects.length + 2] = { kind: 1, at, index: 0 };
  pieces.push(crossReferences(deflate, objects.length + 2, entries, trailer), Buffer.from(`startxref\n${start}\n%%EOF`, 'latin1'));
  return Buffer.concat(pieces);
}

/** Where an object is: free, at a place in the file, or so many-th in the stream of objects. */
interface Entry {
  readonly kind: 0 | 1 | 2;
  readonly at: number;
  readonly index: number;
}

interface PdfObject {
  readonly number: number;
  readonly begin: number;
  readonly end: number;
  readonly isStream: boolean;
}

/** The objects in the order in which they stand; every line of the table has 20 bytes. */
function objectsIn(text: string, table: number, count: number): PdfObject[] {
  const lines = text.indexOf('\n', table + 5) + 1;
  const begins = Array.from({ length: count - 1 }, (_, index) => ({ number: index + 1, begin: Number(text.slice(lines + 20 * (index + 1), lines + 20 * (index + 1) + 10)) }));
  return begins
    .toSorted((one, other) => one.begin - other.begin)
    .map(({ number, begin }, index, all) => {
      const end = all[index + 1]?.begin ?? table;
      return { number, begin, end, isStream: text.slice(Math.max(begin, end - 40), end).includes('endstream') };
    });
}

/** What stands between `1 0 obj` and `endobj`. */
function bodyOf(object: string): string {
  return object.slice(object.indexOf('obj') + 3, object.lastIndexOf('endobj')).trim();
}

function objectStream(deflate: Deflate, number: number, objects: readonly { readonly number: number; readonly body: string }[]): Buffer {
  let at = 0;
  const places = objects.map(({ number, body }) => {
    const place = `${number} ${at}`;
    at += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  return stream(deflate, number, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.from(head + objects.map(({ body }) => body).join('\n'), 'latin1'));
}

function crossReferences(deflate: Deflate, number: number, entries: readonly Entry[], trailer: string): Buffer {
  const table = Buffer.alloc(entries.length * 7);
  for (const [line, { kind, at, index }] of entries.entries()) {
    table.writeUInt8(kind, line * 7);
    table.writeUInt32BE(at, line * 7 + 1);
    table.writeUInt16BE(index, line * 7 + 5);
  }
  return stream(deflate, number, `/Type /XRef /W [1 4 2] ${trailer.replace(/\/Size \d+/, `/Size ${entries.length}`).replace(/\s+/g, ' ').trim()}`, table);
}

function stream(deflate: Deflate, number: number, dictionary: string, content: Buffer): Buffer {
  const bytes = deflate(content);
  return Buffer.concat([Buffer.from(`${number} 0 obj\n<<${dictionary} /Filter /FlateDecode /Length ${bytes.length}>>\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}
