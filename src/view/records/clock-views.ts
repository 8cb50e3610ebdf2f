/** The clocks of an 8D report in words. */
import type { Limit } from '#domain/clock.ts';
import type { EightDReport } from '#domain/eight-d.ts';
import { clockNames, type ClockName } from '#domain/method.ts';
import { seenFrom, type Moment } from '#domain/moment.ts';
import type { Plant } from '#domain/plant.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import { clockMargin, clockOf, plantOf, type ClockRun } from '#kpi/clocks.ts';
import { definitionsFor } from '#view/definitions.ts';
import type { ClockView } from '#view/records/event-rows.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatCount, formatMoment, formatNumber } from '#words/format.ts';

/** Containment, root cause and closure, in this order, by the method in force. */
export function clockViews(site: SiteView, supplier: Supplier, report: EightDReport): ClockView[] {
  return clockNames.map((name) => clockView(site, supplier, report, name));
}

function clockView(site: SiteView, supplier: Supplier, report: EightDReport, name: ClockName): ClockView {
  const { words, language, rated } = site;
  const question = { programme: rated.programme, supplier, definitions: definitionsFor(site, supplier) };
  const run = clockOf(report, name, question);
  const { hours_left, used } = clockMargin(run, report, question);
  const { start, limit } = question.definitions.clocks[name];
  const moment = (at: Moment): string => momentAt(plantOf(report, question), at, language);
  return {
    name: words.records.clocks[name],
    limit: limitWords(site, limit),
    start: words.site.together.named(words.records.clockStarts[start], moment(run.start)),
    deadline: moment(run.deadline),
    stopped: run.stopped === null ? words.records.notStopped : moment(run.stopped),
    state: run.state,
    state_text: words.records.clockStates[run.state],
    margin: margin(site, run, hours_left),
    used,
  };
}

/** A moment of a clock by the time of its plant: one written in the supplier's zone would look late beside the deadline where it is not. */
export function momentAt({ time_zone }: Plant, moment: Moment, language: Language): string {
  return formatMoment(seenFrom(moment, time_zone), language);
}

/** A limit as `24 h`, `5 working days`. */
export function limitWords({ words, language }: SiteView, limit: Limit): string {
  const [unit, amount] = Object.entries(limit)[0] as ['hours' | 'days' | 'working_days', number];
  return words.records.clockLimits[unit](formatCount(amount, language));
}

/** Hours up to two days, days beyond; an hour that has begun to be late counts, so that nothing is late by 0, and less than an hour to spare is said as that. */
function margin({ words, language }: SiteView, { state }: ClockRun, hoursLeft: number): string {
  const hours = Math.abs(hoursLeft);
  const inHours = hours <= 48;
  const whole = !inHours ? Math.floor(hours / 24) : hoursLeft < 0 ? Math.ceil(hours) : Math.floor(hours);
  const { records } = words;
  const amount = whole === 0 ? records.lessThan(formatNumber(1, 0, language)) : formatNumber(whole, 0, language);
  if (hoursLeft < 0) return inHours ? records.lateHours(amount) : records.lateDays(amount);
  if (state === 'running') return inHours ? records.leftHours(amount) : records.leftDays(amount);
  return inHours ? records.spareHours(amount) : records.spareDays(amount);
}
