/** A record as one line of YAML, whatever its texts hold. */
import type { ImportedRecord } from '#input/import/record-reader.ts';

type Written = ImportedRecord[string] | ImportedRecord;

/**
 * The record in braces. Texts that YAML could take for anything else are quoted as in JSON, which YAML reads alike; so a line break is
 * two characters, and the line stays one line.
 * @example flowLine({ id: '4711', part: 'a, b', ordered: 5 }) //=> '{id: "4711", part: "a, b", ordered: 5}'
 */
export function flowLine(value: Written): string {
  if (Array.isArray(value)) return `[${value.map(flowLine).join(', ')}]`;
  if (typeof value === 'object') return `{${Object.entries(value).map(([key, field]) => `${key}: ${flowLine(field)}`).join(', ')}}`;
  return typeof value !== 'string' || isPlain(value) ? String(value) : JSON.stringify(value);
}

/** Days and months, and words of letters, digits and a few signs that mean nothing in YAML. */
function isPlain(text: string): boolean {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return true;
  return /^[A-Za-z](?:[A-Za-z0-9 ./()+_-]*[A-Za-z0-9./()+_-])?$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
}
