/** Shape of programme.yaml: the customer, its plants, the month reported. */
import { z } from 'zod';
import { weekdays } from '#domain/plant.ts';
import { languages } from '#domain/text.ts';
import { day, email, expecting, flag, id, month, name, text, url, whole, words } from '#input/shapes/fields.ts';
import { ownKpi } from '#input/shapes/reading.ts';
import { monitoring } from '#input/shapes/supplier.ts';

const plant = z
  .strictObject({
    id: id.describe('The plant’s id, as suppliers and records name it.'),
    name: name.describe('What the plant is called.'),
    time_zone: z
      .string(expecting('time_zone'))
      .min(1, expecting('time_zone'))
      .describe('The IANA name of its time zone, for example Europe/Berlin; decides the day of an event.'),
    calendar: z
      .strictObject({
        working_days: z.array(z.enum(weekdays)).min(1).optional().describe('Days of the week on which the plant works; Monday to Friday if left out.'),
        holidays: z
          .array(
            z.union(
              [z.iso.date(expecting('holiday')), z.strictObject({ from: day.describe('The first day.'), to: day.describe('The last day.') })],
              expecting('holiday'),
            ),
          )
          .optional()
          .describe('Days on which it does not work: single days, or {from: …, to: …}.'),
        extra_working_days: z.array(day).optional().describe('Days on which it works although the week or a holiday says otherwise.'),
      })
      .optional()
      .describe('The working calendar, for clocks that count working days.'),
  })
  .meta({ id: 'plant', description: 'A receiving site of the customer.' });

const grouping = z.strictObject({ id: id.describe('The id, as suppliers name it.'), name: text.describe('What it is called.') });

export const programme = z
  .strictObject({
    id: id.describe('The programme’s id.'),
    name: name.describe('What the programme is called.'),
    customer: name.describe('Who rates.'),
    demo: flag.optional().describe('true marks every page and PDF as demo data.'),
    languages: z.array(z.enum(languages)).min(1).optional().describe('The languages of the pages; every one there is if left out.'),
    as_of: day.describe('“Today”: nothing after this day is known.'),
    period: month.optional().describe('The month reported; the month before as_of if left out.'),
    history: whole('history', 1, 120).optional().describe('Months in the trend charts; 24 if left out.'),
    plants: z.array(plant).min(1).describe('The customer’s plants.'),
    commodities: z.array(grouping).optional().describe('Commodities that suppliers name.'),
    classes: z.array(grouping).optional().describe('Classes of supplier, each of which may have its own method.'),
    monitoring,
    owners: z
      .array(
        z.strictObject({
          role: text.describe('The role.'),
          name: words.optional().describe('The name; internal.'),
          email: email.optional().describe('The e-mail address; internal.'),
        }),
      )
      .optional()
      .describe('Who answers for the programme.'),
    standards: z
      .array(z.strictObject({ standard: words.describe('The standard, for example ISO 9001.'), edition: words.describe('The edition, in quotes.') }))
      .optional()
      .describe('The editions of standards that reports cite.'),
    retention: text.optional().describe('How long records are kept.'),
    repository: z
      .strictObject({
        url: url.describe('Where the data folder is kept.'),
        line_url: url.optional().describe('The address of a line, with {file} and {line} in it.'),
      })
      .optional()
      .describe('Where the data folder is kept, so that pages can link to a line.'),
    attributions: z
      .array(
        z.strictObject({
          text: text.describe('Who is to be named.'),
          url: url.optional().describe('Where the data comes from.'),
          licence: words.optional().describe('Its licence.'),
        }),
      )
      .optional()
      .describe('Whose data is shown by its licence.'),
    kpis: z.array(ownKpi).optional().describe('KPIs of your own, filled by readings.'),
  })
  .meta({ title: 'The programme', description: 'The customer, its plants, and the month reported.' });

export type WrittenProgramme = z.infer<typeof programme>;
export type WrittenPlant = z.infer<typeof plant>;
