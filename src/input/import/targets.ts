/** The kinds of record a table can become, and the fields of each: what a mapping may fill and what its values must be. */
import { detectionPoints, consequences, disputeStates, fieldActionKinds, severities, specialStatusKinds } from '#domain/incident.ts';
import { causers, partKinds } from '#domain/record.ts';

/** What a field holds; `plant` names one of the programme's plants, `reference` another record's id, `last_day` until when something holds, however far ahead. */
export type FieldType =
  | 'id'
  | 'reference'
  | 'text'
  | 'plant'
  | 'plants'
  | 'day'
  | 'last_day'
  | 'month'
  | 'moment'
  | 'ordered'
  | 'quantity'
  | 'amount'
  | 'number'
  | 'share'
  | 'currency'
  | 'flag'
  | { readonly one_of: readonly string[] }
  | { readonly some_of: readonly string[] };

/** What is read by date formats. */
export type DateType = 'day' | 'last_day' | 'month' | 'moment';

/** A field of a record that one cell, or one value of the mapping, can fill. */
export interface Leaf {
  readonly type: FieldType;
  readonly required: boolean;
}

/** A field, or fields that belong together, such as a cause with who, code and note. */
export type Target = Leaf | { readonly fields: Targets; readonly required: boolean };
/** The fields of a record by name, as the data folder calls them. */
export type Targets = { readonly [field: string]: Target };

const required = (type: FieldType): Leaf => ({ type, required: true });
const optional = (type: FieldType): Leaf => ({ type, required: false });
const group = (fields: Targets): Target => ({ fields, required: false });

const cost = group({ amount: required('amount'), currency: required('currency') });

/** In the order in which the fields are written. */
export const recordTargets = {
  delivery_lines: {
    id: required('id'),
    plant: required('plant'),
    part: optional('text'),
    kind: optional({ one_of: partKinds }),
    ordered: required('ordered'),
    requested: optional('day'),
    first_committed: optional('day'),
    committed: optional('day'),
    received: optional('day'),
    received_quantity: optional('quantity'),
    receipts: group({ on: required('day'), quantity: required('quantity') }),
    cause: group({ by: required({ one_of: causers }), code: optional('text'), note: optional('text') }),
  },
  delivery_months: {
    id: optional('id'),
    month: required('month'),
    plant: required('plant'),
    parts_received: optional('quantity'),
    lines_due: optional('quantity'),
    lines_on_time: optional('quantity'),
    lines_excused: optional('quantity'),
    quantity_due: optional('quantity'),
    quantity_on_time: optional('quantity'),
  },
  premium_freight: {
    id: required('id'),
    on: required('day'),
    plant: required('plant'),
    caused_by: required({ one_of: causers }),
    mode: optional('text'),
    reason: optional('text'),
    incident: optional('reference'),
    cost,
  },
  incidents: {
    id: required('id'),
    title: required('text'),
    description: optional('text'),
    detected: required('moment'),
    notified: optional('moment'),
    plant: required('plant'),
    also_at: optional('plants'),
    part: optional('text'),
    part_name: optional('text'),
    lot: optional('text'),
    defect: optional('text'),
    kind: optional({ one_of: partKinds }),
    detection_point: required({ one_of: detectionPoints }),
    severity: required({ one_of: severities }),
    quantity: group({ suspect: optional('quantity'), confirmed: optional('quantity'), confirmed_on: optional('day') }),
    responsibility_share: optional('share'),
    consequences: optional({ some_of: consequences }),
    self_disclosed: optional('flag'),
    repeat_of: optional('reference'),
    dispute: group({ state: required({ one_of: disputeStates }), opened: required('day'), closed: optional('day'), statement: optional('text'), answer: optional('text') }),
    cost,
    statement: optional('text'),
  },
  special_status: {
    id: required('id'),
    kind: required({ one_of: specialStatusKinds }),
    from: required('day'),
    until: optional('day'),
    plant: optional('plant'),
    incident: optional('reference'),
    reason: optional('text'),
  },
  field_actions: {
    id: required('id'),
    kind: required({ one_of: fieldActionKinds }),
    on: required('day'),
    plant: optional('plant'),
    incident: optional('reference'),
    parts: optional('quantity'),
    reason: optional('text'),
  },
  certificates: {
    id: required('id'),
    standard: required('reference'),
    number: optional('text'),
    issued_by: optional('text'),
    valid_from: required('day'),
    valid_to: required('last_day'),
    site: optional('reference'),
  },
  readings: {
    id: optional('id'),
    kpi: required('reference'),
    month: required('month'),
    plant: optional('plant'),
    value: optional('number'),
    numerator: optional('number'),
    denominator: optional('number'),
    by: optional('text'),
    note: optional('text'),
  },
} as const satisfies Record<string, Targets>;

export type ImportedKind = keyof typeof recordTargets;
/** The kinds of record a table can be made into. */
export const importedKinds = Object.keys(recordTargets) as ImportedKind[];

/** Whether the field is read by date formats. */
export function isDate(type: FieldType): type is DateType {
  return type === 'day' || type === 'last_day' || type === 'month' || type === 'moment';
}

/** Whether the field holds several values, which a cell names one after the other. */
export function isList(type: FieldType): boolean {
  return typeof type === 'object' ? 'some_of' in type : type === 'plants';
}

/** Whether the target is a single field. */
export function isLeaf(target: Target): target is Leaf {
  return 'type' in target;
}
