/** Finds the shape at a path of keys: which keys it has, what it expects, where else a key lives. */
import { z } from 'zod';
import { aList, aMapping, choiceOf, expectationNamed, type Expectation } from '#input/expectation.ts';
import { keyInWords } from '#input/subject.ts';

/** The shapes a value at the path may have; several where a field may be written in several ways. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  let current = alternatives(schema);
  for (const step of path) current = current.flatMap((one) => below(one, step)).flatMap(alternatives);
  return current;
}

/** The keys a mapping at the path can have. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const keys = schemasAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
  return [...new Set(keys)];
}

/** What the field under a key of the mapping at the path expects, and its sentence in the editor. */
export function fieldAt(schema: z.core.$ZodType, path: readonly PropertyKey[], key: string): { expectation: Expectation; description: string | undefined } {
  const [field] = schemasAt(schema, path).flatMap((one) => (one instanceof z.ZodObject && Object.hasOwn(one.shape, key) ? [one.shape[key] as z.ZodType] : []));
  return { expectation: field ? expectationOf(field) : aMapping, description: field?.description };
}

/** Whether the value at the path could be left out. */
export function isOptionalAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  return schemasAt(schema, path.slice(0, -1)).some(
    (one) => one instanceof z.ZodObject && Object.hasOwn(one.shape, key) && one.shape[key] instanceof z.ZodOptional,
  );
}

/** What a shape expects: what it says of a value that cannot be right. */
function expectationOf(schema: z.ZodType): Expectation {
  const known = allExpectations.get(schema);
  if (known) return known;
  const issue = schema.safeParse(Symbol('not a value')).error?.issues[0];
  const expectation = issue ? expectationOfIssue(issue) : aMapping;
  allExpectations.set(schema, expectation);
  return expectation;
}

const allExpectations = new WeakMap<z.core.$ZodType, Expectation>();

/** What the issue says was expected. */
export function expectationOfIssue(issue: z.core.$ZodIssue): Expectation {
  const named = expectationNamed(issue.message);
  if (named) return named;
  if (issue.code === 'invalid_value') return choiceOf(issue.values.map(String));
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { ...aList, expected: Number(issue.minimum) === 1 ? 'a list of at least one entry' : `a list of at least ${issue.minimum} entries` };
  return issue.code === 'invalid_type' && issue.expected === 'array' ? aList : aMapping;
}

/** Where in the whole document a key can stand, in words: `incidents`, `incidents, quantity`. */
export function homesOf(schema: z.core.$ZodType, key: string): readonly string[] {
  const homes = allHomes.get(schema) ?? homesOfKeys(schema);
  allHomes.set(schema, homes);
  return homes.get(key)?.slice(0, 3) ?? [];
}

const allHomes = new WeakMap<z.core.$ZodType, ReadonlyMap<string, readonly string[]>>();

function homesOfKeys(schema: z.core.$ZodType): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  visit(schema, [], new Set(), (keys, path) => {
    const home = path.length === 0 ? 'the top of the file' : path.map(keyInWords).join(', ');
    for (const key of keys)
      homes.set(
        key,
        [...(homes.get(key) ?? []), home].filter((one, index, all) => all.indexOf(one) === index),
      );
  });
  return homes;
}

function visit(schema: z.core.$ZodType, path: readonly string[], seen: Set<z.core.$ZodType>, say: (keys: string[], path: readonly string[]) => void): void {
  for (const one of alternatives(schema)) {
    if (one instanceof z.ZodArray) visit(one.element, path, seen, say);
    if (!(one instanceof z.ZodObject) || seen.has(one)) continue;
    seen.add(one);
    say(Object.keys(one.shape), path);
    for (const [key, child] of Object.entries(one.shape)) visit(child as z.ZodType, [...path, key], seen, say);
  }
}

function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(alternatives) : [schema];
}

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple) return [schema.def.items[Number(step)]!].filter((item) => item !== undefined);
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodObject && typeof step === 'string' && Object.hasOwn(schema.shape, step) ? [schema.shape[step] as z.ZodType] : [];
}
