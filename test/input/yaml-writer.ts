/** Writes YAML in many styles, and keeps note of where every value and key stands: what the laws about positions compare with. */
import { fc } from '../support/properties.ts';

/** A value as it will be written: words, numbers and flags in one of the styles, lists and mappings in blocks or in brackets. */
export type Draft =
  | { readonly kind: 'leaf'; readonly value: string | number | boolean; readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' }
  | { readonly kind: 'list'; readonly items: readonly Draft[]; readonly flow: boolean }
  | { readonly kind: 'map'; readonly entries: readonly { readonly key: string; readonly quoted: boolean; readonly draft: Draft }[]; readonly flow: boolean };

/** A leaf, where it stands and where its key does. */
export interface Spot {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
}

const words = fc.stringMatching(/^[a-z][a-z0-9 äöü件#-]{0,12}[a-z0-9]$/).map((text) => text.replace(/ +#/g, '#').replace(/^(true|false|null|y|n)$/, 'word'));
const free = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', "'", '"', '\\', ':', '#', '-', '中', '🚗', 'é', '{', '%'), maxLength: 12 });

const leaf: fc.Arbitrary<Draft> = fc.oneof(
  words.map((value): Draft => ({ kind: 'leaf', value, style: 'plain' })),
  fc
    .oneof(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 1, max: 9999 }).map((whole) => whole / 8),
    )
    .map((value): Draft => ({ kind: 'leaf', value, style: 'plain' })),
  fc.boolean().map((value): Draft => ({ kind: 'leaf', value, style: 'plain' })),
  fc.tuple(free, fc.constantFrom('single' as const, 'double' as const)).map(([value, style]): Draft => ({ kind: 'leaf', value, style })),
  fc
    .tuple(words, words, fc.constantFrom('literal' as const, 'folded' as const))
    .map(([one, other, style]): Draft => ({ kind: 'leaf', value: style === 'literal' ? `${one}\n${other}\n` : `${one} ${other}\n`, style })),
);

const { draft } = fc.letrec<{ draft: Draft; list: Draft; map: Draft }>((tie) => ({
  draft: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('list'), tie('map')),
  list: fc.record({ items: fc.array(tie('draft'), { minLength: 1, maxLength: 4 }), flow: fc.boolean() }).map((one): Draft => ({ kind: 'list', ...one })),
  map: fc
    .record({
      entries: fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z][a-z_]{0,8}$/), quoted: fc.boolean(), draft: tie('draft') }), {
        selector: ({ key }) => key,
        minLength: 1,
        maxLength: 4,
      }),
      flow: fc.boolean(),
    })
    .map((one): Draft => ({ kind: 'map', ...one })),
}));

/** Documents whose outermost value is a mapping in block style. */
export const documents: fc.Arbitrary<Draft> = fc
  .uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z][a-z_]{0,8}$/), quoted: fc.boolean(), draft }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 5,
  })
  .map((entries): Draft => ({ kind: 'map', entries, flow: false }));

/** The text of the document, its leaves, and its value. */
export function written(document: Draft, lineEnd: '\n' | '\r\n' = '\n'): { text: string; spots: Spot[]; value: unknown } {
  const writer = new Writer(lineEnd);
  writer.block(document, 0, []);
  return { text: writer.text, spots: writer.spots, value: valueOf(document) };
}

function valueOf(one: Draft): unknown {
  if (one.kind === 'leaf') return one.value;
  if (one.kind === 'list') return one.items.map(valueOf);
  return Object.fromEntries(one.entries.map(({ key, draft: child }) => [key, valueOf(child)]));
}

type Path = readonly (string | number)[];
interface KeySpot {
  readonly keyStart: number;
  readonly keyEnd: number;
}

class Writer {
  text = '';
  readonly spots: Spot[] = [];
  private readonly lineEnd: string;

  constructor(lineEnd: string) {
    this.lineEnd = lineEnd;
  }

  block(one: Draft, indent: number, path: Path): void {
    if (one.kind === 'list') {
      for (const [index, item] of one.items.entries()) {
        this.text += `${' '.repeat(indent)}-`;
        this.after(item, indent, [...path, index], null);
      }
    }
    if (one.kind === 'map') {
      for (const [index, { key, quoted, draft: child }] of one.entries.entries()) {
        if (index % 3 === 1) this.text += `${' '.repeat(indent)}# a comment: with "things" in it${this.lineEnd}${this.lineEnd}`;
        this.text += ' '.repeat(indent);
        const spot = this.key(key, quoted);
        this.after(child, indent, [...path, key], spot);
      }
    }
  }

  private key(key: string, quoted: boolean): KeySpot {
    const keyStart = this.text.length;
    this.text += quoted ? `"${key}"` : key;
    const keyEnd = this.text.length;
    this.text += ':';
    return { keyStart, keyEnd };
  }

  /** What follows a dash or a key: on the same line, or in a block below. */
  private after(one: Draft, indent: number, path: Path, key: KeySpot | null): void {
    if (one.kind !== 'leaf' && !one.flow) {
      this.text += this.lineEnd;
      this.block(one, indent + 2, path);
      return;
    }
    this.text += ' ';
    if (one.kind === 'leaf' && (one.style === 'literal' || one.style === 'folded')) this.lines(one.value as string, one.style, indent + 2, path, key);
    else {
      this.inline(one, path, key);
      this.text += `${path.length % 2 === 0 ? '  # why' : ''}${this.lineEnd}`;
    }
  }

  private lines(value: string, style: 'literal' | 'folded', indent: number, path: Path, key: KeySpot | null): void {
    this.text += `${style === 'literal' ? '|' : '>'}${this.lineEnd}`;
    const lines = style === 'literal' ? value.trimEnd().split('\n') : [value.trimEnd()];
    const start = this.text.length + indent;
    for (const line of lines) this.text += `${' '.repeat(indent)}${line}${this.lineEnd}`;
    this.note(path, value, start, this.text.length - this.lineEnd.length, key);
  }

  private inline(one: Draft, path: Path, key: KeySpot | null): void {
    const start = this.text.length;
    if (one.kind === 'leaf') {
      this.text += scalar(one.value, one.style);
      this.note(path, one.value, start, this.text.length, key);
    } else if (one.kind === 'list') this.inBrackets('[', ']', one.items, (item, index) => this.inline(item, [...path, index], null));
    else {
      this.inBrackets('{', '}', one.entries, ({ key: name, quoted, draft: child }) => {
        const spot = this.key(name, quoted);
        this.text += ' ';
        this.inline(child, [...path, name], spot);
      });
    }
  }

  private inBrackets<Item>(open: string, close: string, items: readonly Item[], each: (item: Item, index: number) => void): void {
    this.text += open;
    for (const [index, item] of items.entries()) {
      if (index > 0) this.text += ', ';
      each(item, index);
    }
    this.text += close;
  }

  private note(path: Path, value: unknown, start: number, end: number, key: KeySpot | null): void {
    this.spots.push({ path, value, start, end, ...(key ?? { keyStart: start, keyEnd: end }) });
  }
}

function scalar(value: string | number | boolean, style: string): string {
  const text = String(value).trimEnd().replaceAll('\n', ' ');
  if (style === 'single') return `'${String(value).replaceAll("'", "''")}'`;
  if (style === 'double') return JSON.stringify(value);
  // Block styles cannot stand in brackets; there they are written in quotes, line end and all.
  return style === 'plain' ? text : JSON.stringify(value);
}
