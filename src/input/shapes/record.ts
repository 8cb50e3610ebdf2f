/** Shapes that several kinds of record share: money, notes, causes. */
import { z } from 'zod';
import { partKinds } from '#domain/record.ts';
import { isCurrency } from '#input/codes.ts';
import { between, day, expecting, flag, text } from '#input/shapes/fields.ts';

export const money = z
  .strictObject({
    amount: between('amount', 0).describe('The amount.'),
    currency: z
      .string(expecting('currency'))
      .regex(/^[A-Z]{3}$/, expecting('currency'))
      .refine(isCurrency, expecting('currency'))
      .describe('The currency by its ISO 4217 code, for example EUR.'),
  })
  .meta({ id: 'money', description: 'An amount of money; costs are for the customer’s own readers only.' });

const note = z
  .strictObject({
    text: text.describe('What the note says.'),
    by: text.optional().describe('The role of who wrote it.'),
    on: day.optional().describe('The day it was written.'),
    internal: flag.optional().describe('true keeps the note inside the customer.'),
  })
  .meta({ id: 'note', description: 'A note with the role of who wrote it.' });

export const notes = z.array(note).optional().describe('Notes; internal ones never leave the customer.');

export const partKind = z.enum(partKinds).optional().describe('series, sample or service; series if left out. Only series parts count in PPM.');
