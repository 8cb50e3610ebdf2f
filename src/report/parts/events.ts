/** Section "Events": incidents, 8D reports with their clocks, visits, and the rest; an empty list says whether anybody looked. */
import type { Block } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { emptyWords, eventTable, place, type Printing } from '#report/parts/printing.ts';
import type { Row } from '#report/table.ts';
import type { ClockView, EventRow } from '#view/event-rows.ts';

/** The blocks of the events, each kind with its own heading. */
export function eventsSection(printing: Printing): Block[] {
  const { words, scorecard } = printing;
  const { headings, captions, empty } = words;
  return [
    heading(1, headings.events),
    heading(2, headings.incidents),
    incidents(printing),
    heading(2, headings.eightD),
    eightDReports(printing),
    heading(2, headings.visits),
    visits(printing),
    heading(2, headings.premiumFreight),
    others(printing, scorecard.premium_freight, captions.premiumFreight, empty.premiumFreight, ['premium_freight']),
    heading(2, headings.specialStatus),
    others(printing, scorecard.special_status, captions.specialStatus, empty.specialStatus, ['special_status']),
    heading(2, headings.fieldActions),
    others(printing, scorecard.field_actions, captions.fieldActions, empty.fieldActions, ['field_actions']),
  ];
}

function incidents(printing: Printing): Block {
  const { scorecard, words } = printing;
  const { columns } = words;
  if (scorecard.incidents.length === 0) return emptyWords(printing, words.empty.incidents, ['incidents', 'ppm', 'incident_points']);
  return eventTable(words, {
    caption: words.captions.incidents,
    columns: [{ head: columns.date, whole: true }, { head: columns.incident, least: 120 }, { head: columns.where }, { head: columns.severity }, { head: columns.parts, numeric: true }, { head: columns.points, numeric: true }, { head: columns.eightD }, { head: columns.source }],
    rows: scorecard.incidents.map(
      (row): Row => ({
        look: row.counted ? 'plain' : 'soft',
        cells: [row.date, titled(row, row.marks), joined([row.detection_point, row.plant]), row.severity_text, row.quantity.text, row.points.text, row.eight_d?.text ?? '–', place(printing, row.source)],
      }),
    ),
  });
}

function eightDReports(printing: Printing): Block {
  const { scorecard, words } = printing;
  const { columns } = words;
  const reports = scorecard.eight_d_reports;
  if (reports.length === 0) return emptyWords(printing, words.empty.eightD, ['containment_on_time', 'root_cause_on_time', 'closure_on_time', 'eight_d_first_pass', 'eight_d_quality']);
  const clocks = [...new Set(reports.flatMap(({ clocks }) => clocks.map(({ name }) => name)))];
  return eventTable(words, {
    caption: words.captions.eightD,
    columns: [{ head: columns.report, least: 105 }, { head: columns.state }, ...clocks.map((head) => ({ head })), { head: columns.firstPass }, { head: columns.mark, numeric: true }, { head: columns.effectiveness }, { head: columns.source }],
    rows: reports.map(
      (row): Row => ({
        look: row.counted ? 'plain' : 'soft',
        cells: [titled(row, []), row.state_text, ...clocks.map((name) => clockText(row.clocks.find((clock) => clock.name === name))), row.first_pass, row.mark.text, row.effectiveness, place(printing, row.source)],
      }),
    ),
  });
}

function visits(printing: Printing): Block {
  const { scorecard, words } = printing;
  const { columns } = words;
  if (scorecard.visits.length === 0) return emptyWords(printing, words.empty.visits, ['visit_handling']);
  return eventTable(words, {
    caption: words.captions.visits,
    columns: [{ head: columns.date, whole: true }, { head: columns.visit }, { head: columns.waited, numeric: true }, { head: columns.level }, { head: columns.score, numeric: true }, { head: columns.source }],
    rows: scorecard.visits.map((row): Row => ({ look: row.counted ? 'plain' : 'soft', cells: [row.date, titled(row, [row.plant]), row.waited.text, row.level, row.score.text, place(printing, row.source)] })),
  });
}

function others(printing: Printing, rows: readonly EventRow[], caption: string, what: string, kpis: readonly string[]): Block {
  const { columns } = printing.words;
  if (rows.length === 0) return emptyWords(printing, what, kpis);
  return eventTable(printing.words, {
    caption,
    columns: [{ head: columns.date, whole: true }, { head: columns.event }, { head: columns.plant }, { head: columns.remark }, { head: columns.source }],
    rows: rows.map((row): Row => ({ look: row.counted ? 'plain' : 'soft', cells: [row.date, joined([row.title, row.detail]), row.plant, row.remark, place(printing, row.source)] })),
  });
}

function titled({ id, title, detail, remark }: EventRow, marks: readonly string[]): string {
  return joined([id, title, detail, ...marks, remark]);
}

function clockText(clock: ClockView | undefined): string {
  return clock === undefined ? '–' : joined([clock.state_text, clock.margin]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
