/** A document against its shape: what does not fit, at its place and in words, and which parts can be used all the same. */
import type { z } from 'zod';
import { aMapping, listed, type Expectation } from '#input/expectation.ts';
import { inspect } from '#input/inspect.ts';
import { meantKey, missingKeys, unknownKey } from '#input/mistakes/keys.ts';
import { wordingOf } from '#input/mistakes/wording.ts';
import type { Words } from '#input/mistakes/wrong.ts';
import { endOf, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
import { expectationOfIssue, fieldAt, homesOf, isOptionalAt, keysAt } from '#input/schema-path.ts';
import { about } from '#input/subject.ts';

/** What came of it. A node is sound when nothing is wrong in it or below it. */
export interface Validated {
  readonly problems: readonly Problem[];
  readonly unsound: ReadonlySet<Node>;
}

/** Time zones by plant, for the words about timestamps without an offset. */
export type Zones = ReadonlyMap<string, string>;

/** Compares the document with the shape. */
export function validate(root: Node, schema: z.ZodType, zones: Zones = new Map()): Validated {
  const result = schema.safeParse(root.value);
  const seen = inspect(root);
  if (result.success && seen.length === 0) return allSound;
  const document: Compared = { root, schema, zones, issues: result.success ? [] : withoutEchoes(result.error.issues.flatMap((issue) => settled(issue, root, schema))) };
  const findings = [
    ...unknownKeys(document),
    ...wrongValues(document),
    ...keysMissing(document),
    ...seen.map(({ node, start, end, words }) => ({ node, start, end, words, subject: node.key === '__proto__' ? node.parent! : node })),
  ];
  return { problems: findings.map(asProblem), unsound: withAncestors(findings.map(({ node }) => node)) };
}

const allSound: Validated = { problems: [], unsound: new Set() };

type Issue = z.core.$ZodIssue;

interface Compared {
  readonly root: Node;
  readonly schema: z.ZodType;
  readonly zones: Zones;
  readonly issues: readonly Issue[];
}

interface Finding {
  /** What cannot be used because of it. */
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly words: Words;
  /** What the problem is about. */
  readonly subject: Node;
}

/**
 * Where a field may be written in several ways, the issues of the way that was meant: the one whose outermost form fits, with the fewest
 * issues. The issue itself where none fits.
 */
function settled(issue: Issue, root: Node, schema: z.ZodType): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  if (!hasMeantKey(nodeAt(root, issue.path), keysAt(schema, issue.path))) return [issue];
  const ways = issue.errors.map((errors) => errors.flatMap((error) => settled({ ...error, path: [...issue.path, ...error.path] }, root, schema)));
  const fitting = ways.filter((way) => !way.some(({ path, code }) => path.length === issue.path.length && code !== 'unrecognized_keys'));
  const [best] = fitting.sort((one, other) => one.length - other.length);
  return best ?? [issue];
}

/** Whether a mapping has a key that one of the ways knows, or one like it; anything but a mapping is not told apart by keys. */
function hasMeantKey(node: Node | undefined, known: readonly string[]): boolean {
  if (node?.kind !== 'map' || node.entries.size === 0) return true;
  return [...node.entries.keys()].some((key) => known.includes(key) || meantKey(key, known, node.entries) !== undefined);
}

/** Of a mapping with unknown keys it need not be said that it lacks known ones. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const strange = new Set(issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [path.join('\n')] : [])));
  return strange.size === 0 ? issues : issues.filter(({ code, path }) => code !== 'custom' || !strange.has(path.join('\n')));
}

function unknownKeys({ root, schema, issues }: Compared): Finding[] {
  return issues.flatMap((issue) => {
    const parent = nodeAt(root, issue.path);
    if (issue.code !== 'unrecognized_keys' || parent?.kind !== 'map') return [];
    const known = keysAt(schema, issue.path);
    // A key that another way of writing the field knows is not what is wrong, as long as something else is.
    const strange = issue.keys.filter((key) => !known.includes(key));
    return (strange.length > 0 ? strange : issue.keys).flatMap((key) => {
      const node = parent.entries.get(key);
      if (!node || key === '__proto__') return [];
      return [{ node, start: node.keyStart, end: node.keyEnd, words: unknownKey(node, key, known, homesOf(schema, key)), subject: parent }];
    });
  });
}

function wrongValues({ root, schema, issues, zones }: Compared): Finding[] {
  return issues.flatMap((issue) => {
    const node = nodeAt(root, issue.path);
    if (!node || issue.code === 'unrecognized_keys') return [];
    const expectation = withKeys(expectationOfIssue(issue), schema, issue.path);
    const words = wordingOf({ node, expectation, isOptional: isOptionalAt(schema, issue.path), zone: zoneAround(node, zones) });
    return [{ node, start: node.start, end: endOf(node), words, subject: node }];
  });
}

/** Where keys are wanted, which; the example begins with one that has to be there. */
function withKeys(expectation: Expectation, schema: z.ZodType, path: readonly PropertyKey[]): Expectation {
  if (expectation !== aMapping || path.length === 0) return expectation;
  const keys = keysAt(schema, path);
  if (keys.length === 0) return expectation;
  const first = keys.find((key) => !isOptionalAt(schema, [...path, key])) ?? keys[0];
  return { ...aMapping, expected: `keys with values: ${listed(keys)}`, example: `{${first}: …}` };
}

/** One finding for each mapping that lacks keys; a key that is there under a misspelt name is not missed again. */
function keysMissing({ root, schema, issues }: Compared): Finding[] {
  const missing = issues.filter((issue) => nodeAt(root, issue.path) === undefined);
  const parents = new Map<Node, PropertyKey[][]>();
  for (const { path } of missing) {
    const parent = nodeAt(root, path.slice(0, -1));
    if (parent) parents.set(parent, [...(parents.get(parent) ?? []), path]);
  }
  return [...parents].flatMap(([parent, paths]) => {
    const known = keysAt(schema, paths[0]!.slice(0, -1));
    const misspelt = parent.kind === 'map' ? misspeltKeys(parent, known) : new Set();
    const keys = paths.map((path) => ({ path: path.slice(0, -1), key: String(path.at(-1)) })).filter(({ key }) => !misspelt.has(key));
    if (keys.length === 0) return [];
    const words = missingKeys(keys.map(({ path, key }) => ({ key, ...fieldAt(schema, path, key) })));
    return [{ node: parent, start: parent.start, end: endOf(parent), words, subject: parent }];
  });
}

function misspeltKeys(map: MapNode, known: readonly string[]): Set<string | undefined> {
  return new Set([...map.entries.keys()].filter((key) => !known.includes(key)).map((key) => meantKey(key, known, map.entries)));
}

/** The zone of the plant named by the nearest mapping around the node, or of the only plant. */
function zoneAround(node: Node, zones: Zones): string | undefined {
  for (let current: Node | null = node; current !== null; current = current.parent) {
    const plant = textAt(current, 'plant');
    if (plant !== undefined && zones.has(plant)) return zones.get(plant);
  }
  return zones.size === 1 ? [...zones.values()][0] : undefined;
}

function asProblem({ start, end, words, subject, node }: Finding): Problem {
  return { severity: 'problem', ...placeBetween(node.file, start, end), about: about(subject), ...words };
}

function withAncestors(nodes: readonly Node[]): Set<Node> {
  const all = new Set<Node>();
  for (const node of nodes) for (let current: Node | null = node; current !== null; current = current.parent) all.add(current);
  return all;
}
