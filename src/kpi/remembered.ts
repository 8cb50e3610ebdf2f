/** What follows from a supplier's records alone is worked out once, however many windows are asked of it. */
import type { Question } from '#kpi/figure.ts';

interface Kept {
  readonly programme: Question['programme'];
  readonly definitions: Question['definitions'];
  readonly only: Question['only'];
  readonly result: unknown;
}

/** Methods have few sets of definitions; a caller that makes a new one for each question must not fill the memory. */
const mostKept = 32;

const kept = new WeakMap<Question['supplier'], Map<string, Kept[]>>();

/**
 * What `make` gives for the question, made once for each supplier, programme, plant, set of definitions and narrowing.
 * `make` must look at nothing else, above all not at the window; `name` tells one use from another. Objects are compared by
 * identity, so callers gain by handing in the same definitions again.
 */
export function remembered<Result>(name: string, question: Question, make: (question: Question) => Result): Result {
  const { supplier, programme, plant, definitions, only } = question;
  const ofSupplier = kept.get(supplier) ?? new Map<string, Kept[]>();
  kept.set(supplier, ofSupplier);
  const key = plant === null ? name : `${name} at ${plant}`;
  const candidates = ofSupplier.get(key) ?? [];
  ofSupplier.set(key, candidates);
  const found = candidates.find((one) => one.programme === programme && one.definitions === definitions && one.only === only);
  if (found) return found.result as Result;
  const result = make(question);
  if (candidates.length === mostKept) candidates.shift();
  candidates.push({ programme, definitions, only, result });
  return result;
}
