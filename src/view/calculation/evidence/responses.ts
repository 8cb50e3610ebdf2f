/** What 8D reports, visits, certificates and readings say of themselves: clocks with their days off, marks, touchpoints, validity. */
import type { EightDReport } from '#domain/eight-d.ts';
import { isWorkingDay } from '#domain/clock.ts';
import { clockNames, type ClockName } from '#domain/method.ts';
import { daysBetween, type Moment } from '#domain/moment.ts';
import { weekdays, type Plant } from '#domain/plant.ts';
import { touchpoints } from '#domain/visit.ts';
import { clockOf, plantOf, type ClockRun } from '#kpi/clocks.ts';
import type { Evidence } from '#kpi/figure.ts';
import { recordOf, textOf, type Asking, type Column } from '#view/calculation/evidence/column.ts';
import { exactText, mostDecimals } from '#view/hand-numbers.ts';
import { plantName, standardName } from '#view/naming.ts';
import { momentAt } from '#view/records/clock-views.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatDay, formatList } from '#words/format.ts';

/** The clock of a KPI, as `containment` of `containment_on_time`; null where it is of none. */
export function clockNameOf(kpi: string): ClockName | null {
  return clockNames.find((name) => kpi === `${name}_on_time`) ?? null;
}

/** What a report has to show for the KPI: its clock, its marks, else what was handed in. */
export function reportColumns(asking: Asking): Column[] {
  const clock = clockNameOf(asking.kpi);
  if (clock) return clockColumns(asking, clock);
  return asking.kpi === 'eight_d_quality' ? markColumns(asking) : submissionColumns(asking);
}

/** From when to when the clock could run, when it stopped, and which days of the week were no working days or became some. */
function clockColumns({ site, supplier, definitions }: Asking, name: ClockName): Column[] {
  const { language, words } = site;
  const { programme } = site.rated;
  const { records } = words.calculation;
  const { limit } = definitions.clocks[name];
  const column = (head: string, text: (run: ClockRun, report: EightDReport) => string): Column => ({
    head,
    text: (evidence) => {
      const report = recordOf(supplier, 'eight_d_reports', evidence);
      return report ? text(clockOf(report, name, { programme, supplier, definitions }), report) : '';
    },
  });
  const plant = (report: EightDReport): Plant => plantOf(report, { programme, supplier, definitions });
  const moment = (at: Moment, report: EightDReport): string => momentAt(plant(report), at, language);
  return [
    column(records.started, ({ start }, report) => moment(start, report)),
    column(records.deadline, ({ deadline }, report) => moment(deadline, report)),
    column(records.stopped, ({ stopped }, report) => (stopped ? moment(stopped, report) : words.records.notStopped)),
    column(words.records.terms.plant, (_, { plant }) => plantName(site, plant)),
    ...('working_days' in limit ? [column(records.unusualDays, ({ start, deadline }, report) => unusualDays(site, plant(report), start.day, deadline.day))] : []),
  ];
}

/** What was handed in and decided. */
function submissionColumns({ site, supplier }: Asking): Column[] {
  const { words, language } = site;
  const text = ({ submissions, accepted }: EightDReport) =>
    [
      ...submissions.map(({ at, up_to, decision }) => words.calculation.records.submission(up_to.toUpperCase(), formatDay(at.day, language), words.records.decisions[decision])),
      ...(accepted ? [words.calculation.records.accepted(formatDay(accepted.day, language))] : []),
    ].join(words.report.semicolon);
  return [{ head: words.calculation.records.submissions, text: (evidence) => textOf(recordOf(supplier, 'eight_d_reports', evidence), text) }];
}

/** The marks of the review. */
function markColumns({ site, supplier }: Asking): Column[] {
  const { records } = site.words.calculation;
  const text = (evidence: Evidence) => {
    const report = recordOf(supplier, 'eight_d_reports', evidence);
    const marks = evidence.review === undefined ? {} : report?.reviews[evidence.review]?.marks;
    return Object.entries(marks ?? {}).map(([mark, given]) => `${mark.length === 2 ? mark.toUpperCase() : site.words.records.disciplines[mark as 'clarity'].name} ${given}`).join(' + ');
  };
  return [{ head: records.marks, text }];
}

/** The visit's score worked out: weights met ÷ weights that applied, less the waiting. */
export function visitColumns({ site, supplier, definitions: { visits: rules } }: Asking): Column[] {
  const { words } = site;
  const { records } = words.calculation;
  const weight = (value: number) => exactText(site, value, mostDecimals);
  type Visit = Asking['supplier']['visits'][number];
  const names = (visit: Visit, result: 'met' | 'missed') => touchpoints.filter((name) => visit.touchpoints[name]?.result === result);
  const score = (visit: Visit) => {
    const met = names(visit, 'met').map((name) => weight(rules.touchpoints[name]));
    const all = [...met, ...names(visit, 'missed').map((name) => weight(rules.touchpoints[name]))];
    if (all.length === 0) return '';
    const waited = visit.waits.reduce((sum, { minutes }) => sum + minutes, 0);
    const share = records.visit(met.join(' + ') || '0', all.join(' + '));
    return waited > rules.free_minutes ? share + records.waiting(weight(rules.per_minute), weight(waited), weight(rules.free_minutes)) : share;
  };
  return [
    { head: words.records.touchpointResults.missed, text: (evidence) => textOf(recordOf(supplier, 'visits', evidence), (visit) => formatList(names(visit, 'missed').map((name) => words.records.touchpoints[name]), site.language)) },
    { head: records.countedFrom, text: (evidence) => textOf(recordOf(supplier, 'visits', evidence), score) },
  ];
}

/** Standard and validity. */
export function certificateColumns({ site, supplier }: Asking): Column[] {
  const { records, calculation } = site.words;
  return [
    { head: calculation.records.standard, text: (evidence) => textOf(recordOf(supplier, 'certificates', evidence), ({ standard }) => standardName(standard)) },
    { head: calculation.records.valid, text: (evidence) => textOf(recordOf(supplier, 'certificates', evidence), ({ valid_from, valid_to }) => records.validity(formatDay(valid_from, site.language), formatDay(valid_to, site.language))) },
  ];
}

/** The plant a reading was taken at, where it names one. */
export function readingColumns({ site, supplier }: Asking): Column[] {
  return [{ head: site.words.records.terms.plant, text: (evidence) => textOf(recordOf(supplier, 'readings', evidence), ({ plant }) => (plant === undefined ? '' : plantName(site, plant))) }];
}

/** Days after the start, up to the deadline, that the plant's week does not tell: holidays, and days worked in exchange. */
function unusualDays(site: SiteView, { calendar }: Plant, from: string, to: string): string {
  const { records } = site.words.calculation;
  const runs: { readonly isWorked: boolean; readonly from: string; to: string }[] = [];
  for (let day = Temporal.PlainDate.from(from).add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const isWorked = isWorkingDay(day, calendar);
    if (calendar.working_days.includes(weekdays[day.dayOfWeek - 1]!) === isWorked) continue;
    const last = runs.at(-1);
    if (last && last.isWorked === isWorked && daysBetween(last.to, day.toString()) === 1) last.to = day.toString();
    else runs.push({ isWorked, from: day.toString(), to: day.toString() });
  }
  const text = (run: (typeof runs)[number]) => (run.from === run.to ? formatDay(run.from, site.language) : site.words.records.fromUntil(formatDay(run.from, site.language), formatDay(run.to, site.language)));
  return runs.length === 0 ? records.noUnusualDays : formatList(runs.map((run) => records[run.isWorked ? 'worked' : 'off'](text(run))), site.language);
}
