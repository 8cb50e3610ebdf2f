/** Records as they are written, with the place they stand at. */
import type { Recorded } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';
import { itemsAt, sourceOf, type MapNode, type Node } from '#input/node.ts';

/** A mapping that fits its shape, and its place. */
export interface Placed<Written> {
  readonly written: Written;
  readonly node: MapNode;
}

/** The entries of the list under the key in which nothing is wrong. */
export function soundItems<Written>(root: MapNode, key: string, unsound: ReadonlySet<Node>): Placed<Written>[] {
  const items: Placed<Written>[] = [];
  for (const node of itemsAt(root, key)) if (node.kind === 'map' && !unsound.has(node)) items.push({ written: node.value as Written, node });
  return items;
}

/** The node under the key, if there is one and nothing is wrong in it. */
export function soundNode(map: MapNode, key: string, unsound: ReadonlySet<Node>): Node | undefined {
  const node = map.entries.get(key);
  return node && !unsound.has(node) ? node : undefined;
}

/** The value under the key, if there is one and nothing is wrong in it. */
export function soundValue<Value>(root: MapNode, key: string, unsound: ReadonlySet<Node>): Value | undefined {
  return soundNode(root, key, unsound)?.value as Value | undefined;
}

/** Where each record of a supplier stands, for problems found after it was made. */
export type Places = ReadonlyMap<Recorded, MapNode>;

/** Makes records, keeps their places, and puts them in the order of their ids. */
export class RecordMaker {
  readonly places = new Map<Recorded, MapNode>();

  make<Written, Made extends { readonly id: string }>(
    placed: readonly Placed<Written>[],
    of: (written: Written, node: MapNode) => Made,
  ): (Made & { readonly source: Source })[] {
    const made = placed.map(({ written, node }) => {
      const record = { ...of(written, node), source: sourceOf(node) };
      this.places.set(record, node);
      return record;
    });
    return made.sort(byId);
  }
}

/** By id, and by place where an id is used twice. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
