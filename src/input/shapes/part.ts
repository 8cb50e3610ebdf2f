/** Shape of a method’s parts: a KPI with a curve, or parts combined. */
import { z } from 'zod';
import { consequences, detectionPoints, fieldActionKinds, severities, specialStatusKinds } from '#domain/incident.ts';
import { combinations, roundingModes } from '#domain/method.ts';
import { partKinds } from '#domain/record.ts';
import { definitions } from '#input/shapes/definitions.ts';
import { between, expecting, id, number, percent, text, whole } from '#input/shapes/fields.ts';

/** A KPI’s id; those that come with Vernier have underscores, the customer’s own hyphens. */
export const kpiId = z.string(expecting('kpi')).regex(/^[a-z0-9_-]{1,64}$/, expecting('kpi'));

/** A part's id, which is the KPI's where it says nothing. */
export const partId = z.string(expecting('id')).regex(/^[a-z0-9_-]{1,64}$/, expecting('id'));

export const periods = z
  .union(
    [
      z.enum(['pooled', 'mean'], expecting('periods_rule')),
      z.strictObject({
        decay: between('decay', Number.MIN_VALUE, 1200).optional().describe('Month k (0 is the newest) weighs (decay − k) / decay.'),
        weights: z.array(between('weight', 0)).min(1).optional().describe('A weight for each month, newest first.'),
      }),
    ],
    expecting('periods_rule'),
  )
  .describe('How the months of a window become one result: pooled, mean, {decay: 12} or {weights: [3, 2, 1]}.');

export const plants = z
  .union(
    [
      z.enum(['pooled', 'mean', 'worst'], expecting('plants_rule')),
      z.strictObject({ weights: z.record(z.string(), between('weight', 0), expecting('plant_weights')).describe('A weight for each plant by its id; a plant without one weighs nothing.') }),
    ],
    expecting('plants_rule'),
  )
  .describe('How several plants become one result: pooled, mean, worst or {weights: {north: 3, south: 1}}.');

export const only = z
  .strictObject({
    severity: z.array(z.enum(severities)).min(1).optional().describe('Only incidents of these severities.'),
    detection_point: z.array(z.enum(detectionPoints)).min(1).optional().describe('Only incidents found at these points.'),
    consequence: z.array(z.enum(consequences)).min(1).optional().describe('Only incidents with one of these consequences.'),
    part_kind: z.array(z.enum(partKinds)).min(1).optional().describe('Only these kinds of parts.'),
    status: z.array(z.enum(specialStatusKinds)).min(1).optional().describe('Only these kinds of special status.'),
    action: z.array(z.enum(fieldActionKinds)).min(1).optional().describe('Only these kinds of field action.'),
    standard: z.array(id).min(1).optional().describe('Only certificates of these standards.'),
  })
  .meta({ id: 'only', description: 'Counts only the records that fit; which keys are possible depends on the KPI.' });

const step = z.strictObject({
  up_to: number.optional().describe('The step’s upper edge, which belongs to it.'),
  from: number.optional().describe('The step’s lower edge, which belongs to it.'),
  points: number.describe('The points on this step.'),
});

const curve = z
  .union(
    [
      z.literal('value', expecting('curve')),
      z.strictObject({
        steps: z.array(step).min(1).optional().describe('Steps with rising up_to edges, or with falling from edges.'),
        beyond: number.optional().describe('The points beyond the last up_to edge.'),
        below: number.optional().describe('The points below the last from edge.'),
        line: z
          .array(z.tuple([number, number], expecting('mark_pair')))
          .min(2)
          .optional()
          .describe('Marks [value, points], values rising; straight between them, flat outside.'),
      }),
    ],
    expecting('curve'),
  )
  .meta({ id: 'curve', description: 'The curve that turns a figure into points: steps, a line, or the word value.' });

const volume = between('weight', 0).optional();

export const part = z
  .strictObject({
    id: partId.optional().describe('Unique in the method; the KPI’s id if left out.'),
    name: text.optional().describe('What the part is called.'),
    weight: between('weight', 0).optional().describe('Its weight relative to its siblings; 0 is shown and not counted; 1 if left out.'),
    window: whole('months', 1, 60).optional().describe('Months this part looks at; its parent’s if left out.'),
    periods: periods.optional(),
    plants: plants.optional(),
    round: z
      .strictObject({
        decimals: whole('decimals', 0, 6).optional().describe('How many decimals; 0 if left out.'),
        mode: z.enum(roundingModes).optional().describe('half_up, half_even, down or up; half_up if left out.'),
      })
      .optional()
      .describe('How the points are rounded; not at all if left out.'),
    floor: number.optional().describe('The fewest points.'),
    ceiling: number.optional().describe('The most points.'),
    definitions: definitions.optional().describe('How records are counted here, where it differs from the method.'),
    kpi: kpiId.optional().describe('The KPI that is measured.'),
    only: only.optional().describe('Counts only the records that fit, such as {severity: [critical]}.'),
    minimum: z
      .strictObject({
        parts_received: volume.describe('Parts received in the window.'),
        lines_due: volume.describe('Order lines due in the window.'),
        months: volume.describe('Months with deliveries in the window.'),
        n: volume.describe('The figure’s own count.'),
      })
      .optional()
      .describe('The least volume; below it the part is “too few” and earns no points either way.'),
    points: curve.optional().describe('The curve that turns the figure into points.'),
    combine: z.enum(combinations).optional().describe('How the parts are combined: mean (by weight), sum, product, worst or best; mean if left out.'),
    base: number.optional().describe('Where a sum starts; 0 if left out.'),
    missing: z
      .strictObject({ minimum_coverage: percent.optional().describe('Per cent of its weight that must be measured; 0 if left out.') })
      .optional()
      .describe('When the category counts.'),
    get parts() {
      return z.array(part).min(1).optional().meta({ id: 'parts', description: 'The parts that are combined.' });
    },
  })
  .meta({ id: 'part', description: 'A KPI with a curve, or parts combined.' });

export type WrittenPart = z.infer<typeof part>;
export type WrittenCurve = z.infer<typeof curve>;
