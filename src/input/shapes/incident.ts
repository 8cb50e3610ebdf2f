/** Shapes of incidents, of special status and of field actions. */
import { z } from 'zod';
import { consequences, detectionPoints, disputeStates, fieldActionKinds, severities, specialStatusKinds } from '#domain/incident.ts';
import { day, flag, id, moment, percent, quantity, text, words } from '#input/shapes/fields.ts';
import { money, notes, partKind } from '#input/shapes/record.ts';

const statusFields = {
  kind: z.enum(specialStatusKinds).describe('Which status was notified.'),
  from: day.describe('The first day.'),
  until: day.optional().describe('The last day; left out while it lasts.'),
  reason: text.optional().describe('Why it was notified.'),
};

const actionFields = {
  kind: z.enum(fieldActionKinds).describe('recall, field_campaign, warranty or dealer_return.'),
  on: day.describe('The day of the action.'),
  parts: quantity.optional().describe('How many parts it concerns.'),
  reason: text.optional().describe('Why it was needed.'),
};

export const incident = z
  .strictObject({
    id: id.describe('The incident’s id, unique among the supplier’s incidents.'),
    title: text.describe('The incident in a few words.'),
    description: text.optional().describe('What happened, at length.'),
    detected: moment.describe('When the defect was found.'),
    notified: moment.optional().describe('When the supplier was told.'),
    plant: id.describe('The plant where it was found.'),
    also_at: z.array(id).optional().describe('Further plants that the same event reached.'),
    part: words.optional().describe('The part number.'),
    part_name: text.optional().describe('What the part is called.'),
    lot: words.optional().describe('The lot.'),
    defect: words.optional().describe('The defect code.'),
    kind: partKind,
    detection_point: z.enum(detectionPoints).describe('Where the defect was found.'),
    severity: z.enum(severities).describe('How grave it is.'),
    quantity: z
      .strictObject({
        suspect: quantity.optional().describe('Parts under suspicion.'),
        confirmed: quantity.optional().describe('Parts found defective; counts instead of the suspect ones.'),
        confirmed_on: day.optional().describe('The day the count was known.'),
      })
      .optional()
      .describe('How many parts are concerned.'),
    responsibility_share: percent.optional().describe('Per cent that is the supplier’s to answer for; 100 if left out.'),
    consequences: z.array(z.enum(consequences)).optional().describe('What it did to the customer.'),
    self_disclosed: flag.optional().describe('true where the supplier reported it before the customer found it.'),
    repeat_of: id.optional().describe('The earlier incident it repeats.'),
    special_status: z.strictObject(statusFields).optional().describe('A special status notified because of it.'),
    field_action: z.strictObject(actionFields).optional().describe('A field action that came of it.'),
    dispute: z
      .strictObject({
        state: z.enum(disputeStates).describe('open, won (by the supplier), lost or withdrawn.'),
        opened: day.describe('The day the supplier disagreed.'),
        closed: day.optional().describe('The day it was settled.'),
        statement: text.optional().describe('What the supplier says.'),
        answer: text.optional().describe('What the customer says.'),
      })
      .optional()
      .describe('Where the supplier disagrees.'),
    cost: money.optional().describe('What it cost; internal.'),
    statement: text.optional().describe('What the supplier says to it.'),
    notes,
  })
  .meta({ id: 'incident', description: 'A quality incident: one event, however many plants, parts or consequences it has.' });

const listedFields = {
  plant: id.optional().describe('The plant it concerns.'),
  incident: id.optional().describe('The incident it belongs to.'),
};

export const specialStatus = z
  .strictObject({ id: id.describe('The record’s id, unique among the supplier’s special status.'), ...statusFields, ...listedFields })
  .meta({ id: 'special_status', description: 'A special status notified to the supplier without an incident.' });

export const fieldAction = z
  .strictObject({ id: id.describe('The record’s id, unique among the supplier’s field actions.'), ...actionFields, ...listedFields })
  .meta({ id: 'field_action', description: 'A recall, field campaign, warranty case or dealer return.' });

export type WrittenIncident = z.infer<typeof incident>;
export type WrittenSpecialStatus = z.infer<typeof specialStatus>;
export type WrittenFieldAction = z.infer<typeof fieldAction>;
