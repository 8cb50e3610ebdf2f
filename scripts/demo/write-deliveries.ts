/**
 * Writes the deliveries and readings of the demo programme into `data/suppliers`, the same bytes at every run. What is told by hand there
 * (incidents, 8D reports, visits, certificates) stays as it is: in a supplier's single file all up to the line that names this script.
 *
 * Run it with `npx node scripts/demo/write-deliveries.ts` after a change to `profiles.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { chance, type Chance } from '#cli/sample/chance.ts';
import { monthTotals } from '#cli/sample/month-totals.ts';
import { orderLines, workingDays, type Conduct, type OrderLine } from '#cli/sample/order-lines.ts';
import { writtenLine, writtenPlants } from '#cli/sample/written.ts';
import { readableYaml } from '#cli/sample/readable-yaml.ts';
import { addMonths, isWithin, monthsBetween, monthsOf, type Month, type Window } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import { profiles, type Course, type Demand, type Profile } from './profiles.ts';

const data = new URL('../../data/', import.meta.url);
const programme: { as_of: string; period: Month; history: number; plants: unknown } = parse(readFileSync(new URL('programme.yaml', data), 'utf8'));
const plants = writtenPlants(programme.plants);
const history: Window = { from: addMonths(programme.period, 1 - programme.history), to: programme.period };
const usual: Conduct = { late: 0.02, longest: 5, excused: 0.01, partial: 0.5, never: 0.04 };
const banner = '# Written by scripts/demo/write-deliveries.ts from here to the end; change scripts/demo/profiles.ts, not this.\n';

for (const profile of profiles) write(profile);

function write(profile: Profile): void {
  const records = readableYaml({ ...deliveries(profile), ...readings(profile) });
  const folder = new URL(`suppliers/${profile.supplier}/`, data);
  if (existsSync(folder)) {
    const schema = '# yaml-language-server: $schema=../../../schemas/supplier.schema.json\n';
    writeFileSync(new URL('deliveries.yaml', folder), schema + banner + records);
    return;
  }
  const file = new URL(`suppliers/${profile.supplier}.yaml`, data);
  const [byHand] = readFileSync(file, 'utf8').split(banner);
  writeFileSync(file, `${byHand!.trimEnd()}\n\n${banner}${records}`);
}

function deliveries(profile: Profile): object {
  const books = profile.demand.map((demand, index) => ({ demand, lines: orderBook(profile, demand, chance(profile.seed * 100 + index)) }));
  if (profile.form === 'months') {
    return { delivery_months: books.flatMap(({ demand, lines }) => monthTotals(lines, demand.plant, monthsOf(spanOf(demand, history.to)))) };
  }
  const ordered = books.flatMap(({ lines }) => lines).toSorted((a, b) => (a.committed < b.committed ? -1 : a.committed > b.committed ? 1 : 0));
  return { delivery_lines: ordered.map((line, index) => writtenLine(`po-${4500100 + profile.seed}-${(index + 1) * 10}`, line)) };
}

function orderBook(profile: Profile, demand: Demand, luck: Chance): OrderLine[] {
  const plant = plants.find(({ id }) => id === demand.plant) as Plant;
  const days = workingDays(plant, addMonths(history.from, -1), addMonths(history.to, 3));
  const span = spanOf(demand, profile.form === 'lines' ? addMonths(history.to, 1) : history.to);
  return monthsOf(span)
    .flatMap((month) => orderLines(luck, demand.plant, month, days, demand.parts, demand.lines, conductIn(profile, month)))
    .map((line) => knownBy(programme.as_of, line));
}

// After the cut-off nothing has been received yet, and nobody knows why it will be late.
function knownBy(asOf: string, line: OrderLine): OrderLine {
  const { cause, receipts: all, ...rest } = line;
  const receipts = all.filter(({ on }) => on <= asOf);
  return { ...rest, receipts, ...(cause && (line.committed <= asOf) && { cause }) };
}

function spanOf({ from = history.from, to }: Demand, last: Month): Window {
  return { from, to: to ?? last };
}

function conductIn({ usual: own, spells = [] }: Profile, month: Month): Conduct {
  return Object.assign({}, usual, own, spells.find((spell) => isWithin(month, spell)));
}

function readings(profile: Profile): object {
  const { seed, quotationHours, priceIndex, readingsFrom = history.from, readingsTo = history.to } = profile;
  const luck = chance(seed * 100 + 99);
  const months = monthsOf({ from: readingsFrom, to: readingsTo });
  // Nobody asks every supplier for a price every month; the price model is run each quarter.
  const quoted = quotationHours ? months.filter(() => luck.happens(0.5)).map((month) => ({ kpi: 'quotation-response-hours', month, value: courseAt(quotationHours, month, luck, 20) })) : [];
  const priced = priceIndex ? months.filter((month) => ['01', '04', '07', '10'].includes(month.slice(5))).map((month) => ({ kpi: 'price-index', month, value: courseAt(priceIndex, month, luck, 1) })) : [];
  return quoted.length + priced.length === 0 ? {} : { readings: [...quoted, ...priced] };
}

function courseAt({ first, last }: Course, month: Month, luck: Chance, noise: number): number {
  const way = monthsBetween(history.from, month) / (programme.history - 1);
  const value = (first + (last - first) * way) * (1 + luck.whole(-noise * 10, noise * 10) / 1000);
  return Math.round(value * 10) / 10;
}
