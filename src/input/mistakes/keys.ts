/** Keys that a mapping does not have, and keys that it must have. */
import { codePoint } from '#input/code-point.ts';
import { expectations, listed, type Expectation } from '#input/expectation.ts';
import { bandEdge } from '#input/mistakes/band-edges.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { shortened, type Words } from '#input/mistakes/wrong.ts';
import { writtenAs, type MapNode, type Node } from '#input/node.ts';

/** Words people use elsewhere, and the key they stand for here. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  date: ['on', 'detected', 'month'],
  qty: ['quantity', 'ordered'],
  quantity: ['ordered', 'parts'],
  due: ['committed', 'requested'],
  due_date: ['committed', 'requested'],
  promised: ['committed'],
  delivered: ['received', 'receipts'],
  delivery_date: ['received', 'committed'],
  part_number: ['part'],
  part_no: ['part'],
  defect_code: ['defect'],
  valid_until: ['valid_to'],
  expires: ['valid_to'],
  start: ['from'],
  end: ['until', 'to'],
  to: ['until'],
  until: ['to'],
  min: ['from', 'floor'],
  max: ['up_to', 'ceiling'],
  reason: ['because'],
  criteria: ['parts'],
  categories: ['parts'],
  grade: ['rating'],
  title: ['name'],
  name: ['title'],
  comment: ['note', 'notes'],
  notes: ['note'],
  timezone: ['time_zone'],
  type: ['kind'],
  state: ['status'],
  '8d_reports': ['eight_d_reports'],
  '8ds': ['eight_d_reports'],
  complaints: ['incidents'],
  claims: ['incidents'],
  deliveries: ['delivery_lines', 'delivery_months'],
  orders: ['delivery_lines'],
};

/** The keys a mapping could still have. */
const freeKeys = new WeakMap<ReadonlyMap<string, Node>, readonly string[]>();

/** What is meant by a key that does not exist here. */
export function meantKey(key: string, known: readonly string[], present: ReadonlyMap<string, Node>): string | undefined {
  const free = freeKeys.get(present) ?? known.filter((candidate) => !present.has(candidate));
  freeKeys.set(present, free);
  const plain = key.toLowerCase().replaceAll(/[- ]/g, '_');
  const synonym = Object.hasOwn(synonyms, plain) ? synonyms[plain]!.find((candidate) => free.includes(candidate)) : undefined;
  return synonym ?? nearest(key, free) ?? nearest(key, known);
}

/** The words for a key the mapping cannot have. */
export function unknownKey(node: Node, key: string, known: readonly string[], homes: readonly string[]): Words {
  const parent = node.parent as MapNode;
  const expected = known.length === 0 ? 'no keys here' : `${known.length === 1 ? 'the key' : 'one of the keys'} ${listed(known)}`;
  const split = /^([^:：]+)[:：](.*)$/.exec(key);
  if (split && node.kind === 'scalar' && node.value === null)
    return {
      code: 'missing-space',
      found: `no space after the colon in "${shortened(key)}"`,
      expected: 'a key, a colon, a space, a value',
      mend: `write ${split[1]}: ${split[2]}`,
    };
  const comma = decimalComma(node, key, parent);
  if (comma) return comma;
  const meant = meantKey(key, known, parent.entries);
  const invisible = /[\p{Cf}\u00a0\u2000-\u200a\u202f\u3000]/u.exec(key);
  if (invisible)
    return {
      code: 'invisible-character',
      found: `the key "${key.replace(/[\p{Cf}\p{Zs}]/gu, '')}" with an invisible character (${codePoint(invisible[0])}) in it`,
      expected,
      mend: meant === undefined ? 'remove the invisible character' : `type it anew: ${meant}`,
    };
  const found = `the key "${shortened(key)}"`;
  const edge = bandEdge(node, key);
  if (edge) return { found, expected, ...edge };
  if (meant !== undefined && parent.entries.has(meant))
    return { code: 'unknown-key', found, expected, mend: `did you mean ${meant}? It is there already: remove one of the two` };
  if (meant !== undefined) return { code: 'unknown-key', found, expected, mend: `did you mean ${meant}? Write ${meant}: ${lineAfter(node)}`.trimEnd() };
  if (homes.length > 0)
    return { code: 'key-elsewhere', found, expected, mend: `${key} belongs to ${listed(homes)}: move it there, or indent it under its entry` };
  return { code: 'unknown-key', found, expected, mend: 'remove it, or write it as a note' };
}

/** `{value: 1,5}` is read as a value of 1 and a key 5; of `12,000` the comma more likely sets thousands apart. */
function decimalComma(node: Node, key: string, parent: MapNode): Words | undefined {
  if (!/^\d+$/.test(key) || node.kind !== 'scalar' || node.value !== null) return undefined;
  const siblings = [...parent.entries.values()];
  const before = siblings[siblings.indexOf(node) - 1];
  if (before?.kind !== 'scalar' || typeof before.value !== 'number') return undefined;
  const point = `${before.value}.${key}`;
  if (/^\d{3}$/.test(key) && /^[1-9]\d{0,2}$/.test(String(before.value)))
    return {
      code: 'thousands',
      found: `${before.key}: ${before.value},${key}: the comma begins a new key`,
      expected: 'a number without a comma',
      mend: `write ${before.key}: ${before.value}${key}, or ${Number(point)} if the comma is a decimal one`,
    };
  return {
    code: 'decimal-comma',
    found: `${before.key}: ${before.value},${key}, with a decimal comma: the comma begins a new key`,
    expected: 'a number with a decimal point',
    mend: `write ${before.key}: ${point}`,
  };
}

/** A key that has to be there, what it says and what it expects. */
export interface MissingKey {
  readonly key: string;
  readonly description: string | undefined;
  readonly expectation: Expectation;
}

/** Values that fit where the expectation’s own example would not. */
const examples: Readonly<Record<string, string>> = {
  plant: 'north',
  incident: 'inc-1',
  name: 'Sharp Castings',
  title: 'Burr on sealing face',
  customer: 'Acme Motors',
  id: 'acme-1',
  standard: 'iso-9001',
  text: 'A few words',
  role: 'Quality manager',
  rating: 'A',
  at_most: 'C',
  because: 'a line was stopped',
  where: 'Station',
};

/** The words for keys that are not there. */
export function missingKeys(missing: readonly MissingKey[]): Words {
  const names = missing.map(({ key }) => key);
  // In a mapping, a key says where its value comes from, whatever the key itself would hold.
  const example = ({ key, expectation }: MissingKey) => (expectation === expectations.column ? expectation.example : (examples[key] ?? expectation.example));
  const lines = missing.map((one) => `${one.key}: ${example(one)}`);
  return {
    code: 'missing-key',
    found: names.length === 1 ? `no ${names[0]}` : `neither ${names.slice(0, -1).join(' nor ')} nor ${names.at(-1)}`,
    expected: missing.map(({ key, description, expectation }) => `${key}: ${meaning(description, expectation)}`).join('; '),
    mend: lines.length === 1 ? `add a line such as ${lines[0]}` : `add lines such as ${listed(lines, 'and')}`,
  };
}

function meaning(description: string | undefined, expectation: Expectation): string {
  if (description === undefined || expectation.choices !== undefined) return expectation.expected;
  return `${description.charAt(0).toLowerCase()}${description.slice(1)}`.replace(/\.$/, '');
}

function lineAfter(node: Node): string {
  if (node.kind !== 'scalar' || node.style === 'block' || node.start === node.keyStart) return node.kind === 'scalar' ? '' : '…';
  return writtenAs(node).split('\n')[0]!;
}
