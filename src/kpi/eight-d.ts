/**
 * 8D response: the three clocks, acceptance at first submission, review marks. A report stands and falls with its incident: where the supplier
 * has not to answer for that, the report is listed and does not count.
 */
import { highestMark, type Decision, type EightDReport, type Review } from '#domain/eight-d.ts';
import type { ClockName } from '#domain/method.ts';
import { monthOf } from '#domain/month.ts';
import { clockOf } from '#kpi/clocks.ts';
import { ratioOf, shareOf } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { incidentOf, withIncident } from '#kpi/incident-entries.ts';
import { ledger, within } from '#kpi/ledger.ts';

/** The KPIs of this family by id. */
export const eightDKpis = { containment_on_time: containmentOnTime, root_cause_on_time: rootCauseOnTime, closure_on_time: closureOnTime, eight_d_first_pass: firstPass, eight_d_quality: reviewQuality };

/** 8Ds whose containment was submitted in time ÷ those due in the window, with Wilson's interval; see `onTime`. */
export function containmentOnTime(question: Question): Figure {
  return onTime('containment', question);
}

/** 8Ds whose root cause was submitted in time ÷ those due in the window, with Wilson's interval; see `onTime`. */
export function rootCauseOnTime(question: Question): Figure {
  return onTime('root_cause', question);
}

/** 8Ds that the customer accepted in time ÷ those due in the window, with Wilson's interval; see `onTime`. */
export function closureOnTime(question: Question): Figure {
  return onTime('closure', question);
}

/**
 * 8Ds accepted at first submission ÷ 8Ds decided, by month of first submission, with Wilson's interval. One rejection is
 * enough to fail; before the first rejection or the acceptance of the whole report the decision is pending and it does not count.
 */
export function firstPass(question: Question): Figure {
  return shareOf('eight_d_first_pass', question, within(question.window, ledger('eight_d_first_pass', question, firstPassEntries)));
}

/**
 * The marks that reviews of the window gave, as per cent of the most that the same marks can be; `n` counts reviews. What was not
 * marked leaves both sides. Reports submitted but not yet reviewed are listed in the month of their first submission.
 */
export function reviewQuality(question: Question): Figure {
  const evidence = within(question.window, ledger('eight_d_quality', question, reviewEntries));
  return ratioOf('eight_d_quality', question, evidence, ({ counted }) => counted);
}

/** How the report fared at first submission: rejected at all, accepted without a rejection, or not decided yet. */
export function firstPassOf({ accepted, submissions }: Pick<EightDReport, 'accepted' | 'submissions'>): Decision {
  if (submissions.some(({ decision }) => decision === 'rejected')) return 'rejected';
  const isAccepted = accepted !== undefined || submissions.some(({ up_to, decision }) => up_to === 'd8' && decision === 'accepted');
  return isAccepted ? 'accepted' : 'pending';
}

/**
 * The marks that reviews gave and the most the same marks can be; both 0 where nothing was marked.
 * @example marksOf([{ on: '2026-05-29', marks: { d2: 3, d4: 2 } }]) //=> { given: 5, possible: 6 }
 */
export function marksOf(reviews: readonly Review[]): { readonly given: number; readonly possible: number } {
  const marks = reviews.flatMap((review) => Object.values(review.marks)).filter((mark) => mark !== undefined);
  return { given: marks.reduce((sum, mark) => sum + mark, 0), possible: highestMark * marks.length };
}

/** A clock counts in the month of its deadline, once that is past or the clock is stopped; a running one is listed as not due yet. */
function onTime(name: ClockName, question: Question): Figure {
  const kpi = `${name}_on_time` as const;
  const entries = ledger(kpi, question, (asked) =>
    entriesOf(asked, (report) => {
      const { state, deadline } = clockOf(report, name, asked);
      const record = recordOf(report, deadline.day);
      if (state === 'running') return [{ ...record, numerator: 0, denominator: 0, excluded: 'not_due_yet' }];
      return [{ ...record, numerator: state === 'met' ? 1 : 0, denominator: 1 }];
    }),
  );
  return shareOf(kpi, question, within(question.window, entries));
}

function firstPassEntries(question: Question): Evidence[] {
  return entriesOf(question, (report) => {
    const [first] = report.submissions;
    if (!first) return [];
    const record = recordOf(report, first.at.day);
    const pass = firstPassOf(report);
    if (pass === 'pending') return [{ ...record, numerator: 0, denominator: 0, excluded: 'decision_pending' }];
    return [{ ...record, numerator: pass === 'accepted' ? 1 : 0, denominator: 1 }];
  });
}

function reviewEntries(question: Question): Evidence[] {
  return entriesOf(question, (report) => {
    const [first] = report.submissions;
    if (report.reviews.length > 0) return report.reviews.map((_, index) => reviewEntry(report, index));
    return first ? [{ ...recordOf(report, first.at.day), numerator: 0, denominator: 0, excluded: 'not_reviewed' }] : [];
  });
}

function reviewEntry(report: EightDReport, index: number): Evidence {
  const review = report.reviews[index]!;
  const { given, possible } = marksOf([review]);
  const record = recordOf(report, review.on);
  if (possible === 0) return { ...record, numerator: 0, denominator: 0, excluded: 'not_reviewed' };
  return { ...record, numerator: given, denominator: possible, review: index };
}

/** What each report of the plant adds, as far as the supplier has to answer for its incident. */
function entriesOf({ supplier, plant }: Question, add: (report: EightDReport) => readonly Evidence[]): Evidence[] {
  const reports = plant === null ? supplier.eight_d_reports : supplier.eight_d_reports.filter((report) => report.plant === plant);
  return reports.flatMap((report) => add(report).map((entry) => withIncident(entry, incidentOf(supplier, report.incident))));
}

function recordOf({ id, source }: EightDReport, day: string): Pick<Evidence, 'kind' | 'id' | 'source' | 'month'> {
  return { kind: 'eight_d_reports', id, source, month: monthOf(day) };
}
