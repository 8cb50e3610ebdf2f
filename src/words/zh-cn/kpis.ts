/** Names and definitions of the built-in KPIs, and the plain words around figures, in Chinese. */
import type { Translated } from '#words/translated.ts';
import type * as en from '#words/en/kpis.ts';

export const kpis: Translated<typeof en.kpis> = {
  ppm: {
    name: '不良率（PPM）',
    definition: '每百万件来料（量产件）中的不良件数；不良数量以确认数为准，未确认时按可疑数计，再乘以供应商责任比例。',
    numerator: '不良件数',
    denominator: '收货件数',
  },
  incidents: { name: '质量事故', definition: '统计期内发现的质量事故；同一事件只计一次，与涉及工厂和后果的多少无关。', numerator: '事故数', denominator: '' },
  incident_points: { name: '事故扣分值', definition: '每起事故的严重度权重乘以发现环节权重，合计。', numerator: '分值', denominator: '' },
  incident_points_per_million: { name: '百万件事故分值', definition: '每百万件来料（量产件）对应的事故分值。', numerator: '分值', denominator: '收货件数' },
  disruptions: { name: '客户中断', definition: '造成停线、整车扣留或停止发运的事故；同一事件只计一次。', numerator: '中断次数', denominator: '' },
  repeat_incidents: { name: '重复事故率', definition: '重复发生的事故占全部事故的比例。', numerator: '重复事故', denominator: '事故数' },
  self_disclosed: { name: '主动通报率', definition: '在客户发现之前由供应商主动通报的事故占比。', numerator: '主动通报', denominator: '事故数' },
  special_status: { name: '特殊状态通知', definition: '统计期内处于有效状态的特殊状态，如受控发运、新业务暂停。', numerator: '通知数', denominator: '' },
  field_actions: { name: '市场行动', definition: '统计期内的经销商退货、保修索赔、市场服务行动和召回。', numerator: '市场行动数', denominator: '' },
  otd_lines: { name: '准时交付率（订单行）', definition: '在交付窗口内足量到货的订单行占应交订单行的比例；逾期未到算迟交，因客户原因免责的订单行从分子分母中同时剔除。', numerator: '准时行数', denominator: '应交行数' },
  otd_quantity: { name: '准时交付率（数量）', definition: '在交付窗口内到货的数量占应交数量的比例。', numerator: '准时数量', denominator: '应交数量' },
  otd_receipts: { name: '准时交付率（收货批次）', definition: '在交付窗口内的收货批次占全部收货批次的比例；逾期且从未到货的订单行计为一次迟交。', numerator: '准时批次', denominator: '收货批次' },
  premium_freight: { name: '超额运费', definition: '由供应商造成的超额运费次数；其他原因造成的只列出、不计入。', numerator: '次数', denominator: '' },
  containment_on_time: { name: '8D 遏制措施及时率', definition: '统计期内到期的遏制时限中按时完成的比例；以首次提交为准。', numerator: '按时完成', denominator: '到期时限' },
  root_cause_on_time: { name: '8D 根本原因及时率', definition: '统计期内到期的根本原因时限中按时完成的比例；以首次提交为准。', numerator: '按时完成', denominator: '到期时限' },
  closure_on_time: { name: '8D 关闭及时率', definition: '统计期内到期的关闭时限中按时完成的比例；关闭以客户接受为准。', numerator: '按时完成', denominator: '到期时限' },
  eight_d_first_pass: { name: '8D 一次通过率', definition: '未被退回即获接受的 8D 报告占比。', numerator: '一次通过', denominator: '已判定报告' },
  eight_d_quality: { name: '8D 报告质量', definition: '评审得分（各步骤、思路清晰度和版面，每项 0 至 3 分）占满分的比例。', numerator: '得分', denominator: '满分' },
  visit_handling: { name: '接待服务', definition: '各次来访得分的平均：100 × 做到的触点权重 ÷ 适用的触点权重，扣除等候分钟的分值，最低为 0。', numerator: '来访得分合计', denominator: '来访次数' },
  valid_certificates: { name: '有效证书', definition: '统计期末仍有效的、所要求标准的证书数。', numerator: '有效证书', denominator: '' },
};

export const units: Translated<typeof en.units> = {
  percent: '百分比',
  ppm: '百万分之一',
  count: '次数',
  points: '分',
  per_million: '每百万件',
  days: '天',
  hours: '小时',
  minutes: '分钟',
  index: '指数',
};

export const figures: Translated<typeof en.figures> = {
  of: (numerator, denominator) => `${numerator} / ${denominator}`,
  inParts: (defects, parts) => `${parts} 件中 ${defects} 件`,
  interval: (low, high) => `${low} 至 ${high}`,
  atMost: (high) => `不超过 ${high}`,
  window: (months) => `${months} 个月`,
  methods: { wilson: 'Wilson 法，95%', clopper_pearson: 'Clopper–Pearson 法，95%', poisson: '泊松精确法，95%' },
  oneSided: '单侧',
  provisional: { suspect_quantity: '暂定：可疑数量尚未确认', open_dispute: '暂定：有争议未决', unknown: '暂定：数量未知' },
  states: { measured: '已统计', no_activity: '无业务', not_monitored: '未监控', not_provided: '未提供' },
  missing: {
    no_activity: '统计期内无业务',
    not_monitored: '未监控',
    not_provided: '未提供',
    too_few: '样本不足',
    low_coverage: '可统计部分过少',
    not_counted: '仅展示，不计分',
  },
  tooFew: (found, wanted, what) => `样本不足：${what} ${found}，至少需 ${wanted}`,
  volumes: { parts_received: '收货件数', lines_due: '应交行数', months: '有交付的月数', n: '样本数' },
  exclusions: {
    excused: '不计入：免责（客户原因或不可抗力）',
    dispute_won: '不计入：争议裁定支持供应商',
    not_series: '不计入：非量产件',
    quantity_unknown: '不计入：数量未知',
    not_due_yet: '不计入：尚未到期',
    decision_pending: '不计入：待客户判定',
    not_reviewed: '不计入：未评审',
    nothing_applicable: '不计入：没有适用的触点记录',
    other_cause: '不计入：非供应商原因',
    not_provided: '不计入：未提供',
    not_monitored: '不计入：该月未监控',
  },
  counted: {
    suspect_quantity: '按可疑数量计，尚未确认',
    open_dispute: '争议未决，暂计入',
  },
  allPlants: '全部工厂',
  none: '无',
};
