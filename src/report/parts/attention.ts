/** Section "Who needs attention" of the portfolio report: caps, movers, worsening trends, overdue 8Ds, worst incidents, thin data. */
import type { Block } from '#report/document.ts';
import { list } from '#report/list.ts';
import { heading } from '#report/numbering.ts';
import { namesInRows } from '#report/parts/names.ts';
import { dotted, prose, type Printing } from '#report/parts/printing.ts';
import { table, type Row } from '#report/table.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';

type ReportWords = Printing['words'];

/** The blocks of the section; what is empty says so. */
export function attentionSection(overview: OverviewPage, words: ReportWords): Block[] {
  const { headings, empty } = words;
  return [
    heading(1, headings.attention),
    ...part(headings.newCaps, capsTable(overview, words), empty.newCaps),
    ...part(headings.movers, moversTable(overview, words), empty.movers),
    ...part(headings.falling, sentences(overview.falling, overview.left_out.falling, words), empty.falling),
    ...part(headings.overdue, overdueTable(overview, words), overview.empty.overdue),
    ...part(headings.worst, incidentsTable(overview, words), overview.empty.worst_incidents),
    ...part(headings.thin, sentences(overview.thin, overview.left_out.thin, words), empty.thin),
  ];
}

function part(title: string, block: Block | null, empty: string): Block[] {
  return [heading(2, title), block ?? prose(empty, 'soft')];
}

function sentences(rows: OverviewPage['falling'], left: string, { evidence }: ReportWords): Block | null {
  return rows.length === 0 ? null : list([...rows.map(({ supplier, sentence }) => evidence.labelled(supplier.text, sentence)), ...(left === '' ? [] : [left])]);
}

function capsTable({ new_caps, left_out }: OverviewPage, { columns, captions }: ReportWords): Block | null {
  if (new_caps.length === 0) return null;
  const names = namesInRows(new_caps.map(({ supplier }) => supplier.text));
  return table({
    caption: captions.newCaps,
    columns: [{ head: columns.supplier }, { head: columns.cap }, { head: columns.why }, { head: columns.found }],
    rows: new_caps.map(({ cap }, index) => ({ cells: [names[index]!, cap.effect, cap.because, cap.found] })),
    note: left_out.new_caps,
  });
}

function moversTable({ movers, left_out }: OverviewPage, { columns, captions }: ReportWords): Block | null {
  const rows = [...movers.down, ...movers.up];
  if (rows.length === 0) return null;
  return table({
    caption: captions.movers,
    columns: [{ head: columns.supplier }, { head: columns.before }, { head: columns.rating }, { head: columns.change, numeric: true }],
    rows: rows.map(
      ({ supplier, from, to, change }): Row => ({ cells: [supplier.text, { text: from.letter, look: 'tone', tone: from.tone }, { text: to.letter, look: 'tone', tone: to.tone }, change.text] }),
    ),
    note: dotted([left_out.down, left_out.up]),
  });
}

function overdueTable({ overdue, left_out }: OverviewPage, { columns, captions, evidence, semicolon }: ReportWords): Block | null {
  if (overdue.length === 0) return null;
  const names = namesInRows(overdue.map(({ supplier }) => supplier.text));
  return table({
    caption: captions.overdue,
    columns: [{ head: columns.supplier }, { head: columns.report }, { head: columns.state }, { head: columns.remark }],
    rows: overdue.map(({ report }, index) => ({
      cells: [names[index]!, `${report.id} · ${report.title}`, report.state_text, report.clocks.filter(({ state }) => state === 'overdue').map(({ name, margin }) => evidence.labelled(name, margin)).join(semicolon)],
    })),
    note: left_out.overdue,
  });
}

function incidentsTable({ worst_incidents }: OverviewPage, { columns, captions }: ReportWords): Block | null {
  if (worst_incidents.length === 0) return null;
  const names = namesInRows(worst_incidents.map(({ supplier }) => supplier.text));
  return table({
    caption: captions.worst,
    columns: [{ head: columns.date, whole: true }, { head: columns.supplier }, { head: columns.incident }, { head: columns.severity }, { head: columns.parts, numeric: true }, { head: columns.incidentPoints, numeric: true }],
    rows: worst_incidents.map(({ incident }, index) => ({ cells: [incident.date, names[index]!, [incident.title, ...incident.marks].join(' · '), incident.severity_text, incident.quantity.text, incident.points.text] })),
  });
}
