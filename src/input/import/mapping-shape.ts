/** Shape of a mapping file, for each kind of record. */
import { z } from 'zod';
import { monthLanguages, type MonthLanguage } from '#input/import/languages.ts';
import { importedKinds, isLeaf, recordTargets, type ImportedKind, type Target, type Targets } from '#input/import/targets.ts';
import { expecting, flag, id, text, whole, words } from '#input/shapes/fields.ts';
import { programme as programmeKeys } from '#input/shapes/programme.ts';
import { supplier } from '#input/shapes/supplier.ts';

const anyText = z.string(expecting('words'));
const texts = z.array(anyText);
const constant = z.union([anyText, z.number(), z.boolean()], expecting('words'));

const file = z.strictObject({
  encoding: words.optional().describe('The encoding, for example utf-8, windows-1252, gbk or utf-16le; auto if left out.'),
  fallback: words.optional().describe('What auto tries after UTF-8.'),
  delimiter: anyText.min(1, expecting('words')).optional().describe('What stands between the columns: a comma if left out, or the word tab.'),
  quote: words.optional().describe('The sign around quoted cells, or none; " if left out.'),
  stray_quotes: z.enum(['refuse', 'keep']).optional().describe('What to do with a quote in the middle of a cell; refuse if left out.'),
  header_row: whole('count', 0, 1_000_000).optional().describe('The row with the names of the columns, as a spreadsheet counts; 1 if left out, 0 for none.'),
  columns: z.array(words).min(1).optional().describe('Names of the columns, where the header has none or others.'),
}).meta({ id: 'file' });

const languages = Object.keys(monthLanguages) as [MonthLanguage, ...MonthLanguage[]];

const dates = z.strictObject({
  formats: z.array(words).min(1).optional().describe('Formats tried in order, for example d-MMM-yy; the ISO forms if left out.'),
  languages: z.array(z.enum(languages)).min(1).optional().describe('Languages of the names of months; English if left out.'),
  two_digit_years_from: whole('count', 1900, 2099).optional().describe('The first of the hundred years a two-digit year can mean; 1970 if left out.'),
  words: z.record(z.string(), words).optional().describe('Words of the file and what they stand for, for example {Sept: Sep}.'),
}).meta({ id: 'dates' });

const numbers = z.strictObject({
  decimal: z.enum(['.', ',']).optional().describe('The decimal sign.'),
  thousands: anyText.length(1, expecting('words')).optional().describe('The sign between groups of three digits.'),
  ignore: z.array(words).optional().describe('Texts to leave out before reading, for example a unit.'),
}).meta({ id: 'numbers' });

const condition = z.strictObject({
  column: words.describe('The column looked at.'),
  equals: anyText.optional().describe('The text it must have.'),
  one_of: texts.min(1).optional().describe('The texts it may have.'),
  matches: words.optional().describe('A regular expression it must match.'),
  missing: flag.optional().describe('true: it must be missing; false: it must be there.'),
  because: words.optional().describe('Why, for the report.'),
}).meta({ id: 'condition' });

const supplierKeys = supplier.meta({ id: 'supplier' });

const suppliers = z.strictObject({
  name: words.describe('The column with the supplier’s name.'),
  id: words.optional().describe('The column with the customer’s number for the supplier.'),
  ids: z.record(z.string(), id).optional().describe('Ids by number, or by name where there is no number.'),
  names: z.record(z.string(), text).optional().describe('Names to show, by id.'),
  common: supplierKeys.optional().describe('Keys that every supplier gets.'),
  details: z.record(z.string(), supplierKeys).optional().describe('Keys that one supplier gets, by id.'),
}).meta({ id: 'suppliers' });

