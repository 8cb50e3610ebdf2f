/** Shape of a method’s file: what is counted, how figures become points, how points become a rating. */
import { z } from 'zod';
import { definitions } from '#input/shapes/definitions.ts';
import { between, day, expecting, id, month, number, percent, text, whole, words } from '#input/shapes/fields.ts';
import { kpiId, only, part, partId, periods, plants } from '#input/shapes/part.ts';

const band = z.strictObject({
  rating: words.describe('The rating, for example A.'),
  name: text.optional().describe('What the rating is called.'),
  from: number.optional().describe('The lowest score with this rating, where higher is better.'),
  up_to: number.optional().describe('The highest score with this rating, where lower is better.'),
});

const cap = z
  .strictObject({
    kpi: kpiId.optional().describe('The KPI that is looked at, or …'),
    part: partId.optional().describe('… the part whose points are looked at.'),
    only: only.optional().describe('Looks only at the records that fit, such as {severity: [critical]}.'),
    at_least: number.optional().describe('Holds when the figure is this or more.'),
    above: number.optional().describe('Holds when the figure is more than this.'),
    up_to: number.optional().describe('Holds when the figure is this or less.'),
    below: number.optional().describe('Holds when the figure is less than this.'),
    within: whole('months', 1, 60).optional().describe('Months looked at; the method’s window if left out.'),
    at_most: words.describe('The best rating possible while the cap holds.'),
    because: text.describe('The reason, as it is printed beside the rating.'),
  })
  .meta({ id: 'cap', description: 'A condition that limits the rating.' });

export const method = z
  .strictObject({
    id: id.describe('The method’s id, the same in all its versions.'),
    name: text.optional().describe('What the method is called; its id if left out.'),
    version: between('version', 0.000001).describe('The version.'),
    effective_from: month.describe('The first month it rates.'),
    approved: z
      .strictObject({ by: text.describe('The role of who approved it.'), on: day.describe('The day of approval.') })
      .optional()
      .describe('Who approved it, and when.'),
    changes: text.optional().describe('What is different from the version before.'),
    basis: text.optional().describe('Where the scheme comes from.'),
    classes: z.array(id).min(1).optional().describe('The classes of supplier it rates; every class no other method names if left out.'),
    window: whole('months', 1, 60).optional().describe('Months a figure looks at; 12 if left out.'),
    periods: periods.optional(),
    plants: plants.optional(),
    new_supplier_months: whole('first_months', 0, 60).optional().describe('A supplier is not yet rated in its first months; 0 if left out.'),
    missing: z
      .strictObject({ minimum_coverage: percent.optional().describe('Per cent of the weight that must be measured to be rated; 60 if left out.') })
      .optional()
      .describe('What is needed for a rating.'),
    scale: z
      .strictObject({ from: number.optional().describe('The lower end; 0 if left out.'), to: number.optional().describe('The upper end; 100 if left out.') })
      .optional()
      .describe('The ends of the score.'),
    better: z.enum(['higher', 'lower']).optional().describe('Which end of the scale is better; higher if left out.'),
    definitions: definitions.optional().describe('How records are counted; each as it comes with Vernier if left out.'),
    score: part.describe('The parts the score is made of.'),
    bands: z.array(band).min(1).describe('The ratings and their edges; together they cover the scale.'),
    caps: z.array(cap).optional().describe('What limits the rating whatever the score.'),
    actions: z.record(z.string(), text, expecting('actions')).optional().describe('What follows from a rating.'),
    escalation: z
      .array(
        z.strictObject({
          rating: words.describe('This rating or worse …'),
          periods: whole('periods', 1, 60).describe('… for so many months in a row …'),
          action: text.describe('… is followed by this.'),
        }),
      )
      .optional()
      .describe('What follows after some months in a row.'),
  })
  .meta({ title: 'A rating method', description: 'What is counted, how figures become points, how points become a score and a rating.' });

export type WrittenMethod = z.infer<typeof method>;
export type WrittenBand = z.infer<typeof band>;
export type WrittenCap = z.infer<typeof cap>;
