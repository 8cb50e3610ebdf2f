/** Quality incidents: one event, however many plants, parts or consequences it has. */
import type { Day, Moment } from '#domain/moment.ts';
import type { Money, Note, PartKind, Recorded } from '#domain/record.ts';
import type { Text } from '#domain/text.ts';

/** Where the defect was found, nearest to the supplier first. */
export const detectionPoints = ['supplier', 'incoming', 'in_process', 'end_of_line', 'customer', 'field'] as const;
export type DetectionPoint = (typeof detectionPoints)[number];

/** How grave an incident is, the least first. */
export const severities = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What the incident did to the customer. The first three are disruptions (IATF 16949 8.4.2.4 b). */
export const consequences = ['line_stop', 'yard_hold', 'stop_shipment', 'sorting', 'rework', 'scrap', 'return', 'late_delivery', 'premium_freight'] as const;
export type Consequence = (typeof consequences)[number];
/** The consequences that make an incident a disruption. */
export const disruptive: readonly Consequence[] = ['line_stop', 'yard_hold', 'stop_shipment'];

/** `open` while undecided, `won` when the customer gave in, `lost` when it did not, `withdrawn` by the supplier. */
export const disputeStates = ['open', 'won', 'lost', 'withdrawn'] as const;
export type DisputeState = (typeof disputeStates)[number];

export interface Dispute {
  readonly state: DisputeState;
  readonly opened: Day;
  readonly closed?: Day;
  readonly statement?: Text;
  readonly answer?: Text;
}

/** Parts: `suspect` until the count is known, then `confirmed`. */
export interface AffectedQuantity {
  readonly suspect?: number;
  readonly confirmed?: number;
  readonly confirmed_on?: Day;
}

export interface Incident extends Recorded {
  readonly title: Text;
  readonly description?: Text;
  readonly detected: Moment;
  readonly notified?: Moment;
  readonly plant: string;
  /** Further plants that the same event reached. */
  readonly also_at: readonly string[];
  readonly part?: string;
  readonly part_name?: Text;
  readonly lot?: string;
  readonly defect?: string;
  readonly kind: PartKind;
  readonly detection_point: DetectionPoint;
  readonly severity: Severity;
  readonly quantity?: AffectedQuantity;
  /** Per cent of the defect that is the supplier's to answer for; 100 when the data says nothing. */
  readonly responsibility_share: number;
  readonly consequences: readonly Consequence[];
  /** Whether the supplier reported it before the customer found it. */
  readonly self_disclosed: boolean;
  readonly repeat_of?: string;
  readonly dispute?: Dispute;
  readonly cost?: Money;
  readonly statement?: Text;
  readonly notes: readonly Note[];
}

/** Special status customer notifications (IATF 16949 8.4.2.4 e). */
export const specialStatusKinds = ['controlled_shipping_1', 'controlled_shipping_2', 'new_business_hold', 'quality_watch', 'delivery_watch', 'certification_body_notified', 'other'] as const;
export type SpecialStatusKind = (typeof specialStatusKinds)[number];

export interface SpecialStatus extends Recorded {
  readonly kind: SpecialStatusKind;
  readonly from: Day;
  /** Last day; absent while it lasts. */
  readonly until?: Day;
  readonly plant?: string;
  readonly incident?: string;
  readonly reason?: Text;
}

/** Dealer returns, warranty, field actions and recalls (IATF 16949 8.4.2.4 f). */
export const fieldActionKinds = ['recall', 'field_campaign', 'warranty', 'dealer_return'] as const;
export type FieldActionKind = (typeof fieldActionKinds)[number];

export interface FieldAction extends Recorded {
  readonly kind: FieldActionKind;
  readonly on: Day;
  readonly plant?: string;
  readonly incident?: string;
  readonly parts?: number;
  readonly reason?: Text;
}
