/** The files beside the pages, as answers: JSON, CSV, PDF. */
import { stringify } from 'csv-stringify/sync';
import type { Table } from '#view/programme/tables.ts';

/** JSON, in UTF-8. */
export function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/** A table as RFC 4180 has it, in UTF-8 with its mark, so that spreadsheets read every script; what they would take for a formula is defused, and lines of a text stay in its cell. */
export function csv({ head, rows }: Table): Response {
  const text = stringify([head, ...rows] as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows', quote_record_delimiter: true });
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** A finished PDF. */
export function pdf(bytes: Uint8Array): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/pdf' } });
}
