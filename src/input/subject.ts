/** What a place in the data is about, in the reader's words: `Sharp Castings, delivery lines, po-4711-10, committed`. */
import { languageNames, textIn, type Text } from '#domain/text.ts';
import { shortened } from '#input/mistakes/wrong.ts';
import { textAt, writtenAs, type MapNode, type Node } from '#input/node.ts';

/**
 * What a file is about, as far as its path tells.
 * @example subjectOfPath('suppliers/sharp-castings/incidents.yaml') //=> 'supplier sharp-castings'
 */
export function subjectOfPath(path: string): string {
  const [folder = '', name = ''] = path.split('/');
  if (folder === 'suppliers') return `supplier ${bare(name)}`;
  if (folder === 'methods') return `method ${bare(path.slice(path.lastIndexOf('/') + 1))}`;
  return path === 'programme.yaml' ? 'programme' : path;
}

/** What a document is about by the name it bears: `Sharp Castings`, `method Standard`; undefined where it bears none, or is the programme. */
export function subjectOfDocument(root: MapNode): string | undefined {
  const [folder] = root.file.path.split('/');
  if (folder === 'suppliers') return nameIn(root.value['name']);
  const name = folder === 'methods' ? (nameIn(root.value['name']) ?? nameIn(root.value['id'])) : undefined;
  return name === undefined ? undefined : `method ${name}`;
}

function nameIn(name: unknown): string | undefined {
  if (typeof name !== 'string' && (typeof name !== 'object' || name === null)) return undefined;
  const text: unknown = textIn(name as Text, 'en');
  return typeof text === 'string' && text.trim() !== '' ? shortened(text.trim()) : undefined;
}

/** What the node is about: the subject of its document, then keys, ids and numbers down to it. */
export function about(node: Node): string {
  const labels: string[] = [];
  let current = node;
  for (; current.parent !== null; current = current.parent) labels.unshift(labelOf(current));
  return [subjectOf(current), ...labels].join(', ');
}

/** The key as a person says it: `eight_d_reports` is 8D reports. */
export function keyInWords(key: string): string {
  return Object.hasOwn(spoken, key) ? spoken[key]! : key.replaceAll('_', ' ');
}

const spoken: Readonly<Record<string, string>> = {
  eight_d_reports: '8D reports',
  kpi: 'KPI',
  kpis: 'KPIs',
  fmea: 'FMEA',
  ...languageNames,
  url: 'URL',
  line_url: 'line URL',
  as_of: 'as of',
  up_to: 'up to',
};

function subjectOf(root: Node): string {
  return (root.kind === 'map' && root.subject) || subjectOfPath(root.file.path);
}

function labelOf(node: Node): string {
  if (typeof node.key === 'string') return keyInWords(node.key);
  return nameOf(node) ?? `entry ${node.key + 1}`;
}

/** What a person would call an entry of a list: its id, or what tells it from the others. */
function nameOf(node: Node): string | undefined {
  if (node.kind !== 'map') return undefined;
  const id = node.entries.get('id') ?? node.entries.get('rating');
  const written = id?.kind === 'scalar' && id.value !== null ? (typeof id.value === 'string' ? id.value : writtenAs(id)) : '';
  if (written.trim() !== '') return written;
  const names = [textAt(node, 'kpi'), textAt(node, 'part'), textAt(node, 'month'), textAt(node, 'plant')].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(' ') : undefined;
}

function bare(name: string): string {
  return name.replace(/\.ya?ml$/, '');
}
