/** Shapes of readings, and of the KPIs of the customer’s own that they fill. */
import { z } from 'zod';
import { readingTotals } from '#domain/reading.ts';
import { units } from '#domain/unit.ts';
import { id, month, number, text } from '#input/shapes/fields.ts';

export const reading = z
  .strictObject({
    id: id.optional().describe('Made of KPI, month and plant if left out.'),
    kpi: id.describe('A KPI declared in programme.yaml.'),
    month: month.describe('The month the figure is of.'),
    plant: id.optional().describe('The plant the figure is of; left out for all plants.'),
    value: number.optional().describe('The figure.'),
    numerator: number.optional().describe('Of a ratio, what is counted.'),
    denominator: number.optional().describe('Of a ratio, what it is counted against.'),
    by: text.optional().describe('The role of who took it.'),
    note: text.optional().describe('What to know about it.'),
  })
  .meta({ id: 'reading', description: 'A figure taken from elsewhere, for a KPI of the customer’s own.' });

export const ownKpi = z
  .strictObject({
    id: id.describe('The KPI’s id, as methods and readings name it.'),
    name: text.describe('What the KPI is called.'),
    definition: text.optional().describe('How it is measured.'),
    unit: z.enum(units).describe('What it is counted in.'),
    better: z.enum(['higher', 'lower']).describe('Which way is better.'),
    total: z.enum(readingTotals).describe('How the readings of a window become one figure.'),
  })
  .meta({ id: 'own_kpi', description: 'A KPI of the customer’s own, filled by readings.' });

export type WrittenReading = z.infer<typeof reading>;
export type WrittenOwnKpi = z.infer<typeof ownKpi>;
