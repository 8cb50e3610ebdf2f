/** The tree of a YAML file: every value with the place it stands at, its key and its parent. */
import type { Source } from '#domain/source.ts';
import { placeOf, type SourceFile } from '#input/source-file.ts';

interface NodeBase {
  readonly file: SourceFile;
  /** Offsets in the file's text; of a collection, from its first character to the end of its last entry. */
  readonly start: number;
  end: number;
  parent: ListNode | MapNode | null;
  /** Its key in the mapping it stands in, or its index in the list. */
  key: string | number;
  /** Where the key stands; of a list's item, the item itself. */
  keyStart: number;
  keyEnd: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';
export type ScalarValue = string | number | boolean | null;

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly value: ScalarValue;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: Node[];
  readonly value: unknown[];
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly entries: Map<string, Node>;
  readonly value: Record<string, unknown>;
  /** Of a whole document, what it is about in the reader's words, for example `Sharp Castings`. */
  subject?: string;
}

export type Node = ScalarNode | ListNode | MapNode;

/** A scalar that is not yet anyone's child. */
export function scalarNode(file: SourceFile, start: number, end: number, style: ScalarStyle, value: ScalarValue): ScalarNode {
  return { kind: 'scalar', file, start, end, parent: null, key: '', keyStart: start, keyEnd: end, style, value };
}

/** An empty list. */
export function listNode(file: SourceFile, start: number): ListNode {
  return { kind: 'list', file, start, end: start + 1, parent: null, key: '', keyStart: start, keyEnd: start + 1, items: [], value: [] };
}

/** An empty mapping. */
export function mapNode(file: SourceFile, start: number): MapNode {
  return { kind: 'map', file, start, end: start + 1, parent: null, key: '', keyStart: start, keyEnd: start + 1, entries: new Map(), value: {} };
}

/** Puts the node at the end of the list. */
export function append(list: ListNode, item: Node): void {
  item.parent = list;
  item.key = list.items.length;
  list.items.push(item);
  list.value.push(item.value);
  if (item.file === list.file && item.end > list.end) list.end = item.end;
}

/** Puts the node under a key the mapping does not have yet. */
export function put(map: MapNode, key: string, keyStart: number, keyEnd: number, child: Node): void {
  child.parent = map;
  child.key = key;
  child.keyStart = keyStart;
  child.keyEnd = keyEnd;
  map.entries.set(key, child);
  // The one name that would set the object's prototype; it is refused as a key, but never acted upon.
  if (key === '__proto__') Object.defineProperty(map.value, key, { value: child.value, enumerable: true });
  else map.value[key] = child.value;
  if (child.file === map.file && child.end > map.end) map.end = child.end;
}

/** The node at the end of a path of keys and indexes, or undefined where the path leaves the tree. */
export function nodeAt(node: Node | undefined, path: readonly PropertyKey[]): Node | undefined {
  let current = node;
  for (const step of path) {
    if (current?.kind === 'map') current = current.entries.get(String(step));
    else if (current?.kind === 'list') current = current.items[Number(step)];
    else return undefined;
  }
  return current;
}

/** The items of the list under the key; none where there is no list. */
export function itemsAt(map: MapNode | undefined, key: string): readonly Node[] {
  const list = map?.entries.get(key);
  return list?.kind === 'list' ? list.items : [];
}

/** The text under the key, or undefined where there is none. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Where the node stands, as records keep it. */
export function sourceOf(node: Node): Source {
  return placeOf(node.file, node.start);
}

/** Where the node's key stands. */
export function keySourceOf(node: Node): Source {
  return placeOf(node.file, node.keyStart);
}

/** Where the node ends: of a collection in brackets, behind the closing one. Found only when asked for, as only problems ask. */
export function endOf(node: Node): number {
  if (node.kind === 'scalar') return node.end;
  const last = node.kind === 'list' ? node.items.at(-1) : [...node.entries.values()].at(-1);
  const inside = last && last.file === node.file ? Math.max(endOf(last), node.end) : node.start + 1;
  if (!'[{'.includes(node.file.text[node.start] ?? ' ')) return last ? Math.max(endOf(last), node.end) : node.end;
  const rest = /^(?:[\s,]|#[^\n]*\n)*[\]}]/.exec(node.file.text.slice(inside, inside + 2000));
  return inside + (rest?.[0].length ?? 0);
}

/** The text of the node as it is written. */
export function writtenAs(node: Node): string {
  return node.file.text.slice(node.start, node.end);
}
