/** One row to one record: every field by its source, all faults of the row at once. */
import { cellValue, expectation, partsOf, type CellContext, type CellReading, type FieldValue } from '#input/import/cell-values.ts';
import { columnsOfSource, isSource } from '#input/import/header.ts';
import { fillOrDrop, type CellFault } from '#input/import/import-problem.ts';
import type { Constant, FieldSource, FieldSources } from '#input/import/mapping.ts';
import { quoted } from '#input/import/quoted.ts';
import type { CellOf } from '#input/import/row-filter.ts';
import { isDate, isLeaf, isList, type FieldType, type Leaf, type Target, type Targets } from '#input/import/targets.ts';

/** A record as it is written into the data folder. */
export interface ImportedRecord {
  [field: string]: FieldValue | ImportedRecord | ImportedRecord[];
}

/** A fault in a row: in which column, and what was found there. */
export interface RowFault {
  readonly column: string;
  readonly found: string;
  readonly fault: CellFault;
}

/** What a table's cells have in common, whatever the field. */
export interface TableContext {
  readonly missing: ReadonlySet<string>;
  /** How the field's cells are to be read. */
  readonly contextOf: (source: FieldSource, type: FieldType, timeZone: string) => CellContext;
  /** Told for every date that could be read in two ways. */
  readonly onAmbiguous: (column: string, text: string) => void;
}

/** Reads a row's fields; the record holds what could be read. */
export type RecordReader = (cell: CellOf, timeZone: string) => { readonly record: ImportedRecord; readonly faults: readonly RowFault[] };

type Outcome =
  | { readonly state: 'value'; readonly value: FieldValue }
  /** `written` is the word that means missing; empty for an empty cell. */
  | { readonly state: 'missing'; readonly written: string }
  | { readonly state: 'fault'; readonly fault: CellFault; readonly found: string };

/** A reader for the fields given; fields that the mapping does not name stay out. */
export function recordReader(targets: Targets, sources: FieldSources, table: TableContext): RecordReader {
  const readers = Object.entries(targets).flatMap(([field, target]) => {
    const source = sources[field];
    if (source === undefined) return [];
    return [isLeaf(target) ? leafReader(field, target, source as FieldSource, table) : groupReader(field, target.fields, source as FieldSources, table)];
  });
  return (cell, timeZone) => {
    const record: ImportedRecord = {};
    const faults: RowFault[] = [];
    for (const read of readers) read(cell, timeZone, record, faults);
    return { record, faults };
  };
}

type FieldReader = (cell: CellOf, timeZone: string, record: ImportedRecord, faults: RowFault[]) => void;

function leafReader(field: string, { type, required }: Leaf, source: FieldSource, table: TableContext): FieldReader {
  const read = sourceReader(source, type, table);
  const column = columnsOfSource(source).join(' + ');
  return (cell, timeZone, record, faults) => {
    const outcome = read(cell, timeZone);
    if (outcome.state === 'value') record[field] = outcome.value;
    else if (outcome.state === 'fault') faults.push({ column, found: outcome.found, fault: outcome.fault });
    else if (required) faults.push({ column, found: outcome.written === '' ? 'an empty cell' : quoted(outcome.written), fault: nothingThere(field, columnsOfSource(source)[0] ?? field, type, table.contextOf(source, type, timeZone)) });
  };
}

/** Fields that belong together are left out together: when every column among them is missing. Constants alone make no cause and no cost, and a currency alone makes no cost. */
function groupReader(field: string, targets: Targets, sources: FieldSources, table: TableContext): FieldReader {
  const read = recordReader(targets, sources, table);
  const gaps = Object.entries(sources).flatMap(([field, source]) => (isSource(source) && columnsOfSource(source).length > 0 && !isCurrency(targets[field]) ? [gapFinder(source, table)] : []));
  return (cell, timeZone, record, faults) => {
    const isAbsent = gaps.length > 0 && gaps.every((gap) => gap(cell) !== null);
    if (isAbsent) return;
    const group = read(cell, timeZone);
    faults.push(...group.faults);
    if (group.faults.length === 0) record[field] = group.record;
  };
}

function isCurrency(target: Target | undefined): boolean {
  return target !== undefined && isLeaf(target) && target.type === 'currency';
}

