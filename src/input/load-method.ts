/** One method from its file: the method, or problems; and warnings. */
import type { Method } from '#domain/method.ts';
import { textIn, type Text } from '#domain/text.ts';
import { methodProblems } from '#input/checks/method.ts';
import { documentOf } from '#input/document.ts';
import type { Known } from '#input/known.ts';
import { methodFrom } from '#input/method.ts';
import type { MapNode } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { method as shape } from '#input/shapes/method.ts';
import type { DataFile } from '#input/source-file.ts';
import { validate } from '#input/validate.ts';

export interface LoadedMethod {
  /** Null where there is a problem. */
  readonly method: Method | null;
  readonly problems: readonly Problem[];
  readonly root: MapNode | null;
}

/** The method the file holds. An example is validated like any other but may name KPIs and classes of other programmes. */
export function loadMethod(file: DataFile, known: Known, isExample: boolean): LoadedMethod {
  const { root, problems: syntax } = documentOf([file]);
  if (root === null) return { method: null, problems: syntax, root };
  const name = nameOf(root.value['name']) ?? nameOf(root.value['id']);
  if (name !== undefined) root.subject = `method ${name}`;
  const { problems: misfits, unsound } = validate(root, shape);
  const problems = [...syntax, ...misfits, ...methodProblems(root, unsound, known, isExample)];
  const isSound = problems.every(({ severity }) => severity === 'warning');
  return { method: isSound ? methodFrom(root) : null, problems, root };
}

function nameOf(name: unknown): string | undefined {
  if (typeof name !== 'string' && (typeof name !== 'object' || name === null)) return undefined;
  const text: unknown = textIn(name as Text, 'en');
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
