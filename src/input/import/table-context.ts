/** What reading a cell needs to know of the mapping: styles, words for nothing, plants by name, time zones. */
import { farthestYear, lastYear } from '#input/import/dates.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { isoFormats, type TableContext } from '#input/import/record-reader.ts';

/** The context of a table; `onAmbiguous` hears of every date that could be read in two ways. */
export function tableContext(mapping: Mapping, onAmbiguous: TableContext['onAmbiguous']): TableContext {
  const plants = plantsByText(mapping);
  return {
    missing: missingWords(mapping),
    onAmbiguous,
    contextOf: (source, type, timeZone) => ({
      dates: { ...mapping.dates, formats: source.formats ?? mapping.dates.formats ?? isoFormats(type), last_year: type === 'last_day' ? farthestYear : lastYear },
      numbers: source.numbers ?? mapping.numbers,
      split: source.split,
      plants,
      timeZone,
    }),
  };
}

/** The texts that mean that there is nothing, the empty one among them. */
export function missingWords({ missing }: Mapping): ReadonlySet<string> {
  return new Set(['', ...missing]);
}

/** Each plant's time zone by the plant's id; `undefined` stands for the programme's first plant. */
export function timeZones({ programme }: Mapping): ReadonlyMap<string | undefined, string> {
  return new Map<string | undefined, string>([[undefined, programme.plants[0]!.time_zone], ...programme.plants.map(({ id, time_zone }) => [id, time_zone] as const)]);
}

function plantsByText({ programme }: Mapping): Map<string, string> {
  return new Map(programme.plants.flatMap(({ id, name }) => [id, ...(name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name))].map((text) => [text, id] as const)));
}
