/** One method from its file: the method, or problems; and warnings. */
import type { Method } from '#domain/method.ts';
import { methodProblems } from '#input/checks/method.ts';
import { documentOf } from '#input/document.ts';
import type { Known } from '#input/known.ts';
import { methodFrom } from '#input/method.ts';
import type { MapNode } from '#input/node.ts';
import { isProblem, type Finding } from '#input/problem.ts';
import { method as shape } from '#input/shapes/method.ts';
import type { DataFile } from '#input/source-file.ts';
import { subjectOfDocument } from '#input/subject.ts';
import { validate } from '#input/validate.ts';

export interface LoadedMethod {
  /** Null where there is a problem. */
  readonly method: Method | null;
  readonly problems: readonly Finding[];
  readonly root: MapNode | null;
}

/** The method the file holds. An example is validated like any other but may name KPIs and classes of other programmes. */
export function loadMethod(file: DataFile, known: Known, isExample: boolean): LoadedMethod {
  const { root, problems: syntax } = documentOf([file]);
  if (root === null) return { method: null, problems: syntax, root };
  const subject = subjectOfDocument(root);
  if (subject !== undefined) root.subject = subject;
  const { problems: misfits, unsound } = validate(root, shape);
  const problems = [...syntax, ...misfits, ...methodProblems(root, unsound, known, isExample)];
  return { method: problems.some(isProblem) ? null : methodFrom(root), problems, root };
}
