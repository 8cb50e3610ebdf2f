/** Section "Sources and document control": what the document is made of, who answers for it, and how to prove that it is unchanged. */
import type { Attachment, Block } from '#report/document.ts';
import { list } from '#report/list.ts';
import { heading } from '#report/numbering.ts';
import { prose, type Printing } from '#report/parts/printing.ts';
import { halfWidth, table } from '#report/table.ts';
import type { DocumentFacts, MethodFacts } from '#view/scorecard/scorecard.ts';
import type { ProgrammeView } from '#view/frame.ts';
import type { SourceView } from '#view/value.ts';

/** What the page says by which a document is controlled: its number, sources, attachment and signature. */
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
  const { words, sources, roles, programme } = controlled;
  const attributions = programme.attributions.map((attribution) => attributionText(attribution, words));
  return [
    heading(1, words.headings.control),
    {
      kind: 'columns',
      whole: true,
      left: [documentTable(controlled)],
      right: [
        ...(sources.length === 0 ? [] : [heading(2, words.headings.sources), list(filesIn(controlled), halfWidth)]),
        ...(attributions.length === 0 ? [] : [heading(2, words.control.attribution), list(attributions, halfWidth)]),
        heading(2, words.headings.proof),
        prose(words.control.note),
      ],
    },
    signOffTable(words, roles),
  ];
}

/** Whose data it is, where it stands, and its licence; what is a sentence already is followed by a space. */
function attributionText({ text, url, licence }: ProgrammeView['attributions'][number], { comma }: Printing['words']): string {
  const further = [url, licence].filter(Boolean).join(comma);
  return [text, further].filter(Boolean).join(/[.。]$/.test(text) ? ' ' : comma);
}

/** So many files are named; more would not stand beside the rest. */
const mostFiles = 12;

function filesIn({ words, sources }: Controlled): string[] {
  const files = [...new Set(sources.map(({ file }) => file))];
  return files.length <= mostFiles ? files : [...files.slice(0, mostFiles - 1), words.evidence.leftOut(String(files.length - mostFiles + 1))];
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
          [control.method, control.methodValue(method.title, method.effective_from)],
          [control.approved, method.approved],
          [control.window, method.window],
        ] satisfies [string, string][])),
    [control.standards, standards.join(words.comma)],
    [control.retention, retention],
    [control.data, words.attached(attachment.name)],
    [control.digest, attachment.digest.replace(/.{16}(?=.)/g, '$& ')],
  ];
  return table({
    caption: captions.document,
    columns: [{ head: columns.term, whole: true }, { head: columns.value }],
    rows: rows.map(([term, value]) => ({ cells: [term, value === '' ? control.none : value] })),
    width: halfWidth,
  });
}

function signOffTable({ columns, captions }: Printing['words'], roles: readonly string[]): Block {
  return table({
    caption: captions.signOff,
    columns: [{ head: columns.role }, { head: columns.name, least: 100 }, { head: columns.day, least: 60 }, { head: columns.signature, least: 120 }],
    rows: roles.map((role) => ({ look: 'sign' as const, cells: [role, '', '', ''] })),
  });
}
