/** Order lines as a plant would see them: drawn by chance, due on its working days, on time or not as the supplier's conduct goes. */
import { isWorkingDay } from '#domain/clock.ts';
import type { Receipt } from '#domain/delivery.ts';
import { daysBetween, lastDayOf, type Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import type { PartKind } from '#domain/record.ts';
import { causeOf, excuse, type WrittenCause } from '#cli/sample/causes.ts';
import type { Chance } from '#cli/sample/chance.ts';

/** A part that a plant buys: pieces in a month of 21 working days, delivered in whole packs. */
export interface BoughtPart {
  readonly number: string;
  readonly pieces: number;
  readonly pack: number;
  readonly kind?: PartKind;
}

/** How a supplier delivers, as shares of its lines from 0 to 1, and by how many working days it is late at worst. */
export interface Conduct {
  readonly late: number;
  readonly longest: number;
  /** Late by the customer's doing or by force majeure. */
  readonly excused: number;
  /** Of the late ones: first a part of the quantity, the rest late. */
  readonly partial: number;
  /** Of the late ones: never delivered. */
  readonly never: number;
}

/** An order line in the words of the data folder. */
export interface OrderLine {
  readonly plant: string;
  readonly part: string;
  readonly kind: PartKind;
  readonly ordered: number;
  readonly requested: Day;
  readonly first_committed: Day;
  readonly committed: Day;
  readonly receipts: readonly Receipt[];
  readonly cause?: WrittenCause;
}

/** A plant's working days, as far as orders and their lateness reach. */
export function workingDays(plant: Plant, from: Month, to: Month): readonly Day[] {
  const days: Day[] = [];
  const end = Temporal.PlainDate.from(lastDayOf(to));
  for (let day = Temporal.PlainDate.from(`${from}-01`); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, plant.calendar)) days.push(day.toString());
  }
  return days;
}

/** The lines due in a month, so many a month of 21 working days, spread over the plant's working days and over the parts. */
export function orderLines(luck: Chance, plant: string, month: Month, days: readonly Day[], parts: readonly BoughtPart[], count: number, conduct: Conduct): OrderLine[] {
  const first = days.findIndex((day) => day >= `${month}-01`);
  const open = days.findIndex((day) => day > `${month}-31`) - first;
  const lines = Math.max(1, Math.round((count * open) / 21));
  return Array.from({ length: lines }, (_, index) => {
    const part = parts[index % parts.length]!;
    const perLine = (part.pieces * open * parts.length) / (21 * lines);
    return orderLine(luck, plant, part, perLine, days, first + Math.floor((index * open) / lines), conduct);
  });
}

function orderLine(luck: Chance, plant: string, part: BoughtPart, pieces: number, days: readonly Day[], due: number, conduct: Conduct): OrderLine {
  const ordered = Math.max(1, Math.round((pieces * luck.whole(88, 112)) / 100 / part.pack)) * part.pack;
  const committed = days[due]!;
  const dates = { requested: committed, first_committed: committed, committed };
  if (luck.happens(0.06)) dates.requested = earlier(days, due, luck.whole(2, 4));
  if (luck.happens(0.04)) dates.first_committed = earlier(days, due, luck.whole(1, 3));
  const line = { plant, part: part.number, kind: part.kind ?? 'series', ordered, ...dates };
  if (luck.happens(conduct.excused)) return { ...line, receipts: [{ on: days[due + luck.whole(1, 8)]!, quantity: ordered }], cause: excuse(luck) };
  if (luck.happens(conduct.late)) return { ...line, receipts: lateReceipts(luck, ordered, part.pack, days, due, conduct), cause: causeOf(luck) };
  return { ...line, receipts: [{ on: earlyEnough(luck, days, due), quantity: ordered }] };
}

function lateReceipts(luck: Chance, ordered: number, pack: number, days: readonly Day[], due: number, conduct: Conduct): Receipt[] {
  if (luck.happens(conduct.never)) return [];
  // Most are late by a day or two, few by much.
  const on = days[due + Math.min(luck.whole(1, conduct.longest), luck.whole(1, conduct.longest))]!;
  if (ordered === pack || !luck.happens(conduct.partial)) return [{ on, quantity: ordered }];
  const quantity = Math.max(1, Math.floor((ordered * luck.whole(4, 8)) / 10 / pack)) * pack;
  return [{ on: days[due]!, quantity }, { on, quantity: ordered - quantity }];
}

// Holidays may put a few working days further back than the five calendar days of the usual delivery window.
function earlyEnough(luck: Chance, days: readonly Day[], due: number): Day {
  const by = luck.pick([0, 0, 0, 0, 0, 1, 1, 1, 2, 3]);
  if (by === 0) return days[due]!;
  const early = earlier(days, due, by);
  return daysBetween(early, days[due]!) <= 5 ? early : days[due]!;
}

function earlier(days: readonly Day[], due: number, by: number): Day {
  return days[Math.max(0, due - by)]!;
}
