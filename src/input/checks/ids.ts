/** Ids: each once among its kind, and none that a file system keeps for itself. */
import type { Problem } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';
import { textAt, type Node } from '#input/node.ts';

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Problems with the ids of a list’s entries; `noun` is what an entry is called, as in `incident`. */
export function idProblems(items: readonly Node[], noun: string): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Node>();
  for (const item of items) {
    const id = textAt(item, 'id');
    if (id === undefined) continue;
    const node = within(item, 'id');
    const other = first.get(id);
    if (other)
      problems.push(
        problemAt(
          node,
          {
            code: 'id-twice',
            found: `the id ${id} a second time`,
            expected: `an id that no other ${noun} has`,
            mend: 'give one of the two another id, or remove it if both are the same',
          },
          within(other, 'id'),
        ),
      );
    else first.set(id, item);
    if (reserved.test(id)) problems.push(reservedId(node, id));
  }
  return problems;
}

/** A problem where the id is one of the names that Windows keeps for devices: ids become names of files. */
export function reservedIdProblems(node: Node): Problem[] {
  return node.kind === 'scalar' && typeof node.value === 'string' && reserved.test(node.value) ? [reservedId(node, node.value)] : [];
}

/** Whether a file of that name could not be kept on every machine. */
export function isReserved(id: string): boolean {
  return reserved.test(id);
}

function reservedId(node: Node, id: string): Problem {
  return problemAt(node, {
    code: 'id-reserved',
    found: `the id ${id}, a name that Windows keeps for a device`,
    expected: 'an id that can be the name of a file on every machine',
    mend: `write ${node.key}: ${id}-1, for example`,
  });
}

/** An entry that gets its id from what it says: that id, and where what it says stands. */
export interface MadeId {
  readonly id: string;
  readonly node: Node;
}

/** Problems with ids that entries of a list have, where other entries of that kind get the same from what they say. */
export function madeIdProblems(items: readonly Node[], made: readonly MadeId[]): Problem[] {
  const first = new Map<string, Node>();
  for (const { id, node } of made) if (!first.has(id)) first.set(id, node);
  return items.flatMap((item) => {
    const id = textAt(item, 'id');
    const other = id === undefined ? undefined : first.get(id);
    if (!other) return [];
    const problem = { code: 'id-twice', found: `the id ${id}, which an entry without one gets from what it says`, expected: 'an id that no other entry has', mend: 'write another id, or remove the entry if both are the same' };
    return [problemAt(within(item, 'id'), problem, other)];
  });
}

/** Problems where two entries without ids of their own stand for the same thing. */
export function sameThingProblems(
  items: readonly Node[],
  keys: readonly string[],
  words: (values: readonly string[]) => { found: string; expected: string; mend: string },
): Problem[] {
  const first = new Map<string, Node>();
  return items.flatMap((item) => {
    if (textAt(item, 'id') !== undefined) return [];
    const values = keys.map((key) => textAt(item, key) ?? '');
    const thing = values.join('\n');
    const other = first.get(thing);
    first.set(thing, other ?? item);
    return other ? [problemAt(item, { code: 'twice', ...words(values) }, other)] : [];
  });
}
