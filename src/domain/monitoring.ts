/** What is watched at all: the difference between "monitored, none", "not monitored" and "not provided". */
import type { Month } from '#domain/month.ts';

/** The things that are monitored or not; deliveries are one, whether they come as lines or as months. */
export const monitoredKinds = ['deliveries', 'premium_freight', 'incidents', 'special_status', 'field_actions', 'eight_d_reports', 'visits', 'certificates'] as const;
export type MonitoredKind = (typeof monitoredKinds)[number];

/**
 * Since when a kind is monitored. `not_provided`: the customer's customer or system does not hand it over.
 * `always`: an empty list in the data says that there was nothing.
 */
export type MonitoredSince = { readonly since: Month } | 'always' | 'not_monitored' | 'not_provided';

/** For one supplier, every kind's state; input fills it from the programme, the supplier and the lists that are written. */
export type Monitoring = { readonly [kind in MonitoredKind]: MonitoredSince };