function sourceReader(source: FieldSource, type: FieldType, table: TableContext): (cell: CellOf, timeZone: string) => Outcome {
  const columns = columnsOfSource(source);
  const { values, otherwise, value: constant } = source;
  const gapIn = gapFinder(source, table);
  const remembered = new Map<string, CellReading>();
  const outcomeOf = (reading: CellReading, found: string): Outcome => ('fault' in reading ? { state: 'fault', fault: reading.fault, found: quoted(found) } : { state: 'value', value: reading.value });
  const stated = (value: Constant, timeZone: string, found: string) => outcomeOf(constantValue(value, source, type, table, timeZone), found);
  const ofParts = (meanings: NonNullable<FieldSource['values']>, text: string, timeZone: string): Outcome => {
    const written = partsOf(text, source.split);
    const meant = written.map((part) => (Object.hasOwn(meanings, part) ? meanings[part] : otherwise));
    const unknown = written.find((_, index) => meant[index] === undefined);
    if (unknown !== undefined) return { state: 'fault', found: unknown === text ? quoted(text) : `${quoted(unknown)} in ${quoted(text)}`, fault: notAmong(Object.keys(meanings)) };
    const outcomes = meant.flatMap((value) => (value === null || value === undefined ? [] : [stated(value, timeZone, text)]));
    const all = new Set(outcomes.flatMap((outcome) => (outcome.state === 'value' ? (outcome.value as readonly string[]) : [])));
    return outcomes.find(({ state }) => state === 'fault') ?? (all.size === 0 ? { state: 'missing', written: text } : { state: 'value', value: [...all] });
  };

  return (cell, timeZone) => {
    if (constant !== undefined) return stated(constant, timeZone, String(constant));
    const gap = gapIn(cell);
    if (gap !== null) return { state: 'missing', written: gap };
    const text = columns.map(cell).join(source.join);
    if (values !== undefined && Object.hasOwn(values, text)) return stated(values[text]!, timeZone, text);
    if (values !== undefined && isList(type)) return ofParts(values, text, timeZone);
    if (otherwise !== undefined) return stated(otherwise, timeZone, text);
    if (values !== undefined) return { state: 'fault', found: quoted(text), fault: notAmong(Object.keys(values)) };
    const key = `${timeZone} ${text}`;
    const reading = remembered.get(key) ?? cellValue(source.prefix + text, type, table.contextOf(source, type, timeZone));
    if (isDate(type)) remembered.set(key, reading);
    if ('value' in reading && reading.ambiguous === true) table.onAmbiguous(columns.join(' + '), text);
    return outcomeOf(reading, text);
  };
}

/** Finds the word that means that there is nothing: empty for an empty cell, null where there is something. */
function gapFinder(source: FieldSource, table: TableContext): (cell: CellOf) => string | null {
  const { join, missing, values } = source;
  const names = columnsOfSource(source);
  const words = new Set([...table.missing, ...missing]);
  return (cell) => {
    const parts = names.map(cell);
    const gap = parts.find((part) => words.has(part));
    if (gap !== undefined || values === undefined) return gap ?? null;
    const text = parts.join(join);
    return Object.hasOwn(values, text) && values[text] === null ? text : null;
  };
}

/** The value of a constant of the mapping, which is written in the ISO forms. */
export function constantValue(value: Constant, source: FieldSource, type: FieldType, table: TableContext, timeZone: string): CellReading {
  return cellValue(String(value), type, inIsoForm(table.contextOf(source, type, timeZone), type));
}

/** The forms in which a mapping writes dates and numbers itself, whatever the table does. */
function inIsoForm(context: CellContext, type: FieldType): CellContext {
  return { ...context, dates: { ...context.dates, formats: isoFormats(type) }, numbers: { decimal: '.', thousands: null, ignore: [] } };
}

/** The ISO forms of what the field asks for. */
export function isoFormats(type: FieldType): readonly string[] {
  if (type === 'month') return ['yyyy-MM', 'yyyy-MM-dd'];
  if (type === 'moment') return ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm', 'yyyy-MM-dd HH:mm:ss', "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssXXX"];
  return ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss'];
}

function nothingThere(field: string, column: string, type: FieldType, context: CellContext): CellFault {
  return {
    heading: `nothing there, and ${field} is needed`,
    expected: expectation(type, context),
    mend: fillOrDrop(column),
  };
}

function notAmong(known: readonly string[]): CellFault {
  const shown = known.length > 20 ? `${known.slice(0, 20).join(', ')} and ${known.length - 20} more` : known.join(', ');
  return { heading: 'not among the values of the mapping', expected: `one of ${shown}`, mend: 'add the text under values in the mapping, or say there under otherwise what any other text means' };
}

