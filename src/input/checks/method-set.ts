/** Methods beside one another: two for the same class and month, the same version twice, none for a class that is supplied. */
import { methodInForce, type Method } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import { itemsAt, textAt, type MapNode } from '#input/node.ts';
import { wholeFile, type Notice, type Problem } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';
import type { Supplier } from '#domain/supplier.ts';

/** Problems between the documents of the methods in force. */
export function methodSetProblems(roots: readonly MapNode[]): Problem[] {
  return roots.flatMap((root, index) => {
    const before = roots.slice(0, index);
    const same = before.find(
      (other) => textAt(other, 'id') === textAt(root, 'id') && other.value['version'] === root.value['version'] && textAt(root, 'id') !== undefined,
    );
    if (same)
      return [
        problemAt(
          within(root, 'version'),
          {
            code: 'version-twice',
            found: `version ${String(root.value['version'])} of the method ${textAt(root, 'id')} a second time`,
            expected: 'a version number that no other version of the method has',
            mend: 'raise the version, or remove one of the two files',
          },
          within(same, 'version'),
        ),
      ];
    return before.flatMap((other) => clash(root, other)).slice(0, 1);
  });
}

function clash(root: MapNode, other: MapNode): Problem[] {
  const month = textAt(root, 'effective_from');
  if (month === undefined || month !== textAt(other, 'effective_from')) return [];
  const [mine, theirs] = [classesOf(root), classesOf(other)];
  const shared = mine === null && theirs === null ? 'every class that no method names' : mine?.find((one) => theirs?.includes(one));
  if (shared === undefined) return [];
  const whom = mine === null ? shared : `the class ${shared}`;
  return [
    problemAt(
      within(root, 'effective_from'),
      {
        code: 'methods-clash',
        found: `a second method for ${whom} from ${month} on`,
        expected: 'one method for each class and month',
        mend: 'let one of the two begin in another month, or rate other classes',
      },
      within(other, 'effective_from'),
    ),
  ];
}

function classesOf(root: MapNode): string[] | null {
  return root.entries.has('classes') ? itemsAt(root, 'classes').map(({ value }) => String(value)) : null;
}

/** Warnings where a supplier that is active has no method in the month reported. */
export function unratedClasses(methods: readonly Method[], suppliers: readonly Supplier[], period: Month): Notice[] {
  const unrated = suppliers.filter((supplier) => supplier.status === 'active' && methodInForce(methods, supplier.class, period) === undefined);
  if (unrated.length === 0) return [];
  const at = { severity: 'warning', ...wholeFile('programme.yaml'), about: 'programme, methods', subject: {} } as const;
  if (methods.length === 0) return [{ ...at, kind: 'no-method', values: [period] }];
  return [...new Set(unrated.map((supplier) => supplier.class))].map((one) =>
    one === undefined ? { ...at, kind: 'no-method-without-class', values: [period] } : { ...at, kind: 'no-method-for-class', values: [one, period] },
  );
}
