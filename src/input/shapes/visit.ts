/** Shape of a visit: touchpoints, waiting, the level of service. */
import { z } from 'zod';
import { serviceLevels, touchpointResults, touchpoints } from '#domain/visit.ts';
import { between, day, expecting, id, text, time } from '#input/shapes/fields.ts';
import { notes } from '#input/shapes/record.ts';

const touchpoint = z
  .union(
    [
      z.enum(touchpointResults, expecting('touchpoint')),
      z.strictObject({
        result: z.enum(touchpointResults).describe('met, missed or not_applicable.'),
        at: time.optional().describe('The local time.'),
        note: text.optional().describe('What happened.'),
      }),
    ],
    expecting('touchpoint'),
  )
  .optional()
  .describe('met, missed or not_applicable, alone or with a time and a note.');

export const visit = z
  .strictObject({
    id: id.describe('The visit’s id, unique among the supplier’s visits.'),
    title: text.describe('The visit in a few words.'),
    on: day.describe('The day of the visit.'),
    plant: id.describe('The plant the visitors came from.'),
    site: id.optional().describe('The supplier’s site they went to.'),
    purpose: text.optional().describe('What they came for.'),
    visitors: z.array(text).optional().describe('The visitors’ roles, no names.'),
    hosts: z.array(text).optional().describe('The hosts’ roles, no names.'),
    touchpoints: z
      .strictObject(Object.fromEntries(touchpoints.map((name) => [name, touchpoint])) as Record<(typeof touchpoints)[number], typeof touchpoint>)
      .optional()
      .describe('How each touchpoint went; what was not recorded is left out.'),
    waits: z
      .array(
        z.strictObject({
          where: text.describe('Where the visitors waited.'),
          minutes: between('minutes_of_day', 0, 1440).describe('How long, in minutes.'),
          at: time.optional().describe('From when, local time.'),
        }),
      )
      .optional()
      .describe('Where and how long the visitors waited.'),
    level: z.enum(serviceLevels).optional().describe('The level of service as the visitors felt it.'),
    comment: text.optional().describe('What the visitors say.'),
    notes,
  })
  .meta({ id: 'visit', description: 'A visit to the supplier, touchpoint by touchpoint.' });

export type WrittenVisit = z.infer<typeof visit>;
