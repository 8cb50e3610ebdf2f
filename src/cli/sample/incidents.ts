/** What went wrong at a made-up supplier: incidents over the history, more of them and worse where it is poor. */
import type { Day } from '#domain/moment.ts';
import { isWithin, monthOf, monthsBetween, monthsOf } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import type { Chance } from '#cli/sample/chance.ts';
import type { Trade } from '#cli/sample/companies.ts';
import { defectsOf, type Defect } from '#cli/sample/defects.ts';
import { timestamp, type Setting } from '#cli/sample/setting.ts';
import { goodnessAt, type Temper } from '#cli/sample/temper.ts';

/** An incident as it is written, with what an 8D report needs to know of it. */
export interface Incident {
  readonly record: { readonly id: string; readonly severity: string; readonly title: Defect['title'] } & Record<string, unknown>;
  readonly defect: Defect;
  readonly plant: Plant;
  readonly day: Day;
  readonly hour: number;
  readonly goodness: number;
  readonly confirmed: number;
  readonly suspect: number;
}

/** The incidents in time order. A defect of a part that comes again is linked to the one before. */
export function incidents(luck: Chance, trade: Trade, parts: readonly string[], plants: readonly Plant[], temper: Temper, setting: Setting): Incident[] {
  const months = monthsOf(setting.history);
  const count = 1 + Math.round((1 - (temper.first + temper.last) / 2) * 5) + luck.whole(0, 1);
  const told: Incident[] = [];
  for (const [index, { plant, day }] of occasions(luck, plants, count, setting).entries()) {
    const goodness = goodnessAt(temper, monthsBetween(months[0]!, monthOf(day)) / (months.length - 1));
    told.push(incident(luck, trade, luck.pick(parts), plant, day, index + 1, count, goodness, told));
  }
  return told;
}

/** Working days of the plants in the history, no day twice, oldest first. */
function occasions(luck: Chance, plants: readonly Plant[], count: number, { days, history }: Setting): { readonly plant: Plant; readonly day: Day }[] {
  const drawn = Array.from({ length: count }, () => {
    const plant = luck.pick(plants);
    return { plant, day: luck.pick(days.get(plant.id)!.filter((day) => isWithin(monthOf(day), history))) };
  });
  const single = new Map(drawn.map((occasion) => [occasion.day, occasion]));
  return [...single.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function incident(luck: Chance, trade: Trade, part: string, plant: Plant, day: Day, number: number, count: number, goodness: number, before: readonly Incident[]): Incident {
  const defect = luck.pick(defectsOf(trade.commodity));
  const sibling = before.findLast((other) => other.defect === defect && other.record['part'] === part);
  const severity = luck.happens(0.2 + (1 - goodness) * 0.5) ? (luck.happens((1 - goodness) * 0.1) ? 'critical' : 'major') : 'minor';
  const isDisclosed = luck.happens(0.12 * goodness);
  const point = isDisclosed ? 'supplier' : luck.pick(severity === 'minor' ? ['incoming', 'incoming', 'in_process'] : ['incoming', 'in_process', 'in_process', 'end_of_line', 'customer']);
  // About 15 PPM for a good supplier and a hundred times as many for a poor one.
  const ppm = 10 ** (1.2 + (0.95 - goodness) * 2.6);
  const confirmed = Math.max(1, Math.round((trade.part.pieces * 24 * ppm * luck.whole(60, 140)) / 100_000_000 / count));
  const suspect = Math.ceil((confirmed * luck.whole(4, 30)) / trade.part.pack) * trade.part.pack;
  const hour = luck.whole(6, 19);
  const stops = severity !== 'minor' && point === 'in_process' && luck.happens(0.12);
  const consequences = [...(stops ? ['line_stop'] : []), ...(severity === 'minor' ? [] : ['sorting'])];
  const record = {
    id: `inc-${number}`,
    title: defect.title,
    detected: timestamp(day, hour, luck.whole(0, 59), plant),
    notified: timestamp(day, hour + luck.whole(1, 3), luck.whole(0, 59), plant),
    plant: plant.id,
    part,
    lot: `L${day.replaceAll('-', '').slice(2)}`,
    defect: defect.code,
    detection_point: point,
    severity,
    quantity: { suspect, confirmed },
    ...(consequences.length > 0 && { consequences }),
    ...(isDisclosed && { self_disclosed: true }),
    ...(sibling && { repeat_of: sibling.record.id }),
  };
  return { record, defect, plant, day, hour, goodness, confirmed, suspect };
}
