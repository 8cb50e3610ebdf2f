/** How the clocks of an 8D report ran: from when to when, kept or not, and by how much. */
import { deadline, meets, type Limit } from '#domain/clock.ts';
import { disciplines, type EightDReport } from '#domain/eight-d.ts';
import type { Clock, ClockName } from '#domain/method.ts';
import type { Moment } from '#domain/moment.ts';
import type { Plant } from '#domain/plant.ts';
import type { Question } from '#kpi/figure.ts';
import { incidentOf } from '#kpi/incident-entries.ts';

/** What a clock has to be asked with. */
export type ClockQuestion = Pick<Question, 'programme' | 'supplier' | 'definitions'>;

/** `overdue`: not stopped, and the day of its deadline was over before `as_of`; `running`: not stopped and still in time, as today is not over. */
export interface ClockRun {
  readonly name: ClockName;
  readonly start: Moment;
  readonly deadline: Moment;
  /** What stopped it: the first submission that reached its discipline, or the customer's acceptance. */
  readonly stopped: Moment | null;
  readonly state: 'met' | 'missed' | 'running' | 'overdue';
}

/** How much of a clock's time was used when it stopped, or by the end of `as_of`. */
export interface ClockMargin {
  /** Hours to spare before the deadline, below 0 when it was passed. */
  readonly hours_left: number;
  /** Time used ÷ time allowed; above 1 is late. */
  readonly used: number;
}

/**
 * How a clock of the report ran. It starts when the customer notified the supplier or, where the method says so, when the
 * incident was detected (notified, for a report without an incident). A later submission never mends a late first one.
 */
export function clockOf(report: EightDReport, name: ClockName, question: ClockQuestion): ClockRun {
  const clock = question.definitions.clocks[name];
  const start = startOf(report, clock, question);
  const due = rememberedDeadline(start, clock.limit, plantOf(report, question));
  const stopped = stopOf(report, clock);
  return { name, start, deadline: due, stopped, state: stateOf(due, stopped, question.programme.as_of) };
}

/**
 * How far from its deadline the clock stopped or stands. A moment that names only its day, as today does, stands for that day's end, unless
 * the day kept the deadline.
 */
export function clockMargin(run: ClockRun, report: EightDReport, question: ClockQuestion): ClockMargin {
  const { time_zone } = plantOf(report, question);
  const start = epochOf(run.start, time_zone);
  const due = epochOf(run.deadline, time_zone);
  const end = epochOf(run.stopped ?? { day: question.programme.as_of, at: null, epoch: null }, time_zone);
  const stopped = run.state === 'met' || run.state === 'running' ? Math.min(end, due) : end;
  return { hours_left: (due - stopped) / 3_600_000, used: (stopped - start) / (due - start) };
}

/** The moment that stopped the clock, if one did. */
function stopOf({ accepted, submissions }: EightDReport, { stop }: Clock): Moment | null {
  if (stop === 'accepted') return accepted ?? null;
  const reaches = disciplines.indexOf(stop);
  return submissions.find(({ up_to }) => disciplines.indexOf(up_to) >= reaches)?.at ?? null;
}

function startOf(report: EightDReport, { start }: Clock, { supplier }: ClockQuestion): Moment {
  if (start === 'notified') return report.notified;
  return incidentOf(supplier, report.incident)?.detected ?? report.notified;
}

function stateOf(due: Moment, stopped: Moment | null, asOf: string): ClockRun['state'] {
  if (stopped) return meets(stopped, due) ? 'met' : 'missed';
  return due.day < asOf ? 'overdue' : 'running';
}

/** The plant whose calendar and time zone a report's clocks run by. */
export function plantOf(report: EightDReport, { programme }: ClockQuestion): Plant {
  const plant = programme.plants.find(({ id }) => id === report.plant);
  if (!plant) throw new RangeError(`The 8D report ${report.id} names the plant ${report.plant}, which the programme does not have.`);
  return plant;
}

const deadlines = new WeakMap<Plant, WeakMap<Limit, WeakMap<Moment, Moment>>>();

/** Deadlines walk a calendar in a time zone, which is slow; pages and figures ask for the same ones over and over. */
function rememberedDeadline(start: Moment, limit: Limit, plant: Plant): Moment {
  const ofPlant = entryOf(deadlines, plant, () => new WeakMap<Limit, WeakMap<Moment, Moment>>());
  const ofLimit = entryOf(ofPlant, limit, () => new WeakMap<Moment, Moment>());
  return entryOf(ofLimit, start, () => deadline(start, limit, plant));
}

function entryOf<Key extends WeakKey, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function epochOf({ day, epoch }: Moment, timeZone: string): number {
  return epoch ?? Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '23:59:59' }).epochMilliseconds;
}
