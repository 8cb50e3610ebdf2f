/** Columns of the list of suppliers that would say the same in every row: left out, and told in a sentence where that is news. */
import type { Language } from '#domain/text.ts';
import type { SupplierRow } from '#view/programme/supplier-row.ts';
import type { Value } from '#view/value.ts';
import { formatList } from '#words/format.ts';
import { wordsIn } from '#words/words.ts';

export interface BareColumns {
  readonly ids: readonly BareColumn[];
  /** A sentence for each reason, such as “PPM and Incidents: not provided.” */
  readonly notes: readonly string[];
}

const figures = ['ppm', 'otd', 'incidents', 'open_eight_d'] as const satisfies readonly (keyof SupplierRow)[];

export type BareColumn = (typeof figures)[number] | 'commodity' | 'plants' | 'class';

/** Commodity and class where no supplier has one, the plant where all supply the same one, figures that nobody provides or monitors of any supplier. */
export function bareColumns(rows: readonly SupplierRow[], language: Language): BareColumns {
  const words = wordsIn(language);
  const unseen = (['not_provided', 'not_monitored'] as const).map((state) => ({ state, ids: figures.filter((id) => isAlways(rows.map((row) => row[id]), words.figures.states[state])) }));
  const told = unseen.filter(({ ids }) => ids.length > 0);
  return {
    ids: [...told.flatMap(({ ids }) => ids), ...wordless(rows)],
    notes: told.map(({ state, ids }) => words.records.emptyLists[state](formatList(ids.map((id) => words.programme.columns[id]), language))),
  };
}

function isAlways(values: readonly Value[], state: string): boolean {
  return values.length > 0 && values.every(({ value, text }) => value === null && text === state);
}

function wordless(rows: readonly SupplierRow[]): BareColumn[] {
  const plants = new Set(rows.flatMap((row) => row.plants));
  return [
    ...(rows.every(({ commodity }) => commodity === '') ? ['commodity' as const] : []),
    ...(plants.size <= 1 ? ['plants' as const] : []),
    ...(rows.every((row) => row.class === '') ? ['class' as const] : []),
  ];
}
