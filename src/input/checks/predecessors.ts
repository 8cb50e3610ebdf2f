/** Mergers that lead back to where they began. A predecessor need not have a file: what was merged is often only a name. */
import { textAt, type Node } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, within } from '#input/report.ts';

/** A supplier with the predecessors it names. */
interface Merged {
  readonly id: string;
  readonly predecessors: readonly Node[];
}

/** Problems of suppliers that are, through their predecessors, their own predecessors. */
export function predecessorProblems(suppliers: readonly Merged[]): Problem[] {
  const byId = new Map(suppliers.filter(({ predecessors }) => predecessors.length > 0).map(({ id, predecessors }) => [id, predecessors]));
  return [...byId].flatMap(([id, predecessors]) =>
    predecessors.flatMap((predecessor) => {
      const named = textAt(predecessor, 'id');
      if (named === undefined || !leadsTo(named, id, byId, new Set())) return [];
      const found = named === id ? `${id} as its own predecessor` : `${named} as a predecessor of ${id}, and ${id} as one of ${named}`;
      return [
        problemAt(within(predecessor, 'id'), {
          code: 'predecessor-of-itself',
          found,
          expected: 'a supplier that was merged into this one',
          mend: 'remove the entry from the supplier that came first',
        }),
      ];
    }),
  );
}

function leadsTo(from: string, to: string, byId: ReadonlyMap<string, readonly Node[]>, seen: Set<string>): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (byId.get(from) ?? []).some((predecessor) => {
    const next = textAt(predecessor, 'id');
    return next !== undefined && leadsTo(next, to, byId, seen);
  });
}
