/** What the check warned of, kind by kind: what all of a kind have in common is said once, and each has its line. */
import type { Month } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn, type Language } from '#domain/text.ts';
import { warningKinds, type Warning, type WarningKind } from '#domain/warning.ts';
import { supplierById, supplierLink } from '#view/finding.ts';
import { recordHref } from '#view/links.ts';
import { standardName } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { SourceView } from '#view/value.ts';
import { formatCount, formatDay, formatMonth } from '#words/format.ts';
import { warningPhrases, type WarningPhrases } from '#words/warning.ts';

/** Sentences in which what stands in the data is set between backticks; empty where each line says its own. */
export interface WarningGroup extends WarningPhrases {
  readonly kind: WarningKind;
  readonly title: string;
  readonly count: string;
  readonly rows: readonly WarningRow[];
  readonly left_out: string;
}

/** One warning; its sentences are empty where the group says them. */
export interface WarningRow extends WarningPhrases {
  /** The supplier, method or programme, and the record; null where the file says it all. */
  readonly about: readonly WarningSubjectView[];
  readonly source: SourceView;
}

export interface WarningSubjectView {
  readonly text: string;
  readonly href: string | null;
}

/** The groups in the order in which they should be seen to; of each, so many lines. */
export function warningGroups(site: SiteView, longest: number): WarningGroup[] {
  const byKind = Map.groupBy(site.warnings, ({ kind }) => kind);
  return warningKinds.flatMap((kind) => {
    const alike = byKind.get(kind);
    return alike === undefined ? [] : [groupOf(site, kind, alike, longest)];
  });
}

const sentences = ['found', 'expected', 'mend'] as const;

function groupOf(site: SiteView, kind: WarningKind, warnings: readonly Warning[], longest: number): WarningGroup {
  const { words, language } = site;
  const said = warnings.map((warning) => datesInWords(warningPhrases(warning, words), language));
  const [first] = said as [WarningPhrases];
  const isCommon = (sentence: keyof WarningPhrases) => said.every((phrases) => phrases[sentence] === first[sentence]);
  const keep = (phrases: WarningPhrases, isKept: (sentence: keyof WarningPhrases) => boolean) =>
    Object.fromEntries(sentences.map((sentence) => [sentence, isKept(sentence) ? phrases[sentence] : ''])) as Record<keyof WarningPhrases, string>;
  return {
    kind,
    title: words.data.warningKinds[kind].title,
    count: formatCount(warnings.length, language),
    ...keep(first, isCommon),
    rows: warnings.slice(0, longest).map((warning, index) => ({ about: aboutOf(site, warning), ...keep(said[index]!, (sentence) => !isCommon(sentence)), source: sourceView(site, warning) })),
    left_out: warnings.length > longest ? words.data.leftOut(formatCount(warnings.length - longest, language)) : '',
  };
}

/** Days and months as pages write them; those in backticks are to be written into the data as they stand. */
function datesInWords(phrases: WarningPhrases, language: Language): WarningPhrases {
  const inWords = (piece: string): string => piece.replace(writtenDate, (_, month: Month, day?: string) => (day === undefined ? formatMonth(month, language) : formatDay(month + day, language)));
  const worded = (text: string): string => text.split('`').map((piece, index) => (index % 2 === 1 ? piece : inWords(piece))).join('`');
  return { found: worded(phrases.found), expected: worded(phrases.expected), mend: worded(phrases.mend) };
}

/** A day or a month that is no part of an id. Chinese parts numbers from its words with a space, but not dates. */
const writtenDate = /(?:(?<=[\u2e80-\uffef]) )?(?<![\w-])(\d{4}-(?:0[1-9]|1[0-2]))(-\d\d)?(?![\w-])(?: (?=[\u2e80-\uffef]))?/g;

/** Certificates have names that readers know; other records go by their id. */
function nameOf({ certificates }: Supplier, { kind, id }: NonNullable<Warning['subject']['record']>): string {
  const certificate = kind === 'certificates' ? certificates.find((candidate) => candidate.id === id) : undefined;
  return certificate === undefined ? id : standardName(certificate.standard);
}

function aboutOf(site: SiteView, { subject, file }: Warning): WarningSubjectView[] {
  const { words, language, rated } = site;
  const { supplier, record, method } = subject;
  if (supplier !== undefined) {
    const found = supplierById(site, supplier);
    return [supplierLink(site, found), ...(record === undefined ? [] : [{ text: `${words.records.kinds[record.kind]} ${nameOf(found, record)}`, href: recordHref(language, supplier, record.kind, record.id) }])];
  }
  if (method !== undefined) {
    const name = rated.programme.methods.find(({ id }) => id === method)?.name;
    return [{ text: words.data.method(name === undefined ? method : textIn(name, language)), href: null }];
  }
  return file === 'programme.yaml' ? [{ text: words.data.programme, href: null }] : [];
}
