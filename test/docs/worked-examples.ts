/**
 * The worked examples of `docs/rating.md`: a method in YAML, and below it a table whose columns are figures and what comes of them.
 * The method is loaded as any other; its KPIs then take their figures from the table.
 */
import { builtInKpis, isBuiltIn } from '#domain/kpi.ts';
import { isCriterion, type Method, type Part } from '#domain/method.ts';
import { addMonths } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { OwnKpi, Reading } from '#domain/reading.ts';
import { load } from '#input/load.ts';
import { assess } from '#rating/assess.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { aProgramme, aSource, aSupplier } from '../support/builders.ts';
import { tablesOf, type Page } from './markdown.ts';

/** A row of a table below a method. */
export interface Example {
  readonly method: string;
  /** Figures by KPI, as written. */
  readonly figures: ReadonlyMap<string, string>;
  /** What the table says comes of them, by column. */
  readonly expected: ReadonlyMap<string, string>;
}

const results = /^(score|coverage|rating|by score alone|.+ (?:lost|share|points))$/;

/** Every row below a block of YAML that has a score. */
export function examplesOf(page: Page): Example[] {
  const tables = tablesOf(page);
  return page.fences
    .filter(({ language, text }) => language === 'yaml' && /^score:/m.test(text))
    .flatMap(({ text, end }) => {
      const table = tables.find(({ start }) => start > end);
      if (!table || page.prose.slice(end, table.start).trim() !== '') throw new Error(`${page.path}: no table below\n${text}`);
      return table.rows.map((row) => {
        const columns = table.head.map((name, index) => [name, row[index]!] as const).filter(([, cell]) => cell !== '');
        return { method: text, figures: new Map(columns.filter(([name]) => !results.test(name))), expected: new Map(columns.filter(([name]) => results.test(name))) };
      });
    });
}

/** What comes of an example, in the columns it asks for, with as many decimals as it writes. */
export function resultsOf({ method: text, figures, expected }: Example): Map<string, string> {
  const assessment = assessed(methodOf(text, [...figures.keys()]), figures);
  return new Map([...expected].map(([column, cell]) => [column, written(valueOf(assessment, column), cell)]));
}

const period = '2026-06';

/** The method of the fragment, with what every method needs around it. */
function methodOf(fragment: string, figures: readonly string[]): Method {
  const own = figures.filter((id) => !isBuiltIn(id)).map((id) => `  - {id: ${id}, name: ${id}, unit: points, better: higher, total: last}\n`);
  const files = [
    { path: 'programme.yaml', text: `id: acme\nname: Acme\ncustomer: Acme Motors\nas_of: 2026-07-05\nplants: [{id: north, name: North, time_zone: UTC}, {id: south, name: South, time_zone: UTC}]\n${own.length > 0 ? `kpis:\n${own.join('')}` : ''}` },
    { path: 'methods/example.yaml', text: `id: example\nversion: 1\neffective_from: 2020-01\n${/^bands:/m.test(fragment) ? '' : 'bands: [{rating: A, from: 90}, {rating: B, from: 80}, {rating: C, from: 0}]\n'}${fragment}` },
  ];
  const { programme, problems } = load(files);
  if (!programme) throw new Error(`${problems.map(({ line, found, expected }) => `line ${line}: found ${found}, expected ${expected}`).join('\n')}\n${fragment}`);
  return programme.methods[0]!;
}

/** June 2026 of a supplier with these figures; built-in KPIs are stood in for by readings of the same unit. */
function assessed(method: Method, figures: ReadonlyMap<string, string>): Assessment {
  const readings = [...figures].flatMap(([kpi, cell]) => readingsOf(kpi, cell));
  const isRatio = (kpi: string) => figures.get(kpi)!.includes('/');
  const kpis = [...figures.keys()].map((id): OwnKpi => {
    const { unit, better } = isBuiltIn(id) ? builtInKpis[id] : ({ unit: 'points', better: 'higher' } as const);
    return { id: standIn(id), name: id, unit, better, total: isRatio(id) ? 'ratio' : 'mean', source: aSource };
  });
  const stoodIn: Method = { ...method, score: withStandIns(method.score), caps: method.caps.map((cap) => (cap.kpi === undefined ? cap : { ...cap, kpi: standIn(cap.kpi) })) };
  const supplier = aSupplier({ plants: ['north', 'south'], readings });
  const programme: Programme = aProgramme({ kpis, methods: [stoodIn], suppliers: [supplier] });
  return assess(programme, supplier, period);
}

function withStandIns(part: Part): Part {
  return isCriterion(part) ? { ...part, kpi: standIn(part.kpi) } : { ...part, parts: part.parts.map(withStandIns) };
}

function standIn(kpi: string): string {
  return `figure-${kpi.replaceAll('_', '-')}`;
}

/** `90`, `90, –, 100` for months newest first, `18/20` for a ratio, `north 98, south 70` for plants. */
function readingsOf(kpi: string, cell: string): Reading[] {
  return cell.split(', ').flatMap((entry, index): Reading[] => {
    const [, plant, number] = /^(?:([a-z]+) )?(.+)$/.exec(entry)!;
    if (number === '–') return [];
    const [above, below] = number!.split('/').map(Number);
    const month = plant ? period : addMonths(period, -index);
    const base = { id: `${kpi}-${month}-${plant ?? ''}`, kpi: standIn(kpi), month, source: aSource, ...(plant && { plant }) };
    return [below === undefined ? { ...base, value: above! } : { ...base, numerator: above!, denominator: below }];
  });
}

function valueOf(assessment: Assessment, column: string): number | string | null {
  const { score, coverage, rating, uncapped, result } = assessment;
  if (column === 'score') return score;
  if (column === 'coverage') return coverage;
  if (column === 'rating') return rating;
  if (column === 'by score alone') return uncapped;
  const [, id, what] = /^(.+) (lost|share|points)$/.exec(column)!;
  const part = partOf(result!, id!);
  if (!part) throw new Error(`The method has no part ${id}.`);
  if (what === 'lost') return part.lost;
  return what === 'share' ? 100 * part.share : part.points;
}

function partOf(result: PartResult, id: string): PartResult | undefined {
  return result.part.id === id ? result : result.parts.map((part) => partOf(part, id)).find((found) => found !== undefined);
}

/** The value with as many decimals as the cell has. */
function written(value: number | string | null, cell: string): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const decimals = /\.(\d+)$/.exec(cell)?.[1]?.length ?? 0;
  // A cell without decimals stands for a whole number, not for a rounded one.
  return decimals === 0 && Math.abs(value - Math.round(value)) > 1e-9 ? String(value) : value.toFixed(decimals);
}
