/** Shape of a supplier’s file, and of each file of a supplier’s folder: the same keys, every one of which may be left out. */
import { z } from 'zod';
import { monitoredKinds } from '#domain/monitoring.ts';
import { supplierStatuses } from '#domain/supplier.ts';
import { isCountry } from '#input/codes.ts';
import { deliveryLine, deliveryMonth, premiumFreight } from '#input/shapes/delivery.ts';
import { eightDReport } from '#input/shapes/eight-d.ts';
import { day, email, expecting, id, lastDay, month, name, text, words } from '#input/shapes/fields.ts';
import { fieldAction, incident, specialStatus } from '#input/shapes/incident.ts';
import { reading } from '#input/shapes/reading.ts';
import { notes } from '#input/shapes/record.ts';
import { visit } from '#input/shapes/visit.ts';

const monitored = z
  .union(
    [z.enum(['not_monitored', 'not_provided'], expecting('since')), z.strictObject({ since: month.describe('The first month watched.') })],
    expecting('since'),
  )
  .optional()
  .describe('Since when it is watched: {since: 2024-11}, not_monitored, or not_provided.');

export const monitoring = z
  .strictObject(Object.fromEntries(monitoredKinds.map((kind) => [kind, monitored])) as Record<(typeof monitoredKinds)[number], typeof monitored>)
  .optional()
  .describe('What is watched, and since when; decides what an empty list means.');

const certificate = z
  .strictObject({
    id: id.describe('The certificate’s id, unique among the supplier’s certificates.'),
    standard: id.describe('The standard, for example iso-9001 or iatf-16949.'),
    number: words.optional().describe('The certificate’s number.'),
    issued_by: words.optional().describe('Who issued it.'),
    valid_from: day.describe('The first day it is valid.'),
    valid_to: lastDay.describe('The last day it is valid.'),
    site: id.optional().describe('The site it is for; left out for all sites.'),
  })
  .meta({ id: 'certificate', description: 'A certificate with its validity.' });

export const supplier = z
  .strictObject({
    id: id.optional().describe('The file’s or folder’s name if left out, and the same if given.'),
    name: name.optional().describe('The supplier’s name; one file of the supplier must give it.'),
    former_names: z
      .array(z.strictObject({ name: name.describe('The name it bore.'), until: day.describe('The last day it bore it.') }))
      .optional()
      .describe('Names it bore before.'),
    predecessors: z
      .array(z.strictObject({ id: id.optional().describe('The id it had.'), name: text.describe('Its name.'), merged: day.describe('The day of the merger.') }))
      .optional()
      .describe('Suppliers that were merged into this one.'),
    status: z.enum(supplierStatuses).optional().describe('active, phase_out, lost or declined; active if left out.'),
    since: month.optional().describe('The first month of supply.'),
    commodity: id.optional().describe('A commodity of programme.yaml.'),
    class: id.optional().describe('A class of programme.yaml; decides which method rates it.'),
    plants: z.array(id).optional().describe('The customer’s plants it supplies; those its records name are added.'),
    sites: z
      .array(
        z.strictObject({
          id: id.describe('The site’s id.'),
          name: text.describe('What the site is called.'),
          country: z
            .string(expecting('country'))
            .regex(/^[A-Z]{2}$/, expecting('country'))
            .refine(isCountry, expecting('country'))
            .optional()
            .describe('The country by its ISO 3166 code, for example CN.'),
          city: text.optional().describe('The city.'),
        }),
      )
      .optional()
      .describe('The supplier’s sites.'),
    contacts: z
      .array(
        z.strictObject({
          role: text.describe('The role, shown to all.'),
          name: words.optional().describe('The name; internal.'),
          email: email.optional().describe('The e-mail address; internal.'),
          phone: words.optional().describe('The telephone number, in quotes; internal.'),
        }),
      )
      .optional()
      .describe('Whom to write to.'),
    statement: text.optional().describe('What the supplier says to its scorecard.'),
    notes,
    monitoring,
    certificates: z.array(certificate).optional().describe('Certificates with their validity.'),
    delivery_lines: z.array(deliveryLine).optional().describe('Order lines, one by one.'),
    delivery_months: z.array(deliveryMonth).optional().describe('Delivery totals by month and plant, not beside lines of the same plant and month.'),
    premium_freight: z.array(premiumFreight).optional().describe('Deliveries that had to travel faster than planned.'),
    incidents: z.array(incident).optional().describe('Quality incidents.'),
    special_status: z.array(specialStatus).optional().describe('Special status without an incident.'),
    field_actions: z.array(fieldAction).optional().describe('Recalls, field campaigns, warranty, dealer returns.'),
    eight_d_reports: z.array(eightDReport).optional().describe('8D reports.'),
    visits: z.array(visit).optional().describe('Visits to the supplier.'),
    readings: z.array(reading).optional().describe('Figures for KPIs of the customer’s own.'),
  })
  .meta({ title: 'A supplier', description: 'A supplier with everything recorded about it: one file, or one of the files of its folder.' });

export type WrittenSupplier = z.infer<typeof supplier>;
export type WrittenCertificate = z.infer<typeof certificate>;
export type WrittenMonitoring = NonNullable<WrittenSupplier['monitoring']>;
