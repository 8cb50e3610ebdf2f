/** Shape of a method’s definitions: how records are counted before any points are given. Each key differs from the default or is left out. */
import { z } from 'zod';
import { disciplines } from '#domain/eight-d.ts';
import { detectionPoints, severities } from '#domain/incident.ts';
import { clockNames } from '#domain/method.ts';
import { touchpoints } from '#domain/visit.ts';
import { between, expecting, whole } from '#input/shapes/fields.ts';

const weight = between('weight', 0).optional().describe('What it weighs; as in the default if left out.');

function weights<Name extends string>(names: readonly Name[]) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, weight])) as Record<Name, typeof weight>).optional();
}

const duration = whole('duration', 1, 9999).optional();
const limits = {
  hours: duration.describe('Hours, which run through nights and holidays.'),
  days: duration.describe('Calendar days.'),
  working_days: duration.describe('Working days of the plant’s calendar.'),
};

const clock = z
  .strictObject({
    start: z.enum(['notified', 'detected']).optional().describe('What starts the clock.'),
    stop: z
      .enum([...disciplines, 'accepted'])
      .optional()
      .describe('What stops it: the first submission that reaches a discipline, or acceptance by the customer.'),
    limit: z.strictObject(limits).optional().describe('How long it may run: hours, days or working_days.'),
  })
  .optional()
  .describe('A clock of the 8D.');

export const definitions = z
  .strictObject({
    delivery_window: z
      .strictObject({
        early: z
          .union([whole('days_around', -999, 999), z.literal('any', expecting('days_around'))], expecting('days_around'))
          .optional()
          .describe('How many days early is still on time; any for no limit; 5 if left out.'),
        late: whole('days', -999, 999).optional().describe('How many days late is still on time; 0 if left out.'),
        against: z.enum(['committed', 'first_committed', 'requested']).optional().describe('The day it is measured against; committed if left out.'),
        month_of: z.enum(['due', 'received']).optional().describe('The month a line belongs to; due if left out.'),
      })
      .optional()
      .describe('When a delivery is on time.'),
    incident_weights: z
      .strictObject({
        severity: weights(severities).describe('What each severity weighs.'),
        detection_point: weights(detectionPoints).describe('What each detection point weighs.'),
      })
      .optional()
      .describe('What an incident weighs: its severity times its detection point.'),
    clocks: z
      .strictObject(Object.fromEntries(clockNames.map((name) => [name, clock])) as Record<(typeof clockNames)[number], typeof clock>)
      .optional()
      .describe('The clocks of the 8D.'),
    visits: z
      .strictObject({
        touchpoints: weights(touchpoints).describe('What each touchpoint weighs.'),
        free_minutes: between('minutes', 0).optional().describe('Minutes of waiting that cost nothing; 5 if left out.'),
        per_minute: between('weight', 0).optional().describe('Points for each minute beyond; 1 if left out.'),
      })
      .optional()
      .describe('How a visit is counted.'),
  })
  .meta({ id: 'definitions', description: 'How records are counted; each key as in the default if left out.' });

export type WrittenDefinitions = z.infer<typeof definitions>;
