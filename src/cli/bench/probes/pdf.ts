/**
 * Probe: scorecards as PDF, once everything is warm. First one after another on one core; timed apart are the views that page and PDF share,
 * the charts, and what the PDF alone costs: its document, its pictures, the setting, also in time of the processor. Then the same PDFs as a
 * build has them set, on every core. Arguments: the data folder, and how many suppliers.
 */
import { setImmediate } from 'node:timers/promises';
import { report, Stopwatch } from '#cli/bench/probe.ts';
import { spread } from '#cli/bench/samples.ts';
import { scorecardCharts } from '#charts/scorecard-charts.ts';
import { svg } from '#charts/svg.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { typeset } from '#report/compiler.ts';
import { documentOf } from '#report/documents.ts';
import { scorecardOrder, type Order } from '#report/order.ts';
import { typesetters } from '#report/workers.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { siteIn, type SiteView } from '#view/site-view.ts';
import { supplierPage } from '#view/scorecard/supplier-page.ts';

const [folder = '', suppliers = '40'] = process.argv.slice(2);
const watch = new Stopwatch();

/** Suppliers whose PDFs only warm the code and the fonts. */
const warmSuppliers = 4;

/** Times one PDF in its pieces, and gives the order that a worker would get for it. */
function scorecard(site: SiteView, id: string): Order {
  const page = watch.time('view', () => supplierPage(site, id));
  const calculation = watch.time('calculation', () => calculationPage(site, id));
  const charts = watch.time('charts', () => scorecardCharts(page.scorecard, site.words));
  const pictures = watch.time('svg', () => charts.map((chart) => ({ chart, svg: svg(chart, { colours: 'css' }) })));
  const json = watch.time('json', () => JSON.stringify(page.scorecard));
  const stop = watch.start('pdf');
  const order = scorecardOrder(json, calculation, pictures);
  const document = watch.time('document', () => documentOf(order));
  const before = process.cpuUsage();
  const bytes = watch.time('typeset', () => typeset(document));
  const { user, system } = process.cpuUsage(before);
  watch.keep('typeset cpu', (user + system) / 1000);
  stop();
  watch.keep('pdf bytes', bytes.length);
  return order;
}

/** Has the orders set by as many workers as a build has. What a PDF takes is told by the time between two that are so many apart. */
async function onEveryCore(warm: readonly Order[], orders: readonly Order[]): Promise<void> {
  const { typeset, close } = typesetters();
  for (let round = 0; round < warmRounds; round += 1) await Promise.all(warm.map(typeset));
  const began = performance.now();
  const done = [0];
  await Promise.all(orders.map((order) => typeset(order).then(() => done.push(performance.now() - began))));
  for (let at = apart; at < done.length; at += apart) watch.keep('pdf on every core', (done[at]! - done[at - apart]!) / apart);
  await close();
}

/** Workers start cold: their first dozen PDFs take a third longer than the hundreds that come after in a build. */
const warmRounds = 4;

/** Many enough that workers which end together do not count as one that is fast. */
const apart = 8;

const { files, problems } = readDataFolder(folder);
const { programme } = load(files, problems);
if (programme === null) throw new Error(`${folder} has problems: npm run check -- --data ${folder}`);
const rated = rateProgramme(programme);
const sites = programme.languages.map((language) => siteIn(rated, language));
const [warm, orders]: [Order[], Order[]] = [[], []];
const chosen = spread(programme.suppliers, Number(suppliers) + warmSuppliers);
for (const [index, { id }] of chosen.entries()) {
  for (const site of sites) {
    (index < warmSuppliers ? warm : orders).push(scorecard(site, id));
    // Node gives back the memory of finished PDFs only between turns of the event loop, as in a build.
    await setImmediate();
  }
  if (index === warmSuppliers - 1) watch.reset();
}
await onEveryCore(warm, orders);
report(watch.samples);
