/** The programme the site shows: the data folder, read once, rated, and seen in each language. */
import type { Programme } from '#domain/programme.ts';
import type { Language } from '#domain/text.ts';
import type { Loaded } from '#input/load.ts';
import { printProblems } from '#input/print-problems.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { checkedData } from '#site/checked-data.ts';
import { dataFolder } from '#site/data-folder.ts';
import { siteIn, type SiteView } from '#view/site-view.ts';
import { addressOf } from '#words/words.ts';

let sites: ReadonlyMap<string, SiteView> | undefined;

/** Shows a programme that was read already, as a build has when it begins. Without it the folder of the environment is read at the first page. */
export function showProgramme(programme: Programme, warnings: Loaded['warnings']): void {
  sites = sitesOf(programme, warnings);
}

/** The site in the language of an address, such as `zh-cn`. Throws when the data has problems. */
export function siteFor(address: string): SiteView {
  const site = everySite().get(address);
  if (!site) throw new RangeError(`The programme is not published in ${address}.`);
  return site;
}

/** The programme as the data folder has it. */
export function programmeShown(): Programme {
  return [...everySite().values()][0]!.rated.programme;
}

/** The languages of the programme, the first one first. */
export function languagesShown(): readonly Language[] {
  return programmeShown().languages;
}

function everySite(): ReadonlyMap<string, SiteView> {
  sites ??= sitesIn(dataFolder());
  return sites;
}

function sitesIn(folder: string): ReadonlyMap<string, SiteView> {
  const { programme, problems, warnings, files } = checkedData(folder);
  if (programme === null) throw new DataError(printProblems(problems, { folder, files, colours: false }));
  return sitesOf(programme, warnings);
}

function sitesOf(programme: Programme, warnings: Loaded['warnings']): ReadonlyMap<string, SiteView> {
  const rated = rateProgramme(programme);
  return new Map(programme.languages.map((language) => [addressOf(language), siteIn(rated, language, warnings)]));
}

/** Shown by Astro in the browser while developing; a build checks the data before it begins. */
class DataError extends Error {
  override readonly name = 'DataError';
  readonly hint = 'Every problem names its place and how to mend it; the page reloads when you save.';
}
