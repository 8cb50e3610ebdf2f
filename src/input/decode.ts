/** Bytes as text: UTF-8 and nothing else, with a word about what the bytes probably are instead. */
import { placeBetween, wholeFile, type Place, type Problem } from '#input/problem.ts';
import { sourceFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';

/** A file’s bytes as text, and what was wrong with them. */
export interface Decoded {
  readonly text: string;
  readonly problem?: Problem;
}

/** The text of the bytes; where they are not UTF-8, a problem, and the text as far as it can be shown. */
export function decoded(bytes: Uint8Array, path: string): Decoded {
  if (isUtf16(bytes))
    return {
      text: '',
      problem: problem(
        wholeFile(path),
        path,
        'utf-16',
        'a file in UTF-16',
        'a file in UTF-8',
        'save it as UTF-8: editors offer this under “Save with encoding”',
      ),
    };
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return {
      text: '',
      problem: problem(
        placeOfByte(bytes, nul, path),
        path,
        'nul-byte',
        'a NUL byte: this is not a text file',
        'a text file in UTF-8',
        'restore the file, or write it anew',
      ),
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return wrongBytes(bytes, path);
  }
}

function wrongBytes(bytes: Uint8Array, path: string): Decoded {
  const offset = firstWrongByte(bytes);
  const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
  const place = placeOfByte(bytes, offset, path);
  const guess = new TextDecoder('windows-1252').decode(bytes.subarray(offset, offset + 1));
  const isChinese = bytes[offset]! >= 0x81 && (bytes[offset + 1] ?? 0) >= 0x81;
  const found = isChinese
    ? `bytes that are not UTF-8 (${byte} and what follows), perhaps GBK or Windows-1252`
    : `the byte ${byte}, which is not UTF-8, perhaps “${guess}” in Windows-1252 or Latin-1`;
  return { text: '', problem: problem(place, path, 'not-utf-8', found, 'a file in UTF-8', 'save it as UTF-8: editors offer this under “Save with encoding”') };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 200);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length > 3 && zeros > head.length / 3;
}

/** The first byte at which UTF-8 breaks off: a replacement character that the bytes do not themselves spell. */
function firstWrongByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  const breaks = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true });
      return false;
    } catch {
      return true;
    }
  };
  if (!breaks(high)) return startOfCharacter(bytes, high);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (breaks(middle)) high = middle;
    else low = middle;
  }
  return startOfCharacter(bytes, high - 1);
}

/** A character is broken where it begins, not where its second byte is missed. */
function startOfCharacter(bytes: Uint8Array, offset: number): number {
  for (let start = offset - 1; start >= Math.max(0, offset - 3); start -= 1) {
    const byte = bytes[start]!;
    if (byte >= 0xc2) return start;
    if (byte < 0x80) break;
  }
  return offset;
}

function placeOfByte(bytes: Uint8Array, offset: number, path: string): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const { line, column } = placeBetween(sourceFile({ path, text: `${before}?` }), before.length, before.length + 1);
  return { file: path, line, column, length: 1 };
}

function problem(place: Place, path: string, code: string, found: string, expected: string, mend: string): Problem {
  return { severity: 'problem', ...place, about: subjectOfPath(path), code, found, expected, mend };
}
