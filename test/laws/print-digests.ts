/**
 * A process of its own for the laws of determinism: loads a data folder, its files in the order asked for, and prints a digest of every
 * scorecard and calculation, the overview, the list of suppliers and the tables, in both languages. Usage: `node print-digests.ts DIR forwards|backwards`.
 */
import { createHash } from 'node:crypto';
import { languages } from '#domain/text.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { dataPage } from '#view/programme/data-page.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { ratingChanges } from '#view/programme/rating-changes.ts';
import { scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { suppliersPage } from '#view/programme/suppliers-page.ts';
import { eventTable, figureTable, scoreTable } from '#view/programme/tables.ts';

const [folder = '', order] = process.argv.slice(2);
const { files, problems } = readDataFolder(folder);
const { programme, warnings } = load(order === 'backwards' ? files.toReversed() : files, problems);
const rated = rateProgramme(programme!);

for (const language of languages) {
  const site = siteIn(rated, language, warnings);
  print(language, 'overview', overviewPage(site));
  print(language, 'suppliers', suppliersPage(site));
  print(language, 'data', dataPage(site));
  print(language, 'changes', ratingChanges(site));
  print(language, 'tables', [scoreTable(site), figureTable(site), eventTable(site)]);
  for (const { id } of programme!.suppliers) print(language, id, [scorecard(site, id), calculationPage(site, id)]);
}

function print(language: string, what: string, view: unknown): void {
  const text = JSON.stringify(view);
  process.stdout.write(`${language} ${what} ${text.length} ${createHash('sha256').update(text).digest('hex')}\n`);
}
