/** Names and titles stand in headings, in cells of tables and in lines of a feed: however they are written, they are read as one line. */
import { put, type MapNode, type Node } from '#input/node.ts';

/** The keys under which there is a name or a title, as one text or one for each language. */
const oneLiners: ReadonlySet<string> = new Set(['name', 'customer', 'title', 'part', 'part_name', 'role', 'city']);

/** Folds the line breaks in every name and title of the document to one space. */
export function foldNames(root: Node): void {
  if (root.kind === 'list') root.items.forEach(foldNames);
  if (root.kind !== 'map') return;
  for (const [key, node] of root.entries) {
    if (!oneLiners.has(key)) foldNames(node);
    else if (node.kind === 'map') for (const language of node.entries.keys()) fold(node, language);
    else fold(root, key);
  }
}

function fold(map: MapNode, key: string): void {
  const node = map.entries.get(key)!;
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || !/[\r\n]/.test(node.value)) return;
  put(map, key, node.keyStart, node.keyEnd, { ...node, value: node.value.trim().replace(/\s*[\r\n]\s*/g, ' ') });
}
