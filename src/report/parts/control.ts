/** Section "Sources and document control": what the document is made of, who answers for it, and how to prove that it is unchanged. */
import type { Attachment, Block } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import type { Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import type { DocumentFacts, MethodFacts } from '#view/scorecard.ts';
import type { ProgrammeView } from '#view/frame.ts';
import type { SourceView } from '#view/value.ts';

export interface Controlled {
  readonly words: Printing['words'];
  readonly document: DocumentFacts;
  readonly programme: ProgrammeView;
  readonly method: MethodFacts | null | 'several';
  readonly sources: readonly SourceView[];
  readonly attachment: Attachment;
  /** Who signs. */
  readonly roles: readonly string[];
}

/** The last section of every PDF. */
export function controlSection(controlled: Controlled): Block[] {
  const { words, sources, roles } = controlled;
  const { headings } = words;
  return [
    heading(1, headings.control),
    heading(2, headings.document),
    documentTable(controlled),
    ...(sources.length === 0 ? [] : [heading(2, headings.sources), sourcesTable(controlled)]),
    heading(2, headings.signOff),
    signOffTable(words, roles),
  ];
}

function documentTable({ words, document, programme, method, attachment }: Controlled): Block {
  const { control, columns, captions } = words;
  const { number, revision, standards, retention } = document;
  const rows: [string, string][] = [
    [control.number, number],
    [control.revision, revision],
    [control.period, programme.period],
    [control.cutOff, programme.as_of],
    ...(method === null || method === 'several'
      ? [[control.method, method === null ? words.foot.noMethod : words.foot.methods] as [string, string]]
      : ([
          [control.method, control.methodValue(method.name, method.version, method.effective_from)],
          [control.approved, method.approved],
          [control.window, method.window],
        ] satisfies [string, string][])),
    [control.standards, standards.join(', ')],
    [control.retention, retention],
    ...programme.attributions.map(({ text, url, licence }): [string, string] => [control.attribution, [text, url ?? '', licence ?? ''].filter(Boolean).join(', ')]),
    [control.data, words.attached(attachment.name)],
    [control.digest, attachment.digest.replace(/.{16}(?=.)/g, '$& ')],
  ];
  return table({
    caption: captions.document,
    columns: [{ head: columns.term }, { head: columns.value }],
    rows: rows.map(([term, value]) => ({ cells: [term, value === '' ? control.none : value] })),
    note: control.note,
  });
}

function sourcesTable({ words, sources }: Controlled): Block {
  const files = Map.groupBy(sources, ({ file }) => file);
  return table({
    caption: words.captions.sources,
    columns: [{ head: words.columns.file }, { head: words.columns.line, numeric: true }],
    rows: [...files].map(([file, places]) => ({ cells: [file, String(Math.min(...places.map(({ line }) => line)))] })),
  });
}

function signOffTable({ columns, captions }: Printing['words'], roles: readonly string[]): Block {
  return table({
    caption: captions.signOff,
    columns: [{ head: columns.role }, { head: columns.name, least: 100 }, { head: columns.day, least: 60 }, { head: columns.signature, least: 120 }],
    rows: roles.map((role) => ({ look: 'sign' as const, cells: [role, '', '', ''] })),
  });
}

