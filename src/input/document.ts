/** A document made of one file or of several: parsed, joined, ready to be compared with its shape. */
import { append, listNode, mapNode, put, type ListNode, type MapNode, type Node } from '#input/node.ts';
import { foldNames } from '#input/one-line.ts';
import { parseYaml } from '#input/parse-yaml.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, problemAtKey } from '#input/report.ts';
import { sourceFile, type DataFile } from '#input/source-file.ts';
import { wordingOf } from '#input/mistakes/wording.ts';
import { aMapping } from '#input/expectation.ts';

export interface Document {
  /** Null where no file could be read. */
  readonly root: MapNode | null;
  readonly problems: readonly Problem[];
  /** Whether every file could be read, so that what is not there is truly missing. */
  readonly isWhole: boolean;
}

/** The document that the files make up, in the order given; names and titles in one line. */
export function documentOf(files: readonly DataFile[]): Document {
  const problems: Problem[] = [];
  const roots: MapNode[] = [];
  for (const file of files) {
    const parsed = parseYaml(sourceFile(file));
    // One by one: there may be more than a function takes arguments.
    for (const problem of parsed.problems) problems.push(problem);
    if (parsed.root?.kind === 'map') roots.push(parsed.root);
    else if (parsed.root) problems.push(notAMapping(parsed.root));
  }
  const [first, ...others] = roots;
  const root = first && (others.length === 0 ? first : joined(roots, problems));
  if (root) foldNames(root);
  return { root: root ?? null, problems, isWhole: roots.length === files.length };
}

function notAMapping(root: Node): Problem {
  if (root.kind === 'scalar' && root.value === null)
    return {
      ...problemAt(root, { code: 'empty-file', found: 'a file without any entry', expected: aMapping.expected, mend: 'write its keys, or remove the file' }),
      line: 1,
      column: 1,
      length: 0,
    };
  return problemAt(root, wordingOf({ node: root, expectation: aMapping, isOptional: false, zone: undefined }));
}

/** Lists are joined, mappings are joined key by key; anything else can be said once. */
function joined(maps: readonly MapNode[], problems: Problem[]): MapNode {
  const [first] = maps as [MapNode];
  const whole = mapNode(first.file, first.start);
  whole.end = first.end;
  for (const map of maps) {
    for (const [key, node] of map.entries) {
      const other = whole.entries.get(key);
      if (!other) put(whole, key, node.keyStart, node.keyEnd, node);
      else replace(whole, key, together(other, node, problems));
    }
  }
  return whole;
}

function together(one: Node, other: Node, problems: Problem[]): Node {
  if (one.kind === 'list' && other.kind === 'list') return joinedLists(one, other);
  if (one.kind === 'map' && other.kind === 'map') return joined([one, other], problems);
  problems.push(saidTwice(one, other));
  return one;
}

function joinedLists(one: ListNode, other: ListNode): ListNode {
  const list = listNode(one.file, one.start);
  list.end = one.end;
  for (const item of [...one.items, ...other.items]) append(list, item);
  return list;
}

function saidTwice(one: Node, other: Node): Problem {
  return problemAtKey(
    other,
    {
      code: 'said-twice',
      found: `${other.key} a second time, in another file`,
      expected: 'each key once, but for lists, which are joined',
      mend: 'keep one of the two',
    },
    one,
  );
}

function replace(map: MapNode, key: string, node: Node): void {
  const { keyStart, keyEnd } = map.entries.get(key)!;
  map.entries.delete(key);
  put(map, key, keyStart, keyEnd, node);
}
