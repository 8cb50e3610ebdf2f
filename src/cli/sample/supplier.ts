/** A made-up supplier with 24 months of records, drawn from its number alone. */
import { monthsOf, type Month } from '#domain/month.ts';
import { chance, type Chance } from '#cli/sample/chance.ts';
import { company, type Company } from '#cli/sample/companies.ts';
import { eightDReports } from '#cli/sample/eight-d-reports.ts';
import { incidents, type Incident } from '#cli/sample/incidents.ts';
import { monthTotals } from '#cli/sample/month-totals.ts';
import { orderLines, type Conduct } from '#cli/sample/order-lines.ts';
import type { Setting } from '#cli/sample/setting.ts';
import { goodnessAt, temper, type Temper } from '#cli/sample/temper.ts';
import { visits } from '#cli/sample/visits.ts';

const visitsSince = '2025-06';

/** The supplier of a number from 1 on, in the words of the data folder; it does not depend on how many others there are. */
export function supplier(number: number, setting: Setting): { readonly id: string } & Record<string, unknown> {
  const luck = chance(number);
  const { id, name, trade, home } = company(number);
  // One in twelve supplies both plants.
  const plants = number % 12 === 0 ? setting.plants : setting.plants.filter((plant) => plant.id === home.plant);
  const parts = ['104', '122'].map((end) => `${trade.part.series}${end}`);
  const nature = temper(luck);
  const events = incidents(luck, trade, parts, plants, nature, setting);
  return {
    id,
    name,
    status: 'active',
    since: `20${luck.whole(10, 23)}-0${luck.whole(1, 9)}`,
    commodity: trade.commodity,
    class: 'series',
    plants: plants.map((plant) => plant.id),
    sites: [{ id: 'works', name: { en: `${home.en} works`, 'zh-CN': `${home.zh}工厂` }, country: home.country, city: { en: home.en, 'zh-CN': home.zh } }],
    certificates: certificates(luck, number),
    delivery_months: plants.flatMap((plant) => deliveryMonths(luck, plant.id, { trade, parts, nature }, setting)),
    premium_freight: premiumFreight(luck, events, nature),
    incidents: events.map(({ record }) => record),
    eight_d_reports: eightDReports(luck, events, setting),
    visits: visits(luck, plants, 'works', visitsSince, goodnessAt(nature, 0.7), setting),
    readings: readings(luck, nature, monthsOf(setting.history)),
  };
}

interface Trading {
  readonly trade: Company['trade'];
  readonly parts: readonly string[];
  readonly nature: Temper;
}

function deliveryMonths(luck: Chance, plant: string, { trade, parts, nature }: Trading, { days, history }: Setting): object[] {
  const months = monthsOf(history);
  const bought = parts.map((number) => ({ number, pieces: trade.part.pieces / parts.length, pack: trade.part.pack }));
  const lines = months.flatMap((month, index) => {
    const conduct = conductOf(luck, goodnessAt(nature, index / (months.length - 1)));
    return orderLines(luck, plant, month, days.get(plant)!, bought, 20, conduct);
  });
  return monthTotals(lines, plant, months);
}

// Lateness comes in bursts: a good supplier has a bad month now and then, a poor one more often.
function conductOf(luck: Chance, goodness: number): Conduct {
  const poor = 1 - goodness;
  const late = luck.happens(0.03 + poor * 0.3) ? 0.05 + poor * 0.2 : poor * 0.08;
  return { late, longest: 3 + Math.round(poor * 8), excused: 0.008, partial: 0.5, never: 0.03 };
}

function certificates(luck: Chance, number: number): object[] {
  const isExpired = luck.happens(0.04);
  const from = isExpired ? `2023-0${luck.whole(1, 9)}-15` : `2024-0${luck.whole(3, 9)}-15`;
  const to = `${Number(from.slice(0, 4)) + 3}${from.slice(4, 8)}14`;
  const iatf = { id: 'iatf', standard: 'iatf-16949', number: `Q-${100_000 + number}`, valid_from: from, valid_to: to };
  const environment = { id: 'iso-14001', standard: 'iso-14001', number: `E-${100_000 + number}`, valid_from: '2024-10-01', valid_to: '2027-09-30' };
  return luck.happens(0.6) ? [iatf, environment] : [iatf];
}

function premiumFreight(luck: Chance, events: readonly Incident[], { last }: Temper): object[] {
  const shipped = events.filter(({ record }) => record.severity !== 'minor' && luck.happens(0.3 + (1 - last) * 0.4));
  return shipped.map(({ record, plant, day }, index) => ({
    id: `pf-${index + 1}`,
    on: day,
    plant: plant.id,
    caused_by: luck.happens(0.8) ? 'supplier' : 'customer',
    reason: { en: 'Replacement for the lot held', 'zh-CN': '冻结批次补货' },
    incident: record.id,
    cost: { amount: luck.whole(9, 90) * 50, currency: plant.id === 'taicang' ? 'CNY' : 'EUR' },
  }));
}

function readings(luck: Chance, { last }: Temper, months: readonly Month[]): object[] {
  const hours = 16 + (1 - last) * 70;
  const quoted = months.filter((_, index) => index % 8 === 7).map((month) => ({ kpi: 'quotation-response-hours', month, value: Math.round((hours * luck.whole(80, 120)) / 100) }));
  const priced = [months.at(-13), months.at(-1)].filter((month) => month !== undefined).map((month) => ({ kpi: 'price-index', month, value: luck.whole(92, 108) }));
  return [...quoted, ...priced];
}
