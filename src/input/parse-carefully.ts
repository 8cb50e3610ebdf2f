/**
 * YAML read with care by a slower parser: for files with anchors and aliases, and for files with mistakes of syntax, whose words and
 * places come from here. Gives the same tree as `parse-swiftly.ts` where both can read a file.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Node as YamlNode,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { directive } from '#input/mistakes/syntax-of-lines.ts';
import type { Words } from '#input/mistakes/wrong.ts';
import { append, listNode, mapNode, put, scalarNode, type ListNode, type MapNode, type Node, type ScalarNode } from '#input/node.ts';
import { plainScalar } from '#input/plain-scalar.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
import type { SourceFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';
import { syntaxProblem } from '#input/syntax-problem.ts';

/** A file's tree, or null where its syntax is broken, and what is wrong with it. */
export interface Parsed {
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

/** Reads one file. */
export function parseCarefully(file: SourceFile): Parsed {
  const document = parseDocument(file.text, { schema: 'core', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) return { root: null, problems: [syntaxProblem(file, document, error)] };
  const reader = new Reader(file);
  reader.refuseDirectives();
  const root = document.contents ? reader.read(document.contents) : scalarNode(file, 0, 0, 'plain', null);
  return { root: reader.isBroken ? null : root, problems: reader.problems };
}

const usualTags = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** Aliases may make a file this many times larger than it is written, not more. */
const growth = 10;
const freeGrowth = 1_000;

/** Turns the parser's nodes into ours; remembers anchors on the way, and what has to be refused. */
class Reader {
  readonly problems: Problem[] = [];
  /** Whether the tree cannot be used: parts of it are missing, or its aliases stand for more than can be walked. */
  isBroken = false;
  private readonly file: SourceFile;
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<string>();
  /** How many values each node with an anchor stands for, aliases followed. */
  private readonly sizes = new Map<Node, number>();
  private written = 0;
  private expanded = 0;

  constructor(file: SourceFile) {
    this.file = file;
  }

  refuseDirectives(): void {
    const found = directive(this.file);
    if (found === undefined) return;
    const { start, end, ...words } = found;
    this.refuse(start, end, words);
  }

  read(node: YamlNode): Node {
    this.written += 1;
    const before = this.expanded;
    this.expanded += 1;
    if (isAlias(node)) return this.alias(node);
    const { anchor } = node as Scalar;
    if (anchor) this.open.add(anchor);
    const tree = this.content(node);
    if (anchor) {
      this.open.delete(anchor);
      this.anchors.set(anchor, tree);
      this.sizes.set(tree, this.expanded - before);
    }
    return tree;
  }

  private content(node: YamlNode): Node {
    this.refuseTag(node);
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    return this.scalar(node as Scalar);
  }

  private alias(node: Alias): Node {
    const [start, end] = rangeOf(node);
    const target = this.anchors.get(node.source);
    const nothing = scalarNode(this.file, start, end, 'plain', null);
    if (this.open.has(node.source)) {
      this.refuse(start, end, {
        code: 'alias-of-itself',
        found: `the alias *${node.source} inside the very value it stands for`,
        expected: 'a value that ends',
        mend: 'write the value out',
      });
      return nothing;
    }
    if (!target) {
      this.refuse(start, end, {
        code: 'alias-unknown',
        found: `the alias *${node.source}, but no &${node.source} before it`,
        expected: 'an alias of an anchor further up, or a text',
        mend: `write the text in quotes if it begins with a star: "*${node.source}"`,
      });
      return nothing;
    }
    this.expanded += this.sizes.get(target) ?? 1;
    // One refusal is enough: whatever follows would be refused for the same reason.
    if (this.isBroken) return nothing;
    if (this.expanded > freeGrowth + growth * this.written) {
      this.refuse(start, end, {
        code: 'alias-bomb',
        found: `aliases of aliases that stand for ${this.expanded} values`,
        expected: `a file that aliases make at most ${growth} times larger`,
        mend: 'write the values out',
      });
      this.isBroken = true;
      return nothing;
    }
    return { ...target, file: this.file, start, end, keyStart: start, keyEnd: end };
  }

  private map(node: YAMLMap): MapNode {
    const map = mapNode(this.file, rangeOf(node)[0]);
    for (const pair of node.items) this.entry(map, pair as Pair<YamlNode, YamlNode | null>);
    return map;
  }

  private entry(map: MapNode, pair: Pair<YamlNode, YamlNode | null>): void {
    const [start, end] = rangeOf(pair.key);
    if (!isScalar(pair.key)) {
      this.isBroken = true;
      this.refuse(start, end, {
        code: 'key-not-a-word',
        found: 'a key that is itself a list, a mapping or an alias',
        expected: 'a word as the key',
        mend: 'write the key as plain text',
      });
      return;
    }
    const key = String(pair.key.source ?? pair.key.value ?? '');
    if (key === '<<' && pair.key.type === 'PLAIN') {
      this.isBroken = true;
      this.refuse(start, end, {
        code: 'merge-key',
        found: 'a merge key <<',
        expected: 'plain YAML 1.2, which has no merge keys',
        mend: 'write the merged keys out',
      });
      return;
    }
    const value = pair.value === null || isNothing(pair.value) ? this.nothing(start, end) : this.read(pair.value);
    const first = map.entries.get(key);
    if (first) {
      this.refuse(start, end, { code: 'key-twice', found: `the key ${key} a second time`, expected: 'each key once', mend: 'keep one of the two' }, first);
      return;
    }
    put(map, key, start, end, value);
  }

  private list(node: YAMLSeq): ListNode {
    const list = listNode(this.file, rangeOf(node)[0]);
    for (const item of node.items as YamlNode[]) append(list, isNothing(item) ? this.nothing(...this.dashBefore(item)) : this.read(item));
    return list;
  }

  private scalar(node: Scalar): ScalarNode {
    const [start, end] = rangeOf(node);
    if (node.tag !== undefined) return scalarNode(this.file, start, end, 'plain', node.value as string);
    if (node.type === 'PLAIN') return scalarNode(this.file, start, end, 'plain', plainScalar(node.source ?? ''));
    const text = String(node.value);
    if (node.type === 'QUOTE_SINGLE') return scalarNode(this.file, start, end, 'single', text);
    if (node.type === 'QUOTE_DOUBLE') return scalarNode(this.file, start, end, 'double', text);
    return this.block(start, end, text);
  }

  /** A block scalar stands where its first visible character does; an empty one at its sign. */
  private block(start: number, end: number, text: string): ScalarNode {
    const header = this.file.text.slice(start, end).search(/\n/);
    const content = header === -1 ? '' : this.file.text.slice(start + header, end);
    if (content.trim() === '') return scalarNode(this.file, start, start + 1, 'block', text);
    const first = end - content.trimStart().length;
    return scalarNode(this.file, first, first + content.trim().length, 'block', text);
  }

  private nothing(start: number, end: number): ScalarNode {
    this.written += 1;
    return scalarNode(this.file, start, end, 'plain', null);
  }

  private dashBefore(item: YamlNode): [number, number] {
    const dash = this.file.text.lastIndexOf('-', rangeOf(item)[0]);
    return [dash, dash + 1];
  }

  private refuseTag(node: YamlNode): void {
    const { tag } = node as Scalar;
    if (tag === undefined || usualTags.has(tag)) return;
    const [start] = rangeOf(node);
    const line = this.file.text.lastIndexOf('\n', start) + 1;
    const bang = this.file.text.lastIndexOf('!', start);
    const from = bang >= line ? this.file.text.slice(line, bang + 1).search(/\S*$/) + line : start;
    this.refuse(from, from + Math.max(1, this.file.text.slice(from).search(/\s|$/)), {
      code: 'tag',
      found: `the tag ${this.file.text.slice(from).match(/^\S*/)![0]}`,
      expected: 'a plain value without a tag',
      mend: 'remove the tag, or write the text in quotes if it begins with an exclamation mark',
    });
  }

  private refuse(start: number, end: number, words: Words, also?: Node): void {
    const place = placeBetween(this.file, start, end);
    this.problems.push({
      severity: 'problem',
      ...place,
      about: subjectOfPath(this.file.path),
      ...words,
      ...(also && { also: placeBetween(also.file, also.keyStart, also.keyEnd) }),
    });
  }
}

/** A value that is not written at all, as after a key without one. */
function isNothing(node: YamlNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '' && node.tag === undefined && !node.anchor;
}

function rangeOf(node: YamlNode): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
