/** Bytes to text: refuses what the encoding does not allow instead of putting replacement characters in its place. */
import type { ImportProblem } from '#input/import/import-problem.ts';
import { quoted } from '#input/import/quoted.ts';

/** How a file says, or leaves open, in which encoding it is written. */
export interface EncodingChoice {
  /** A label of the WHATWG encoding standard, or `auto`: a byte order mark, else UTF-8, else the fallback. */
  readonly encoding: string;
  readonly fallback?: string;
}

export interface DecodedText {
  readonly text: string;
  /** The encoding that was used, by its standard name. */
  readonly encoding: string;
  /** What a reader should know of how the text came about. */
  readonly notices: readonly string[];
}

const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How files begin that are mistaken for tables of text. */
const otherFiles: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a spreadsheet (.xlsx, .ods) or another zipped file', [0x50, 0x4b, 0x03, 0x04]],
  ['a spreadsheet of the old kind (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** The text of the file without its byte order mark, or the problem that says at which line it stops being text. */
export function decoded(bytes: Uint8Array, file: string, choice: EncodingChoice): DecodedText | ImportProblem {
  const kind = otherFiles.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0];
  if (kind !== undefined) return noTable(file, kind);
  const candidates = candidateEncodings(bytes, choice);
  for (const encoding of candidates) {
    const text = textOf(bytes, encoding);
    if (text !== null) return text.includes('\0') ? zeroBytes(text, file, encoding) : { text, encoding: new TextDecoder(encoding).encoding, notices: noticesOf(text, encoding, choice) };
  }
  return undecodable(bytes, file, candidates[0]!, choice);
}

/** Whether the platform knows the encoding by that label. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function candidateEncodings(bytes: Uint8Array, { encoding, fallback }: EncodingChoice): string[] {
  if (encoding !== 'auto') return [encoding];
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return [marked[0]];
  return fallback === undefined ? ['utf-8'] : ['utf-8', fallback];
}

function noticesOf(text: string, encoding: string, { encoding: stated, fallback }: EncodingChoice): string[] {
  const replaced = text.split('\ufffd').length - 1;
  return [
    ...(stated === 'auto' && encoding === fallback ? [`The file is not UTF-8, so it was read as ${encoding}.`] : []),
    ...(replaced > 0 ? [`The sign � (U+FFFD) stands in the file ${replaced === 1 ? 'once' : `${replaced} times`}: letters were lost before it was exported.`] : []),
  ];
}

function textOf(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function noTable(file: string, kind: string): ImportProblem {
  return { file, heading: 'no delimited file', column: null, row: null, line: null, found: kind, expected: 'a table as text, with a sign between its columns', mend: 'open it where it was made, and save the sheet as CSV in UTF-8' };
}

function undecodable(bytes: Uint8Array, file: string, encoding: string, choice: EncodingChoice): ImportProblem {
  const before = longestDecodable(bytes, encoding);
  const readable = new TextDecoder(encoding).decode(bytes.subarray(0, before), { stream: true });
  const tail = bytes.subarray(before, before + 4);
  return {
    file,
    heading: 'the bytes are no text in this encoding',
    column: null,
    row: null,
    line: readable.split(/\r\n|\r|\n/).length,
    found: `the bytes ${[...tail].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')} after ${quoted(readable.slice(-20))}`,
    expected: `text in ${encoding}`,
    mend:
      choice.encoding === 'auto' && choice.fallback === undefined
        ? 'say under file in the mapping how the file is written, for example encoding: windows-1252 (Western Europe) or encoding: gbk (China)'
        : 'save the file as UTF-8, or say under file in the mapping which encoding it is written in',
  };
}

/** How many bytes from the start can be decoded: the longest prefix that a decoder accepts, found by halving. */
function longestDecodable(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (canBegin(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length);
}

function canBegin(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function zeroBytes(text: string, file: string, encoding: string): ImportProblem {
  return {
    file,
    heading: 'the text contains zero bytes',
    column: null,
    row: null,
    line: text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length,
    found: `zero bytes in what was read as ${encoding}`,
    expected: 'text; zero bytes are a sign of UTF-16',
    mend: 'say encoding: utf-16le under file in the mapping, or save the file as UTF-8',
  };
}
