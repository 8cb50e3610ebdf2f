/** A supplier with everything recorded about it. */
import type { DeliveryLine, DeliveryMonth, PremiumFreight } from '#domain/delivery.ts';
import type { EightDReport } from '#domain/eight-d.ts';
import type { FieldAction, Incident, SpecialStatus } from '#domain/incident.ts';
import type { Day } from '#domain/moment.ts';
import { monthOf, type Month } from '#domain/month.ts';
import type { Monitoring } from '#domain/monitoring.ts';
import type { Reading } from '#domain/reading.ts';
import type { Note, Recorded, RecordKind } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';
import type { Text } from '#domain/text.ts';
import type { Visit } from '#domain/visit.ts';

/** Where the customer stands with a supplier: in business, being phased out, business lost, or declined. */
export const supplierStatuses = ['active', 'phase_out', 'lost', 'declined'] as const;
export type SupplierStatus = (typeof supplierStatuses)[number];

/** A name the supplier bore until the day given. */
export interface FormerName {
  readonly name: Text;
  readonly until: Day;
}

/** A supplier that was merged into this one; its records stay under this id from the day given. */
export interface Predecessor {
  readonly id?: string;
  readonly name: Text;
  readonly merged: Day;
}

export interface Site {
  readonly id: string;
  readonly name: Text;
  readonly country?: string;
  readonly city?: Text;
}

/** Whom to write to. Roles are shown to all; names and addresses only to the customer's own readers. */
export interface Contact {
  readonly role: Text;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Certificate extends Recorded {
  /** For example `iso-9001`, `iatf-16949`, `iso-14001`. */
  readonly standard: string;
  readonly number?: string;
  readonly issued_by?: string;
  readonly valid_from: Day;
  readonly valid_to: Day;
  readonly site?: string;
}

/** A certificate that ends within so many days is said to expire soon. */
export const daysToRenew = 90;

/** Whether a later certificate of the same standard and site is among the others. */
export function isReplaced({ standard, site, valid_to }: Certificate, others: readonly Certificate[]): boolean {
  return others.some((other) => other.standard === standard && other.site === site && other.valid_to > valid_to);
}

export interface Supplier {
  readonly id: string;
  readonly name: Text;
  readonly former_names: readonly FormerName[];
  readonly predecessors: readonly Predecessor[];
  readonly status: SupplierStatus;
  /** First month of supply; a supplier is new for the months its method says. */
  readonly since?: Month;
  readonly commodity?: string;
  readonly class?: string;
  /** The customer's plants it supplies: those its file lists and those its records name. */
  readonly plants: readonly string[];
  /** Those its file lists: it supplies them in every month, those of a record from the record's month on. */
  readonly listed_plants: readonly string[];
  readonly sites: readonly Site[];
  readonly contacts: readonly Contact[];
  readonly statement?: Text;
  readonly notes: readonly Note[];
  readonly monitoring: Monitoring;

  readonly certificates: readonly Certificate[];
  readonly delivery_lines: readonly DeliveryLine[];
  readonly delivery_months: readonly DeliveryMonth[];
  readonly premium_freight: readonly PremiumFreight[];
  readonly incidents: readonly Incident[];
  readonly special_status: readonly SpecialStatus[];
  readonly field_actions: readonly FieldAction[];
  readonly eight_d_reports: readonly EightDReport[];
  readonly visits: readonly Visit[];
  readonly readings: readonly Reading[];
  readonly source: Source;
}

/** The months of a supplier's records of one kind: due and received for deliveries, begun for what lasts. Certificates have none. */
export function recordMonths(supplier: Supplier, kind: RecordKind): Month[] {
  switch (kind) {
    case 'delivery_lines':
      return supplier.delivery_lines.flatMap(({ committed, receipts }) => [committed, ...receipts.map(({ on }) => on)].map(monthOf));
    case 'delivery_months':
    case 'readings':
      return supplier[kind].map(({ month }) => month);
    case 'premium_freight':
    case 'field_actions':
    case 'visits':
      return supplier[kind].map(({ on }) => monthOf(on));
    case 'incidents':
      return supplier.incidents.map(({ detected }) => monthOf(detected.day));
    case 'special_status':
      return supplier.special_status.map(({ from }) => monthOf(from));
    case 'eight_d_reports':
      return supplier.eight_d_reports.map(({ notified }) => monthOf(notified.day));
    case 'certificates':
      return [];
  }
}
