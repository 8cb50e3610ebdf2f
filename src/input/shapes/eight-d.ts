/** Shape of an 8D report: disciplines, submissions, acceptance, reviews, proof of effectiveness. */
import { z } from 'zod';
import { decisions, disciplines, highestMark, reviewMarks } from '#domain/eight-d.ts';
import { serviceLevels } from '#domain/visit.ts';
import { between, day, expecting, flag, id, moment, text, words } from '#input/shapes/fields.ts';
import { notes } from '#input/shapes/record.ts';

const discipline = z
  .union(
    [text, z.strictObject({ text: text.describe('What the discipline says.'), done: day.optional().describe('The day it was done.') })],
    expecting('discipline'),
  )
  .optional()
  .describe('What the discipline says: a text, or a text with the day it was done.');

const mark = between('mark', 0, highestMark).optional().describe('A mark from 0 to 3.');

const revision = z.strictObject({
  revision: words.describe('The document’s revision.'),
  on: day.optional().describe('The day of the revision.'),
});

export const eightDReport = z
  .strictObject({
    id: id.describe('The report’s id, unique among the supplier’s 8D reports.'),
    title: text.describe('The report in a few words.'),
    incident: id.optional().describe('The incident it answers.'),
    plant: id.optional().describe('The plant; the incident’s if left out.'),
    notified: moment.optional().describe('When the customer notified the supplier, the start of every clock; the incident’s if left out.'),
    leader: text.optional().describe('The role of the team’s leader.'),
    disciplines: z
      .strictObject(Object.fromEntries(disciplines.map((name) => [name, discipline])) as Record<(typeof disciplines)[number], typeof discipline>)
      .optional()
      .describe('What the disciplines D0 to D8 say.'),
    submissions: z
      .array(
        z.strictObject({
          at: moment.describe('When it was handed in.'),
          up_to: z.enum(disciplines).describe('The last discipline it covers.'),
          decision: z.enum(decisions).optional().describe('accepted, rejected or pending; pending if left out.'),
          decided: moment.optional().describe('When the customer decided.'),
          by: text.optional().describe('The role of who decided.'),
          reason: text.optional().describe('Why.'),
        }),
      )
      .optional()
      .describe('What was handed in, and what the customer decided.'),
    accepted: moment.optional().describe('When the customer accepted the whole report; only this closes it.'),
    accepted_by: text.optional().describe('The role of who accepted it.'),
    reviews: z
      .array(
        z.strictObject({
          on: day.describe('The day of the review.'),
          by: text.optional().describe('The role of the reviewer.'),
          marks: z
            .strictObject(Object.fromEntries(reviewMarks.map((name) => [name, mark])) as Record<(typeof reviewMarks)[number], typeof mark>)
            .describe('Marks from 0 to 3 for disciplines, clarity and layout; what was not marked is left out.'),
          level: z.enum(serviceLevels).optional().describe('The level of service as the customer felt it.'),
          comment: text.optional().describe('What the reviewer says.'),
        }),
      )
      .optional()
      .describe('The customer’s marks.'),
    fmea: revision.optional().describe('The FMEA brought up to date.'),
    control_plan: revision.optional().describe('The control plan brought up to date.'),
    effectiveness: z
      .strictObject({
        verified: day.describe('The day it was verified.'),
        effective: flag.describe('Whether the measures work.'),
        by: text.optional().describe('The role of who verified it.'),
        method: text.optional().describe('How it was verified.'),
      })
      .optional()
      .describe('The proof that the measures work.'),
    notes,
  })
  .meta({ id: 'eight_d_report', description: 'An 8D report from notification to acceptance.' });

export type WrittenEightDReport = z.infer<typeof eightDReport>;