const source = z.strictObject({
  column: words.optional().describe('The column.'),
  columns: z.array(words).min(1).optional().describe('Several columns, joined.'),
  join: anyText.optional().describe('What stands between joined columns; a hyphen if left out.'),
  value: constant.optional().describe('The same value for every row.'),
  prefix: words.optional().describe('What stands before the text.'),
  missing: texts.optional().describe('Texts that mean that there is nothing.'),
  values: z.record(z.string(), z.union([constant, z.null()], expecting('words'))).optional().describe('What each text stands for; null for nothing.'),
  otherwise: constant.optional().describe('What every other text stands for.'),
  formats: z.array(words).min(1).optional().describe('Date formats of this column.'),
  numbers: numbers.optional().describe('How this column writes numbers.'),
  split: anyText.min(1, expecting('words')).optional().describe('What stands between several values in one cell; a semicolon if left out.'),
}).meta({ id: 'source' });

const column = z.union([words, source], expecting('column')).meta({ id: 'column' });

const table = z.strictObject({
  file: file.optional().describe('How the file is written.'),
  missing: texts.optional().describe('Texts that mean that there is nothing; an empty cell always does.'),
  dates: dates.optional().describe('How dates are written.'),
  numbers: numbers.optional().describe('How numbers are written.'),
  rows: z
    .strictObject({ keep: z.array(condition).optional().describe('Keep only rows that meet all of these.'), drop: z.array(condition).optional().describe('Drop rows that meet one of these.') })
    .optional()
    .describe('Which rows count; all of them if left out.'),
  suppliers: suppliers.describe('How suppliers are told apart.'),
  records: z.enum(importedKinds as [ImportedKind, ...ImportedKind[]]).describe('The kind of record each row is.'),
});

export type WrittenSource = z.infer<typeof source>;
export type WrittenNumbers = z.infer<typeof numbers>;

/** Fields as they are written: a text stands for the column of that name. */
export interface WrittenFields {
  readonly [field: string]: string | WrittenSource | WrittenFields;
}

export type WrittenMapping = z.infer<typeof table> & { readonly fields: WrittenFields; readonly programme?: z.infer<typeof programmeKeys>; readonly methods?: readonly string[] };

const programme = programmeKeys.meta({ id: 'programme' });
const methods = z.array(words).min(1).describe('Method files, seen from the mapping.');
const ofFields = 'What each field is made of.';

/** The shape of a mapping for that kind of record; any fields where it names none that there is. A further table of the same programme need not say programme and methods again. */
export function mappingShape(kind: ImportedKind | null, isFurther: boolean): z.ZodType {
  const programmes = isFurther ? { programme: programme.optional(), methods: methods.optional() } : { programme, methods };
  const fields = kind === null ? z.unknown() : fieldsShape(recordTargets[kind], null).describe(ofFields);
  return table.extend({ fields, ...programmes });
}

/** A mapping of any kind of record, the first or a further one, as editors complete it: `records` says which fields there are. */
export const mapping = z
  .union(
    importedKinds.map((kind) =>
      table.extend({
        records: z.literal(kind).describe('The kind of record each row is.'),
        fields: fieldsShape(recordTargets[kind], supplier.shape[kind]).describe(ofFields),
        programme: programme.optional().describe('programme.yaml as it will be written; a further mapping may leave it out.'),
        methods: methods.optional(),
      }),
    ),
  )
  .meta({ title: 'A mapping', description: 'How a delimited file becomes a data folder.' });

/** The fields, each described as the data folder describes it, where its shape is given. */
function fieldsShape(targets: Targets, record: z.ZodType | null): z.ZodType {
  const described = record === null ? {} : keysOf(record);
  return z.strictObject(
    Object.fromEntries(
      Object.entries(targets).map(([field, target]) => {
        const own = described[field] ?? null;
        const shape = target.required ? targetShape(target, own) : targetShape(target, own).optional();
        return [field, own?.description === undefined ? shape : shape.describe(own.description)];
      }),
    ),
  );
}

function targetShape(target: Target, own: z.ZodType | null): z.ZodType {
  return isLeaf(target) ? column : fieldsShape(target.fields, own);
}

/** The keys of what the shape holds, itself or as entries of a list. */
function keysOf(shape: z.ZodType): { readonly [key: string]: z.ZodType } {
  if (shape instanceof z.ZodOptional) return keysOf(shape.unwrap() as z.ZodType);
  if (shape instanceof z.ZodArray) return keysOf(shape.element as z.ZodType);
  return shape instanceof z.ZodObject ? shape.shape : {};
}
