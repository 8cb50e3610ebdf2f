/** Lines beside totals: what a month's totals tell already is not counted again. */
import type { DeliveryMonth } from '#domain/delivery.ts';
import type { Month } from '#domain/month.ts';

/** Whether one of these totals is of the plant and month. */
export function toldBy(totals: readonly Pick<DeliveryMonth, 'plant' | 'month'>[]): (plant: string, month: Month) => boolean {
  const told = new Set(totals.map(({ plant, month }) => `${month} ${plant}`));
  return (plant, month) => told.has(`${month} ${plant}`);
}
