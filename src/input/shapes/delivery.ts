/** Shapes of deliveries: order lines, totals of a month, premium freight. */
import { z } from 'zod';
import { causers } from '#domain/record.ts';
import { count, day, id, month, quantity, text, whole, words } from '#input/shapes/fields.ts';
import { money, partKind } from '#input/shapes/record.ts';

export const deliveryLine = z
  .strictObject({
    id: id.describe('The line’s id, unique among the supplier’s delivery lines.'),
    plant: id.describe('The plant that ordered.'),
    part: words.optional().describe('The part number.'),
    kind: partKind,
    ordered: whole('ordered', 1).describe('How many parts were ordered.'),
    requested: day.optional().describe('The day the customer asked for.'),
    first_committed: day.optional().describe('The day the supplier first promised.'),
    committed: day.optional().describe('The day that holds; the requested one if left out.'),
    received: day.optional().describe('The day the goods came, where they came at once; left out while nothing has come.'),
    received_quantity: quantity.optional().describe('How many parts came on that day; as ordered if left out.'),
    receipts: z
      .array(z.strictObject({ on: day.describe('The day of the receipt.'), quantity: quantity.describe('How many parts came.') }))
      .optional()
      .describe('Several receipts, instead of received.'),
    cause: z
      .strictObject({
        by: z.enum(causers).describe('Who caused it: supplier, customer, carrier, force_majeure or unknown.'),
        code: words.optional().describe('The customer’s own code for the cause.'),
        note: text.optional().describe('The cause in words.'),
      })
      .optional()
      .describe('Why the line was not on time; what the customer caused is excused.'),
  })
  .meta({ id: 'delivery_line', description: 'One order line: what was asked for, promised and received.' });

export const deliveryMonth = z
  .strictObject({
    id: id.optional().describe('Made of month and plant if left out.'),
    month: month.describe('The month the totals are of.'),
    plant: id.describe('The plant the totals are of.'),
    parts_received: quantity.optional().describe('Series parts received in the month.'),
    lines_due: count.optional().describe('Order lines due in the month.'),
    lines_on_time: count.optional().describe('Of these, on time.'),
    lines_excused: count.optional().describe('Of these, not on time for a cause of the customer’s.'),
    quantity_due: quantity.optional().describe('Parts due in the month.'),
    quantity_on_time: quantity.optional().describe('Of these, on time.'),
  })
  .meta({ id: 'delivery_month', description: 'A plant’s delivery totals of one month, for those who only have totals.' });

export const premiumFreight = z
  .strictObject({
    id: id.describe('The record’s id, unique among the supplier’s premium freight.'),
    on: day.describe('The day of the transport.'),
    plant: id.describe('The plant it went to.'),
    caused_by: z.enum(causers).describe('Who caused it; only what the supplier caused counts.'),
    mode: text.optional().describe('How it travelled, for example air.'),
    reason: text.optional().describe('Why it was needed.'),
    incident: id.optional().describe('The incident it belongs to.'),
    cost: money.optional().describe('What it cost; internal.'),
  })
  .meta({ id: 'premium_freight', description: 'A delivery that had to travel faster than planned.' });

export type WrittenDeliveryLine = z.infer<typeof deliveryLine>;
export type WrittenDeliveryMonth = z.infer<typeof deliveryMonth>;
export type WrittenPremiumFreight = z.infer<typeof premiumFreight>;
