/** One walk through a document for what no shape sees: numbers in odd forms, control characters, the one key that is never a key. */
import { codePoint } from '#input/code-point.ts';
import { shortened, write, type Words } from '#input/mistakes/wrong.ts';
import { writtenAs, type MapNode, type Node, type ScalarNode } from '#input/node.ts';
import { isOddNumber, plainDigits } from '#input/plain-scalar.ts';

/** Something found at a stretch of text inside a node. */
export interface Seen {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly words: Words;
}

/** All of it, from top to bottom. */
export function inspect(root: Node): Seen[] {
  const seen: Seen[] = [];
  walk(root, seen);
  return seen;
}

function walk(node: Node, seen: Seen[]): void {
  if (node.kind === 'scalar') inspectScalar(node, seen);
  else if (node.kind === 'list') for (const item of node.items) walk(item, seen);
  else inspectMapping(node, seen);
}

function inspectMapping(map: MapNode, seen: Seen[]): void {
  for (const [key, child] of map.entries) {
    if (key === '__proto__')
      seen.push({
        node: child,
        start: child.keyStart,
        end: child.keyEnd,
        words: { code: 'unknown-key', found: `the key ${key}`, expected: 'a key that the documentation of the data folder lists', mend: 'remove it' },
      });
    walk(child, seen);
  }
}

function inspectScalar(node: ScalarNode, seen: Seen[]): void {
  if (typeof node.value === 'string') {
    const match = forbidden.exec(node.value);
    if (match) seen.push(controlCharacter(node, match[0]));
  } else if (typeof node.value === 'number' && isOddNumber(writtenAs(node))) seen.push(oddNumber(node, node.value));
}

/** Whether a text holds a character that is refused wherever it stands. */
export function hasForbidden(text: string): boolean {
  return forbidden.test(text);
}

// Control characters but tab and line ends, line separators, the overrides of writing direction, halves of surrogate pairs, byte order marks, what stands for lost characters.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Cs}/u;

function controlCharacter(node: ScalarNode, character: string): Seen {
  const code = codePoint(character);
  const at = node.file.text.indexOf(character, node.start);
  const isThere = at !== -1 && at < node.end;
  if (/^\p{Cs}$/u.test(character)) return halfCharacter(node, code);
  const turnsText = /[\u202a-\u202e\u2066-\u2069]/.test(character);
  const place = { node, start: isThere ? at : node.start, end: isThere ? at + 1 : node.end };
  if (character === '\ufffd') {
    return { ...place, words: { code: 'lost-character', found: `the sign ${code}, which some program put where it could not read a character`, expected: 'the character that was there', mend: 'write it again, and save the file in UTF-8' } };
  }
  return {
    ...place,
    words: {
      code: turnsText ? 'direction-override' : 'control-character',
      found: turnsText ? `the invisible character ${code}, which turns the direction of the text around it` : `the control character ${code} inside a text`,
      expected: 'characters that can be seen and printed',
      mend: 'remove it, for example by typing the text anew',
    },
  };
}

/** An escape such as \ud83d, which stands for a character only together with another; no file in UTF-8 holds one otherwise. */
function halfCharacter(node: ScalarNode, code: string): Seen {
  const written = writtenAs(node);
  const from = written.toLowerCase().indexOf(`\\u${code.slice(2).toLowerCase()}`);
  const escape = from === -1 ? written : written.slice(from, from + 6);
  const start = node.start + Math.max(0, from);
  return {
    node,
    start,
    end: start + escape.length,
    words: { code: 'half-character', found: `the escape ${shortened(escape)}, half of a character that takes two such escapes`, expected: 'whole characters', mend: 'write the character itself, or remove the half' },
  };
}

function oddNumber(node: ScalarNode, value: number): Seen {
  const written = writtenAs(node);
  const leadsWithZero = /^[-+]?0\d/.test(written);
  const digits = plainDigits(written);
  const inDigits = digits === null ? 'write it in plain digits' : write(node, digits);
  const mend = /\.000$/.test(written) ? `${inDigits}, or ${written.replace('.', '')} if the point sets thousands apart` : inDigits;
  return {
    node,
    start: node.start,
    end: node.end,
    words: {
      code: leadsWithZero ? 'leading-zero' : 'number-form',
      found: `the number ${written}${leadsWithZero ? ', with a leading zero' : written === String(value) ? '' : `, which YAML reads as ${value}`}`,
      expected: 'a number in plain digits',
      mend,
    },
  };
}
