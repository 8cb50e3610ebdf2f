/** Section "Events": incidents, 8D reports with their clocks, visits and the rest, a line each; kinds without any say whether anybody looked. */
import { addMonths } from '#domain/month.ts';
import type { Block, Cell } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { dotted, eventTable, joinedSentences, prose, sourceColumn, type Printing } from '#report/parts/printing.ts';
import type { Column, Row } from '#report/table.ts';
import type { ClockView, EightDRow, EventRow } from '#view/records/event-rows.ts';
import type { SourceView } from '#view/value.ts';
import { formatCount, formatMonth } from '#words/format.ts';

/** The blocks of the events: what happened in the months that the scorecard looks at, and every 8D report that is still open. */
export function eventsSection(printing: Printing): Block[] {
  const { words, all, scorecard, language } = printing;
  const { monitored } = all.records;
  const since = firstMonth(scorecard);
  const isRecent = ({ day }: EventRow): boolean => day >= since;
  const { incidents, eight_d_reports, visits, premium_freight, special_status, field_actions, empty } = scorecard;
  const lists = [
    { rows: incidents, none: empty.incidents, name: monitored.incidents, shown: incidents.filter(isRecent) },
    { rows: eight_d_reports, none: empty.eight_d_reports, name: monitored.eight_d_reports, shown: eight_d_reports.filter((report) => isRecent(report) || report.state !== 'accepted') },
    { rows: visits, none: empty.visits, name: monitored.visits, shown: visits.filter(isRecent) },
    { rows: premium_freight, none: empty.premium_freight, name: monitored.premium_freight, shown: premium_freight.filter(isRecent) },
    { rows: special_status, none: empty.special_status, name: monitored.special_status, shown: special_status.filter(isRecent) },
    { rows: field_actions, none: empty.field_actions, name: monitored.field_actions, shown: field_actions.filter(isRecent) },
  ] as const;
  const [first, second, third, ...rest] = lists;
  const others = rest.flatMap(({ name, shown }) => shown.map((row) => ({ row, kind: name })));
  const sentences = [
    ...lists.flatMap(({ rows, none }) => (rows.length === 0 ? [none] : [])),
    ...lists.flatMap(({ rows, shown, name }) => (rows.length > shown.length ? [words.evidence.earlier(name, formatCount(rows.length - shown.length, language), formatMonth(since, language))] : [])),
  ];
  return [
    heading(1, words.headings.events),
    ...(first.shown.length === 0 ? [] : [incidentsTable(printing, first.shown)]),
    ...(second.shown.length === 0 ? [] : [reportsTable(printing, second.shown, new Set(first.shown.map(({ id }) => id)))]),
    ...(third.shown.length === 0 ? [] : [visitsTable(printing, third.shown)]),
    ...(others.length === 0 ? [] : [othersTable(printing, others)]),
    ...(sentences.length === 0 ? [] : [prose(joinedSentences(printing, sentences), 'soft')]),
  ];
}

/** The first month of the longest window that the scorecard shows. */
function firstMonth({ programme, windows }: Printing['scorecard']): string {
  return addMonths(programme.period_month, 1 - Math.max(12, ...windows.map(({ months }) => months)));
}

type Rows<Kind extends keyof Printing['scorecard']> = Printing['scorecard'][Kind];

function incidentsTable(printing: Printing, rows: Rows<'incidents'>): Block {
  const { columns, captions } = printing.words;
  return sourced(printing, captions.incidents, rows, {
    columns: [{ head: columns.date, whole: true, least: 72 }, { head: columns.incident, least: 130 }, { head: columns.where }, { head: columns.severity }, { head: columns.parts, numeric: true }, { head: columns.incidentPoints, numeric: true }, { head: columns.eightD, whole: true }],
    cells: (row) => [row.date, titled(row, row.marks), dotted([row.detection_point, row.plant]), row.severity_text, row.quantity.text, row.points.text, row.eight_d?.text ?? '–'],
  });
}

/** A report about an incident that stands in the table before says which; its title would only be said again. */
function reportsTable(printing: Printing, rows: Rows<'eight_d_reports'>, incidents: ReadonlySet<string>): Block {
  const { columns, captions } = printing.words;
  const clocks = [...new Set(rows.flatMap(({ clocks }) => clocks.map(({ name }) => name)))];
  const { together, supplier } = printing.all.site;
  const stateCell = ({ state_text, overdue }: EightDRow): string => (overdue ? together.listed(state_text, supplier.overdue) : state_text);
  const named = ({ id, title, detail, remark }: EightDRow): string => dotted([id, incidents.has(detail) ? '' : title, detail, remark]);
  return sourced(printing, captions.eightD, rows, {
    columns: [{ head: columns.report, least: 112 }, { head: columns.state }, ...clocks.map((head) => ({ head })), { head: columns.firstPass }, { head: columns.mark, numeric: true }, { head: columns.effectiveness }],
    cells: (row) => [named(row), stateCell(row), ...clocks.map((name) => clockCell(row.clocks.find((clock) => clock.name === name))), row.first_pass, row.mark.text, row.effectiveness],
  });
}

function visitsTable(printing: Printing, rows: Rows<'visits'>): Block {
  const { columns, captions } = printing.words;
  return sourced(printing, captions.visits, rows, {
    columns: [{ head: columns.date, whole: true, least: 72 }, { head: columns.visit }, { head: columns.plant }, { head: columns.waited, numeric: true }, { head: columns.level }, { head: columns.visitScore, numeric: true }],
    cells: (row) => [row.date, titled(row, []), row.plant, row.waited.text, row.level, row.score.text],
  });
}

function othersTable(printing: Printing, events: readonly { readonly row: EventRow; readonly kind: string }[]): Block {
  const { columns, captions } = printing.words;
  const kinds = new Map(events.map(({ row, kind }) => [row, kind]));
  const hasRemarks = events.some(({ row }) => row.remark !== '');
  return sourced(printing, captions.others, events.map(({ row }) => row), {
    columns: [{ head: columns.date, whole: true, least: 72 }, { head: columns.kind }, { head: columns.event, least: 130 }, { head: columns.plant }, ...(hasRemarks ? [{ head: columns.remark }] : [])],
    cells: (row) => [row.date, kinds.get(row) ?? '', dotted([row.title, row.detail]), row.plant, ...(hasRemarks ? [row.remark] : [])],
  });
}

interface Shape<Event> {
  readonly columns: readonly Column[];
  readonly cells: (row: Event) => readonly Cell[];
}

/** A table of events with the place of each at its end; those that do not count are paler. */
function sourced<Event extends EventRow & { readonly source: SourceView }>(printing: Printing, caption: string, rows: readonly Event[], { columns, cells }: Shape<Event>): Block {
  const source = sourceColumn(printing, caption, rows.map((row) => row.source));
  return eventTable(printing, {
    caption: source.caption,
    columns: [...columns, source.column],
    rows: rows.map((row, index): Row => ({ look: row.counted ? 'plain' : 'soft', cells: [...cells(row), source.cells[index]!] })),
  });
}

function titled({ id, title, detail, remark }: EventRow, marks: readonly string[]): string {
  return dotted([id, title, detail, ...marks, remark]);
}

/** The margin says whether the clock was kept; what was not kept stands out. */
function clockCell(clock: ClockView | undefined): Cell {
  if (clock === undefined) return '–';
  const text = clock.margin === '' ? clock.state_text : clock.margin;
  return clock.state === 'missed' || clock.state === 'overdue' ? { text, look: 'tone', tone: 'worst' } : text;
}
