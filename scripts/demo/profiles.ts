/** What each supplier of the demo delivers, how punctually, and how it answers and prices: the numbers behind the stories in `data/suppliers`. */
import type { Month } from '#domain/month.ts';
import type { BoughtPart, Conduct } from '#cli/sample/order-lines.ts';

/** A plant's orders: so many lines in a month of 21 working days, from a month to a month where it is not the whole time. */
export interface Demand {
  readonly plant: 'siegen' | 'taicang';
  readonly lines: number;
  readonly parts: readonly BoughtPart[];
  readonly from?: Month;
  readonly to?: Month;
}

/** A time in which the supplier delivers otherwise than it usually does. */
export interface Spell extends Partial<Conduct> {
  readonly from: Month;
  readonly to: Month;
}

/** From the first to the last month, in a straight line with some noise. */
export interface Course {
  readonly first: number;
  readonly last: number;
}

export interface Profile {
  readonly supplier: string;
  readonly seed: number;
  readonly form: 'lines' | 'months';
  readonly demand: readonly Demand[];
  readonly usual?: Partial<Conduct>;
  readonly spells?: readonly Spell[];
  readonly quotationHours?: Course;
  readonly priceIndex?: Course;
  readonly readingsFrom?: Month;
  readonly readingsTo?: Month;
}

