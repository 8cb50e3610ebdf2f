/** What the shape of a mapping cannot show: encodings, formats and patterns that do not exist, keys that need or exclude each other. */
import { patternFault } from '#input/import/dates.ts';
import { isEncoding } from '#input/import/decoded.ts';
import { isSource } from '#input/import/header.ts';
import type { Condition, FieldSource, FieldSources, Mapping } from '#input/import/mapping.ts';
import type { WrittenMapping } from '#input/import/mapping-shape.ts';
import type { NumberStyle } from '#input/import/numbers.ts';
import { quoted } from '#input/import/quoted.ts';
import { constantValue } from '#input/import/record-reader.ts';
import { tableContext } from '#input/import/table-context.ts';
import { isDate, isLeaf, recordTargets, type FieldType, type Targets } from '#input/import/targets.ts';
import { zoneMeant, zoneNamed } from '#input/time-zone.ts';

/** A fault and the keys that lead to it. */
export interface MappingFault {
  readonly path: readonly string[];
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** All faults of the mapping; zones come first, as times cannot be read without them. */
export function mappingFaults(mapping: Mapping): MappingFault[] {
  const zones = zoneFaults(mapping);
  return zones.length > 0 ? zones : [...fileFaults(mapping), ...numberFaults(mapping.numbers, ['numbers']), ...rowFaults(mapping), ...sourceFaults(mapping, recordTargets[mapping.records], mapping.fields, ['fields']), ...kindFaults(mapping)];
}

/** What a further mapping says of the programme and its methods that the first, which the folder is written by, says otherwise. */
export function disagreements({ programme, methods }: Pick<WrittenMapping, 'programme' | 'methods'>, first: Mapping): MappingFault[] {
  const expected = 'the same as in the first mapping, or nothing';
  const [own, firsts]: { readonly [key: string]: unknown }[] = [programme ?? first.programme, first.programme];
  const keys = [...new Set([...Object.keys(own!), ...Object.keys(firsts!)])].filter((key) => !isSame(own![key], firsts![key]));
  const inProgramme = keys.map((key) => {
    const isNew = firsts![key] === undefined;
    const found = isNew ? `${key}, which the first mapping does not have` : own![key] === undefined ? `no ${key}, which the first mapping has` : `${key} other than in the first mapping`;
    return { path: ['programme', key], found, expected, mend: `leave programme out here, or write ${key} ${isNew ? 'in the first mapping' : 'as the first mapping does'}` };
  });
  const inMethods = isSame(methods ?? first.methods, first.methods) ? [] : [{ path: ['methods'], found: 'methods other than in the first mapping', expected, mend: 'leave methods out here, and name the method files in the first mapping' }];
  return [...inProgramme, ...inMethods];
}

/** Whether both say the same, their keys in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  const inOrder = (_key: string, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value);
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function zoneFaults({ programme }: Mapping): MappingFault[] {
  return programme.plants.flatMap(({ time_zone }, index) => {
    if (zoneNamed(time_zone) !== undefined) return [];
    const meant = zoneMeant(time_zone);
    return [{ path: ['programme', 'plants', String(index), 'time_zone'], found: quoted(time_zone), expected: 'a time zone by its IANA name', mend: `write time_zone: ${meant ?? 'Europe/Berlin, for example'}` }];
  });
}

function fileFaults({ file }: Mapping): MappingFault[] {
  const encodings = (['encoding', 'fallback'] as const).flatMap((key) => {
    const label = file[key];
    if (label === undefined || isEncoding(label) || (key === 'encoding' && label === 'auto')) return [];
    return [{ path: ['file', key], found: quoted(label), expected: 'an encoding by its usual name', mend: 'write for example utf-8, windows-1252, gbk, shift_jis or utf-16le' }];
  });
  const quote = file.quote === null || [...file.quote].length === 1 ? [] : [{ path: ['file', 'quote'], found: quoted(file.quote), expected: 'one character, or none', mend: 'write quote: none if the file quotes nothing' }];
  const columns = file.header_row > 0 || file.columns !== undefined ? [] : [{ path: ['file'], found: 'no columns', expected: 'columns: […], as the file has no header to take the names from', mend: 'name the columns in their order under file: columns' }];
  const sign = file.quote === file.delimiter ? [{ path: ['file', 'quote'], found: quoted(file.quote), expected: 'another sign than the delimiter', mend: 'write quote: none if the file quotes nothing' }] : [];
  return [...encodings, ...quote, ...sign, ...columns];
}

function numberFaults(style: NumberStyle, path: readonly string[]): MappingFault[] {
  return [...thousandsFaults(style, path), ...ignoreFaults(style, path)];
}

/** Texts that would take a part of the number with them. Beside a letter signs are a unit's, such as Rs., but digits may be a power, such as E3. */
function ignoreFaults({ decimal, ignore }: NumberStyle, path: readonly string[]): MappingFault[] {
  const signs = ['+', '-', ...(decimal === null ? ['.', ','] : [decimal])];
  const isOfNumbers = (text: string) => /\d/.test(text) || (!/\p{L}/u.test(text) && signs.some((sign) => text.includes(sign)));
  const mend = 'write a unit or a currency, for example ignore: [EUR, "%"]; say how numbers are written under decimal and thousands';
  return ignore.flatMap((text, index) => (isOfNumbers(text) ? [{ path: [...path, 'ignore', String(index)], found: quoted(text), expected: 'a text that no number is made of', mend }] : []));
}

function thousandsFaults({ decimal, thousands }: NumberStyle, path: readonly string[]): MappingFault[] {
  if (thousands !== null && /[\d+-]/.test(thousands)) return [{ path: [...path, 'thousands'], found: quoted(thousands), expected: 'a sign between groups of three digits', mend: 'write for example thousands: ","' }];
  if (thousands === null || thousands !== (decimal ?? '.')) return [];
  return [{ path: [...path, 'thousands'], found: quoted(thousands), expected: 'another sign than the decimal one', mend: 'say both, for example {decimal: ",", thousands: "."}' }];
}

function rowFaults({ rows }: Mapping): MappingFault[] {
  return (['drop', 'keep'] as const).flatMap((list) => rows[list].flatMap((condition, index) => conditionFaults(condition, ['rows', list, String(index)])));
}

function conditionFaults({ equals, one_of, matches, missing }: Condition, path: readonly string[]): MappingFault[] {
  const tests = Object.entries({ equals, one_of, matches, missing }).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (tests.length !== 1) return [{ path, found: tests.length === 0 ? 'no test' : tests.join(' and '), expected: 'exactly one of equals, one_of, matches and missing', mend: 'write one condition for each test' }];
  return matches === undefined || isPattern(matches) ? [] : [{ path: [...path, 'matches'], found: quoted(matches), expected: 'a regular expression', mend: 'put a backslash before signs that stand for themselves' }];
}

function sourceFaults(mapping: Mapping, targets: Targets, sources: FieldSources, path: readonly string[]): MappingFault[] {
  return Object.entries(sources).flatMap(([field, source]) => {
    const target = targets[field]!;
    const here = [...path, field];
    if (!isSource(source)) return isLeaf(target) ? [] : sourceFaults(mapping, target.fields, source, here);
    return isLeaf(target) ? [...originFaults(source, here), ...(source.numbers === undefined ? [] : numberFaults(source.numbers, [...here, 'numbers'])), ...formatFaults(mapping, source, target.type, here), ...constantFaults(mapping, source, target.type, here)] : [];
  });
}

function originFaults({ column, columns, value }: FieldSource, path: readonly string[]): MappingFault[] {
  const origins = Object.entries({ column, columns, value }).flatMap(([key, origin]) => (origin === undefined ? [] : [key]));
  if (origins.length === 1) return [];
  return [{ path, found: origins.length === 0 ? 'nothing that says where the value comes from' : origins.join(' and '), expected: 'exactly one of column, columns and value', mend: 'write column: and its name, for example' }];
}

function formatFaults({ dates }: Mapping, { column, columns, formats }: FieldSource, type: FieldType, path: readonly string[]): MappingFault[] {
  if (!isDate(type) || (column === undefined && columns === undefined)) return [];
  const [patterns, where] = formats === undefined ? [dates.formats ?? [], ['dates', 'formats']] : [formats, [...path, 'formats']];
  return patterns.flatMap((pattern, index) => {
    const fault = patternFault(pattern, type === 'month' ? 'month' : 'day');
    return fault === null ? [] : [{ path: [...where, String(index)], found: `${quoted(pattern)}; ${fault.found}`, expected: `a date format such as ${type === 'month' ? 'MMM yyyy' : 'd-MMM-yy'}`, mend: fault.mend }];
  });
}

function constantFaults(mapping: Mapping, source: FieldSource, type: FieldType, path: readonly string[]): MappingFault[] {
  const context = tableContext(mapping, () => {});
  const zone = mapping.programme.plants[0]!.time_zone;
  const constants = [[source.value, 'value'], [source.otherwise, 'otherwise'], ...Object.entries(source.values ?? {}).map(([text, value]) => [value ?? undefined, 'values', text] as const)] as const;
  return constants.flatMap(([constant, ...keys]) => {
    if (constant === undefined) return [];
    const reading = constantValue(constant, source, type, context, zone);
    return 'fault' in reading ? [{ path: [...path, ...keys], found: quoted(String(constant)), expected: reading.fault.expected, mend: 'write one that fits' }] : [];
  });
}

function kindFaults({ records, fields }: Mapping): MappingFault[] {
  const has = (field: string) => field in fields;
  if (records === 'readings' && !has('value') && !(has('numerator') && has('denominator'))) {
    return [{ path: ['fields'], found: 'neither', expected: 'value, or numerator and denominator', mend: 'say which column has the reading' }];
  }
  if (records !== 'delivery_lines') return [];
  const due = has('committed') || has('requested') ? [] : [{ path: ['fields'], found: 'neither committed nor requested', expected: 'at least one of the two', mend: 'say which column has the day on which a line was due' }];
  const both = has('receipts') && (has('received') || has('received_quantity'));
  return both ? [...due, { path: ['fields', 'receipts'], found: 'receipts beside received', expected: 'one of the two ways', mend: 'write receipts if each row is one receipt, received if each row is a whole line' }] : due;
}

function isPattern(written: string): boolean {
  try {
    return new RegExp(written, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
