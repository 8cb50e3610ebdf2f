/** The whole way from the files of a data folder to the programme, or to everything that is wrong with them at once. */
import type { Method } from '#domain/method.ts';
import type { Programme } from '#domain/programme.ts';
import { methodSetProblems, unratedClasses } from '#input/checks/method-set.ts';
import { predecessorProblems } from '#input/checks/predecessors.ts';
import { programmeProblems } from '#input/checks/programme.ts';
import { documentOf } from '#input/document.ts';
import { folderPlan } from '#input/folder-plan.ts';
import type { Known } from '#input/known.ts';
import { loadMethod } from '#input/load-method.ts';
import { loadSupplier } from '#input/load-supplier.ts';
import { inFileOrder, isProblem, wholeFile, type Finding, type Notice, type Problem } from '#input/problem.ts';
import { knownFrom, programmeFrom, type ProgrammeAlone } from '#input/programme.ts';
import { programme as shape } from '#input/shapes/programme.ts';
import type { DataFile } from '#input/source-file.ts';
import { validate } from '#input/validate.ts';

export interface Loaded {
  /** Null where there is any problem. */
  readonly programme: Programme | null;
  /** In file order, one for each place. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Notice[];
  /** Methods under `methods/examples/`: valid, but never in force. */
  readonly examples: readonly Method[];
  /** What was read, for printing problems with their lines. */
  readonly files: readonly DataFile[];
}

/**
 * Loads the files of a data folder; `found` is what reading the folder already found. The order of files and of records does not matter:
 * suppliers and records come sorted by id, methods by id and effective month.
 */
export function load(files: readonly DataFile[], found: readonly Finding[] = []): Loaded {
  const plan = folderPlan(files, found.map(({ file }) => file));
  const { alone, known, problems: ofProgramme } = loadProgramme(plan.programme);
  const methods = plan.methods.map((file) => loadMethod(file, known, false));
  const examples = plan.examples.map((file) => loadMethod(file, known, true));
  const suppliers = [...plan.suppliers].map(([id, own]) => ({ id, ...loadSupplier(id, own, known) }));

  const all = inFileOrder<Finding>([
    ...found,
    ...plan.problems,
    ...ofProgramme,
    ...[...methods, ...examples, ...suppliers].flatMap(({ problems }) => problems),
    ...methodSetProblems(methods.flatMap(({ root }) => root ?? [])),
    ...predecessorProblems(suppliers),
  ]);
  const problems = all.filter(isProblem);
  const warnings = all.filter((finding) => !isProblem(finding));
  const made = { methods: presentOf(methods.map(({ method }) => method)).sort(byIdAndMonth), suppliers: presentOf(suppliers.map(({ supplier }) => supplier)) };
  const programme = problems.length === 0 && alone !== null ? { ...alone, ...made } : null;
  return {
    programme,
    problems,
    warnings:
      programme === null
        ? warnings
        : inFileOrder([...warnings, ...unratedClasses(programme.methods, programme.suppliers, programme.period), ...withoutSuppliers(programme)]),
    examples: presentOf(examples.map(({ method }) => method)).sort(byIdAndMonth),
    files,
  };
}

function loadProgramme(files: readonly DataFile[]): { alone: ProgrammeAlone | null; known: Known; problems: readonly Finding[] } {
  const { root, problems: syntax } = documentOf(files);
  if (root === null) return { alone: null, known: knownFrom(null, new Set()), problems: syntax };
  const { problems: misfits, unsound } = validate(root, shape);
  const problems = [...syntax, ...misfits, ...programmeProblems(root, unsound)];
  return { alone: !problems.some(isProblem) ? programmeFrom(root) : null, known: knownFrom(root, unsound), problems };
}

function withoutSuppliers({ suppliers }: Programme): Notice[] {
  if (suppliers.length > 0) return [];
  return [{ severity: 'warning', ...wholeFile('programme.yaml'), about: 'programme, suppliers', subject: {}, kind: 'no-suppliers', values: [] }];
}

function presentOf<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

function byIdAndMonth(one: Method, other: Method): number {
  const [mine, theirs] = [`${one.id} ${one.effective_from}`, `${other.id} ${other.effective_from}`];
  return mine < theirs ? -1 : mine > theirs ? 1 : one.version - other.version;
}
