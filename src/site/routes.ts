/** Which pages there are: their parameters, as Astro asks for them. */
import type { Supplier } from '#domain/supplier.ts';
import { languagesShown, programmeShown } from '#site/programme.ts';
import { pageCount } from '#view/programme/suppliers-page.ts';
import { addressOf } from '#words/words.ts';

interface Parameters {
  readonly [name: string]: string;
}

interface Path {
  readonly params: Parameters;
}

/** Once for each language. */
export function languagePaths(): Path[] {
  return inEveryLanguage([{}]);
}

/** The second and further pages of the list of suppliers. */
export function supplierListPaths(): Path[] {
  const pages = pageCount(programmeShown().suppliers.length);
  return inEveryLanguage(Array.from({ length: pages - 1 }, (_, index) => ({ page: String(index + 2) })));
}

/** Once for each supplier and language. */
export function supplierPaths(): Path[] {
  return inEveryLanguage(programmeShown().suppliers.map(({ id }) => ({ supplier: id })));
}

/** Once for each incident and language; the id of an incident is unique only with its supplier. */
export function incidentPaths(): Path[] {
  return recordPaths('incident', ({ incidents }) => incidents);
}

/** Once for each 8D report and language, with its supplier. */
export function eightDPaths(): Path[] {
  return recordPaths('report', ({ eight_d_reports: reports }) => reports);
}

/** Once for each visit and language, with its supplier. */
export function visitPaths(): Path[] {
  return recordPaths('visit', ({ visits }) => visits);
}

/** A method's page is named by its id and version, such as `standard-3`. */
export function methodPaths(): Path[] {
  return inEveryLanguage(programmeShown().methods.map(({ id, version }) => ({ method: `${id}-${version}` })));
}

function recordPaths(name: string, records: (supplier: Supplier) => readonly { readonly id: string }[]): Path[] {
  return inEveryLanguage(programmeShown().suppliers.flatMap((supplier) => records(supplier).map(({ id }) => ({ supplier: supplier.id, [name]: id }))));
}

function inEveryLanguage(parameters: readonly Parameters[]): Path[] {
  return languagesShown().flatMap((language) => parameters.map((each) => ({ params: { language: addressOf(language), ...each } })));
}