export const profiles: readonly Profile[] = [
  {
    supplier: 'mingche-castings',
    seed: 101,
    form: 'months',
    demand: [
      { plant: 'siegen', lines: 22, parts: [{ number: 'E21-118404', pieces: 24_000, pack: 80 }] },
      { plant: 'taicang', lines: 26, parts: [{ number: 'E21-118510', pieces: 16_000, pack: 60 }] },
    ],
    usual: { late: 0.008 },
    spells: [{ from: '2025-10', to: '2025-10', late: 0.02, excused: 0.1 }],
    quotationHours: { first: 22, last: 14 },
    priceIndex: { first: 101, last: 99 },
  },
  {
    supplier: 'yuanshuo-plastics',
    seed: 102,
    form: 'months',
    demand: [
      {
        plant: 'taicang',
        lines: 40,
        parts: [
          { number: 'E21-207113', pieces: 30_000, pack: 120 },
          { number: 'E21-207140', pieces: 60_000, pack: 500 },
        ],
      },
    ],
    usual: { late: 0.045, longest: 9 },
    spells: [
      { from: '2024-11', to: '2025-03', late: 0.09 },
      { from: '2025-04', to: '2025-05', late: 0.13 },
      { from: '2025-11', to: '2025-12', late: 0.11 },
      { from: '2026-02', to: '2026-03', late: 0.15, excused: 0.02 },
      { from: '2026-06', to: '2026-08', late: 0.17, longest: 12 },
    ],
    quotationHours: { first: 66, last: 88 },
    priceIndex: { first: 93, last: 94 },
  },
  {
    supplier: 'brenkmann-electronics',
    seed: 103,
    form: 'months',
    demand: [
      {
        plant: 'siegen',
        lines: 24,
        parts: [
          { number: 'E21-330215', pieces: 8_000, pack: 40 },
          { number: 'E21-330240', pieces: 8_000, pack: 100 },
        ],
      },
      { plant: 'taicang', lines: 10, parts: [{ number: 'E21-330215', pieces: 5_000, pack: 40 }] },
    ],
    usual: { late: 0.007, longest: 4 },
    spells: [
      { from: '2025-02', to: '2025-02', late: 0.12 },
      { from: '2026-07', to: '2026-07', late: 0.08 },
    ],
    quotationHours: { first: 26, last: 20 },
    priceIndex: { first: 104, last: 103 },
  },
  {
    supplier: 'haldor-fasteners',
    seed: 104,
    form: 'months',
    demand: [
      {
        plant: 'siegen',
        lines: 36,
        parts: [
          { number: 'N-900118', pieces: 900_000, pack: 2_000 },
          { number: 'N-900240', pieces: 520_000, pack: 1_000 },
        ],
      },
      { plant: 'taicang', lines: 14, parts: [{ number: 'N-900118', pieces: 860_000, pack: 2_000 }] },
    ],
    usual: { late: 0.006, longest: 3, excused: 0.008 },
    quotationHours: { first: 18, last: 17 },
    priceIndex: { first: 98, last: 98 },
  },
  {
    supplier: 'beiyun-sensors',
    seed: 105,
    form: 'months',
    demand: [
      {
        plant: 'taicang',
        lines: 30,
        parts: [
          { number: 'E21-330410', pieces: 12_000, pack: 100 },
          { number: 'E21-330422', pieces: 10_000, pack: 200 },
        ],
      },
    ],
    usual: { late: 0.012, longest: 4 },
    spells: [
      { from: '2024-11', to: '2025-01', late: 0.12, longest: 10 },
      { from: '2025-02', to: '2025-04', late: 0.09, longest: 8 },
      { from: '2025-05', to: '2025-08', late: 0.1 },
      { from: '2025-09', to: '2025-11', late: 0.06 },
      { from: '2026-03', to: '2026-03', late: 0.02, excused: 0.08 },
    ],
    quotationHours: { first: 74, last: 20 },
    priceIndex: { first: 97, last: 98 },
  },
  {
    supplier: 'corvello-stampings',
    seed: 106,
    form: 'months',
    demand: [
      {
        plant: 'siegen',
        lines: 34,
        parts: [
          { number: 'E21-415008', pieces: 40_000, pack: 200 },
          { number: 'E21-415022', pieces: 20_000, pack: 100 },
        ],
      },
    ],
    usual: { late: 0.012, longest: 4 },
    spells: [
      { from: '2025-11', to: '2026-01', late: 0.04 },
      { from: '2026-02', to: '2026-03', late: 0.13, longest: 9 },
      { from: '2026-04', to: '2026-07', late: 0.06, longest: 7 },
      { from: '2026-08', to: '2026-10', late: 0.14, longest: 12 },
    ],
    quotationHours: { first: 30, last: 58 },
    priceIndex: { first: 99, last: 102 },
  },
  {
    supplier: 'dolnik-seals',
    seed: 107,
    form: 'lines',
    demand: [
      {
        plant: 'siegen',
        lines: 5,
        parts: [
          { number: 'E21-260044', pieces: 18_000, pack: 500 },
          { number: 'E21-260071', pieces: 9_000, pack: 250 },
        ],
      },
    ],
    usual: { late: 0.03, excused: 0.03, longest: 3 },
    quotationHours: { first: 28, last: 24 },
    priceIndex: { first: 100, last: 99 },
  },
  {
    supplier: 'tiszafold-machining',
    seed: 108,
    form: 'months',
    demand: [
      {
        plant: 'siegen',
        lines: 26,
        parts: [
          { number: 'E21-510301', pieces: 10_000, pack: 60 },
          { number: 'E21-510318', pieces: 8_000, pack: 40 },
        ],
      },
    ],
    usual: { late: 0.035, longest: 5 },
    spells: [
      { from: '2025-07', to: '2025-09', late: 0.11, longest: 8 },
      { from: '2026-02', to: '2026-02', late: 0.03, excused: 0.12 },
      { from: '2026-04', to: '2026-04', late: 0.09 },
    ],
    quotationHours: { first: 34, last: 42 },
    priceIndex: { first: 95, last: 96 },
  },
  {
    supplier: 'nordhavn-springs',
    seed: 149,
    form: 'lines',
    demand: [
      { plant: 'siegen', lines: 5, parts: [{ number: 'E21-601202', pieces: 24_000, pack: 1_000 }], to: '2025-12' },
      { plant: 'siegen', lines: 6, parts: [{ number: 'E21-601230', pieces: 20_000, pack: 1_000 }], from: '2026-07' },
    ],
    usual: { late: 0.045, longest: 4, partial: 0.6 },
    quotationHours: { first: 30, last: 33 },
    priceIndex: { first: 101, last: 100 },
  },
  {
    supplier: 'hohenau-surface',
    seed: 110,
    form: 'months',
    demand: [
      {
        plant: 'siegen',
        lines: 20,
        parts: [
          { number: 'E21-702011', pieces: 11_000, pack: 70 },
          { number: 'E21-702025', pieces: 7_000, pack: 60 },
        ],
      },
    ],
    usual: { late: 0.014, longest: 3 },
    spells: [{ from: '2025-12', to: '2025-12', late: 0.06 }],
    quotationHours: { first: 40, last: 30 },
    priceIndex: { first: 103, last: 102 },
  },
  {
    supplier: 'grauwerk-tooling',
    seed: 111,
    form: 'lines',
    demand: [
      {
        plant: 'siegen',
        lines: 2,
        parts: [
          { number: 'TG-2214', pieces: 1, pack: 1, kind: 'service' },
          { number: 'TW-1150-IN', pieces: 2, pack: 1, kind: 'service' },
        ],
      },
      { plant: 'taicang', lines: 1, parts: [{ number: 'TW-1187-SET', pieces: 1, pack: 1, kind: 'sample' }] },
    ],
    usual: { late: 0.06, longest: 8, excused: 0.06 },
    quotationHours: { first: 60, last: 48 },
  },
  {
    supplier: 'tervola-magnets',
    seed: 112,
    form: 'lines',
    demand: [{ plant: 'siegen', lines: 2, parts: [{ number: 'E21-344900', pieces: 52, pack: 4 }] }],
    usual: { late: 0.06, longest: 5 },
    quotationHours: { first: 24, last: 22 },
  },
  {
    supplier: 'penhallow-bearings',
    seed: 113,
    form: 'months',
    demand: [{ plant: 'siegen', lines: 12, parts: [{ number: 'E11-051160', pieces: 9_000, pack: 150 }], to: '2025-08' }],
    usual: { late: 0.03 },
    quotationHours: { first: 30, last: 36 },
    priceIndex: { first: 100, last: 101 },
    readingsTo: '2025-08',
  },
  {
    supplier: 'luoyu-connectors',
    seed: 114,
    form: 'lines',
    demand: [{ plant: 'taicang', lines: 8, parts: [{ number: 'E21-350118', pieces: 6_000, pack: 120 }], from: '2026-09' }],
    usual: { late: 0.05, longest: 3 },
    quotationHours: { first: 20, last: 18 },
    readingsFrom: '2026-08',
  },
];
