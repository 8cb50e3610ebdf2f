/** A supplier as the list shows it: on the page, and packed for the browser that sorts and filters thousands of them. */
import type { Tone } from '#view/rating-view.ts';
import type { SupplierRow } from '#view/programme/supplier-row.ts';
import type { Value } from '#view/value.ts';

export interface ListedSupplier {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  readonly word: string;
  readonly tone: Tone;
  readonly capped: boolean;
  /** What the filter of ratings compares: the rating, or the outcome of those without one. */
  readonly rating: string;
  readonly score: Value;
  readonly change: Value;
  /** Scores of the last months, each in per cent of the scale it was rated on. */
  readonly shares: readonly (number | null)[];
  readonly trend: number | null;
  readonly ppm: Value;
  readonly otd: Value;
  readonly incidents: Value;
  readonly openEightD: Value;
  readonly coverage: Value;
  readonly commodity: string;
  readonly commodityText: string;
  readonly plants: readonly string[];
  readonly plantsText: string;
  readonly class: string;
  readonly classText: string;
}

/** The row of a view as the list shows it. */
export function listedSupplier(row: SupplierRow): ListedSupplier {
  const { rating } = row;
  return {
    id: row.id,
    name: row.name,
    letter: rating.letter,
    word: rating.name,
    tone: rating.tone,
    capped: rating.capped,
    rating: rating.rating ?? rating.outcome,
    score: row.score,
    change: row.change,
    shares: row.shares,
    trend: row.trend,
    ppm: row.ppm,
    otd: row.otd,
    incidents: row.incidents,
    openEightD: row.open_eight_d,
    coverage: row.coverage,
    commodity: row.commodity,
    commodityText: row.commodity_text,
    plants: row.plants,
    plantsText: row.plants_text,
    class: row.class,
    classText: row.class_text,
  };
}

/** Many suppliers as one small table: the names of the fields once, then a row of values each. */
export interface PackedSuppliers {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The suppliers packed; a figure becomes the pair of its value and its text. `unpackedSuppliers` undoes it exactly. */
export function packedSuppliers(suppliers: readonly ListedSupplier[]): PackedSuppliers {
  const fields = Object.keys(suppliers[0] ?? {});
  return { fields, rows: suppliers.map((supplier) => fields.map((field) => supplier[field as keyof ListedSupplier])).map((values) => values.map(packed)) };
}

/** The suppliers as they were before they were packed. */
export function unpackedSuppliers({ fields, rows }: PackedSuppliers): ListedSupplier[] {
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [fields[index]!, unpacked(value, fields[index]!)])) as unknown as ListedSupplier);
}

const lists = ['shares', 'plants'];

// A figure becomes its value and its text; lists stay lists.
function packed(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? [(value as Value).value, (value as Value).text] : value;
}

function unpacked(value: unknown, field: string): unknown {
  return Array.isArray(value) && !lists.includes(field) ? { value: value[0], text: value[1] } : value;
}
