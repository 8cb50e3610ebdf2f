/** Why lines come late, with the codes a customer would book them under. */
import type { Causer } from '#domain/record.ts';
import type { Chance } from '#cli/sample/chance.ts';

export interface WrittenCause {
  readonly by: Causer;
  readonly code: string;
  readonly note: { readonly en: string; readonly 'zh-CN': string };
}

const suppliers: readonly WrittenCause[] = [
  { by: 'supplier', code: 'S110', note: { en: 'Capacity short', 'zh-CN': '产能不足' } },
  { by: 'supplier', code: 'S120', note: { en: 'Machine down', 'zh-CN': '设备故障' } },
  { by: 'supplier', code: 'S130', note: { en: 'Raw material late', 'zh-CN': '原材料延误' } },
  { by: 'supplier', code: 'S140', note: { en: 'Lot held by own inspection', 'zh-CN': '出货检验扣留批次' } },
  { by: 'supplier', code: 'S210', note: { en: 'Shipping papers wrong', 'zh-CN': '发运单据错误' } },
  { by: 'carrier', code: 'T310', note: { en: 'Truck late', 'zh-CN': '运输车辆延误' } },
  { by: 'carrier', code: 'T330', note: { en: 'Pallet left behind at the hub', 'zh-CN': '托盘滞留中转站' } },
];

const excuses: readonly WrittenCause[] = [
  { by: 'customer', code: 'C010', note: { en: 'Order raised within the frozen period', 'zh-CN': '冻结期内增加要货' } },
  { by: 'customer', code: 'C020', note: { en: 'Drawing changed', 'zh-CN': '图纸变更' } },
  { by: 'customer', code: 'C030', note: { en: 'Goods-in closed for stocktaking', 'zh-CN': '收货区盘点关闭' } },
  { by: 'customer', code: 'C040', note: { en: 'Empty containers not returned', 'zh-CN': '空箱未返还' } },
  { by: 'force_majeure', code: 'F910', note: { en: 'Road closed by weather', 'zh-CN': '天气原因封路' } },
];

/** A cause that stays with the supplier or its carrier. */
export function causeOf(luck: Chance): WrittenCause {
  return luck.pick(suppliers);
}

/** A cause that excuses the supplier. */
export function excuse(luck: Chance): WrittenCause {
  return luck.pick(excuses);
}
