/** Certificates: for how many standards the supplier holds a valid one. */
import type { Certificate } from '#domain/supplier.ts';
import { lastDayOf } from '#domain/moment.ts';
import { monthOf } from '#domain/month.ts';
import { absent, measured, subjectOf, tallyOf, unwatched } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { inOrder } from '#kpi/ledger.ts';

/** The KPIs of this family by id. */
export const certificateKpis = { valid_certificates: validCertificates };

/**
 * Standards with a valid certificate on the last day of the window, or on `as_of` where that is earlier. Certificates are the
 * supplier's, so every plant counts the same; further certificates of a standard are listed and add nothing. None valid is 0
 * only where certificates are watched.
 */
export function validCertificates(question: Question): Figure {
  // One day decides, so that it matters to nobody for how many months they were watched.
  const subject = { ...subjectOf('valid_certificates'), monitors: null };
  const tally = { ...tallyOf(inOrder(certificateEntries(question))), denominator: 0 };
  const unseen = tally.counted === 0 ? unwatched('certificates', question) : null;
  if (unseen) return absent(subject, question, tally, 0, unseen);
  return measured(subject, question, tally, tally.counted, tally.numerator);
}

function certificateEntries({ supplier, window, programme, only }: Question): Evidence[] {
  const asked = supplier.certificates.filter(({ standard }) => only?.standard?.includes(standard) ?? true);
  if (asked.length === 0) return [];
  const lastDay = lastDayOf(window.to);
  const day = lastDay < programme.as_of ? lastDay : programme.as_of;
  const valid = asked.filter(({ valid_from, valid_to }) => valid_from <= day && day <= valid_to);
  return valid.map(({ id, source, standard }) => ({
    kind: 'certificates',
    id,
    source,
    month: monthOf(day),
    numerator: isFirstOf(standard, id, valid) ? 1 : 0,
    denominator: 0,
  }));
}

function isFirstOf(standard: string, id: string, valid: readonly Certificate[]): boolean {
  return valid.every((other) => other.standard !== standard || other.id >= id);
}
