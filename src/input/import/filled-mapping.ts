/** A mapping with what it leaves out filled in. */
import type { FieldSource, FieldSources, Mapping } from '#input/import/mapping.ts';
import type { WrittenFields, WrittenMapping, WrittenNumbers, WrittenSource } from '#input/import/mapping-shape.ts';
import type { NumberStyle } from '#input/import/numbers.ts';
import { isLeaf, recordTargets, type Targets } from '#input/import/targets.ts';

/** The mapping as reading needs it; programme and methods are those of the first mapping. */
export function filledMapping(written: WrittenMapping, first: Mapping | null): Mapping {
  const { file = {}, missing = [], dates = {}, rows = {}, suppliers, records } = written;
  const { encoding = 'auto', delimiter = ',', quote = '"', stray_quotes = 'refuse', header_row = 1 } = file;
  return {
    file: {
      encoding,
      delimiter: delimiter === 'tab' ? '\t' : delimiter,
      quote: quote === 'none' ? null : quote,
      keepsStrayQuotes: stray_quotes === 'keep',
      header_row,
      ...(file.fallback === undefined ? {} : { fallback: file.fallback }),
      ...(file.columns === undefined ? {} : { columns: file.columns }),
    },
    missing,
    dates: { languages: ['en'], two_digit_years_from: 1970, words: {}, ...dates },
    numbers: filledNumbers(written.numbers ?? {}),
    rows: { keep: rows.keep ?? [], drop: rows.drop ?? [] },
    suppliers: { ids: {}, names: {}, common: {}, details: {}, ...suppliers },
    records,
    fields: filledFields(written.fields, recordTargets[records]),
    programme: first?.programme ?? written.programme!,
    methods: first?.methods ?? written.methods!,
  };
}

function filledFields(fields: WrittenFields, targets: Targets): FieldSources {
  return Object.fromEntries(
    Object.entries(fields).map(([field, written]) => {
      const target = targets[field]!;
      return [field, isLeaf(target) ? filledSource(typeof written === 'string' ? { column: written } : (written as WrittenSource)) : filledFields(written as WrittenFields, target.fields)];
    }),
  );
}

function filledSource({ numbers, ...written }: WrittenSource): FieldSource {
  return { join: '-', prefix: '', missing: [], split: ';', ...written, ...(numbers === undefined ? {} : { numbers: filledNumbers(numbers) }) };
}

function filledNumbers({ decimal, thousands, ignore }: WrittenNumbers): NumberStyle {
  return { decimal: decimal ?? null, thousands: thousands ?? null, ignore: ignore ?? [] };
}
