/** A small programme whose suppliers are a scorecard each: a capped one with a year of records, one without any, one with hostile names. */
import type { Incident } from '#domain/incident.ts';
import { monthsOf, windowEnding } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import type { Document } from '#report/document.ts';
import { documentOf } from '#report/documents.ts';
import { scorecardOrder, type Order } from '#report/order.ts';
import { svg } from '#charts/svg.ts';
import { calculationPage, type CalculationPage } from '#view/calculation/calculation-page.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { sampleCharts } from '../charts/sample-charts.ts';
import {
  aCategory,
  aCertificate,
  aCriterion,
  aDeliveryMonth,
  aMethod,
  aMoment,
  anEightDReport,
  anIncident,
  aPremiumFreight,
  aProgramme,
  aReview,
  aSubmission,
  aSupplier,
  aVisit,
} from '../support/builders.ts';

/** Every sign that means something to Typst, to HTML or to a shell; all of them have glyphs. */
export const hostile = '#import "x": * $x^2$ *bold* _it_ `raw` <script>alert(1)</script> \\ \\u{41} @ref [a](b) // no /* c */ = head ~ -- --- \'"';

const file = (name: string, line: number) => ({ file: `suppliers/sharp-castings/${name}.yaml`, line, column: 3 });

/** What the points are made of: quality 40, delivery 30, 8D response 20, visits 10. */
export const method = aMethod({
  id: 'standard',
  name: { en: 'Standard method', 'zh-CN': '标准评价方法' },
  version: 3,
  effective_from: '2025-01',
  approved: { by: { en: 'Head of Supplier Quality', 'zh-CN': '供应商质量负责人' }, on: '2024-12-10' },
  score: aCategory({
    parts: [
      aCategory({
        id: 'quality',
        name: { en: 'Quality', 'zh-CN': '质量' },
        weight: 40,
        parts: [
          aCriterion({ id: 'ppm', kpi: 'ppm', weight: 60, minimum: { parts_received: 1000 }, points: { kind: 'line', marks: [[0, 100], [100, 90], [500, 60], [2000, 0]] } }),
          aCriterion({ id: 'incident_points', kpi: 'incident_points', weight: 40, points: { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 3, points: 80 }, { edge: 10, points: 40 }], beyond: 0 } }),
        ],
      }),
      aCategory({
        id: 'delivery',
        name: { en: 'Delivery', 'zh-CN': '交付' },
        weight: 30,
        parts: [
          aCriterion({ id: 'otd_lines', kpi: 'otd_lines', weight: 70, points: { kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 95, points: 80 }, { edge: 90, points: 50 }], below: 0 } }),
          aCriterion({ id: 'premium_freight', kpi: 'premium_freight', weight: 30, points: { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 2, points: 50 }], beyond: 0 } }),
        ],
      }),
      aCategory({
        id: 'response',
        name: { en: '8D response', 'zh-CN': '8D 响应' },
        weight: 20,
        parts: [
          aCriterion({ id: 'containment_on_time', kpi: 'containment_on_time', weight: 30 }),
          aCriterion({ id: 'root_cause_on_time', kpi: 'root_cause_on_time', weight: 25 }),
          aCriterion({ id: 'closure_on_time', kpi: 'closure_on_time', weight: 20 }),
          aCriterion({ id: 'eight_d_quality', kpi: 'eight_d_quality', weight: 25 }),
        ],
      }),
      aCategory({ id: 'service', name: { en: 'Visits and service', 'zh-CN': '拜访与服务' }, weight: 10, parts: [aCriterion({ id: 'visit_handling', kpi: 'visit_handling' })] }),
    ],
  }),
  caps: [
    { kpi: 'disruptions', comparison: 'at_least', threshold: 1, within: 6, at_most: 'C', because: { en: 'a line was stopped in the last six months', 'zh-CN': '最近六个月内造成停线' }, source: file('method', 1) },
    { kpi: 'valid_certificates', only: { standard: ['iatf-16949'] }, comparison: 'below', threshold: 1, at_most: 'B', because: { en: 'no valid IATF 16949 certificate', 'zh-CN': '没有有效的 IATF 16949 证书' }, source: file('method', 2) },
  ],
  actions: { C: { en: 'Improvement plan within 15 working days', 'zh-CN': '15 个工作日内提交改进计划' } },
});

const titles = [
  { en: 'Burr on sealing face', 'zh-CN': '密封面毛刺' },
  { en: 'Porosity in the pump housing found after machining, third cavity of tool 4', 'zh-CN': '泵壳机加工后发现气孔，4 号模具第三腔' },
  { en: 'Wrong label on two pallets', 'zh-CN': '两个托盘标签错误' },
  { en: 'Thread M8 not through', 'zh-CN': 'M8 螺纹未攻通' },
];

function incidents(): Incident[] {
  return titles.map((title, index) =>
    anIncident({
      id: `inc-${index + 1}`,
      title,
      detected: aMoment(`2026-0${index + 2}-1${index}T10:20:00+01:00`),
      notified: aMoment(`2026-0${index + 2}-1${index}T16:50:00+01:00`),
      severity: index === 1 ? 'major' : 'minor',
      detection_point: index === 1 ? 'end_of_line' : 'incoming',
      quantity: index === 3 ? { suspect: 120 } : { suspect: 400, confirmed: 3 + index },
      consequences: index === 1 ? ['line_stop', 'sorting'] : [],
      self_disclosed: index === 2,
      part: `7L6-12${index}`,
      defect: `code-${index}`,
      source: file('incidents', 4 + 12 * index),
      ...(index === 3 ? { dispute: { state: 'open' as const, opened: '2026-05-20' } } : {}),
    }),
  );
}

/** A capped supplier with a year of deliveries, incidents, 8D reports and a visit. */
export function busySupplier(over: Partial<Supplier> = {}): Supplier {
  const months = monthsOf(windowEnding('2026-06', 24));
  const lateWithin = { submissions: [aSubmission({ at: aMoment('2026-06-03'), up_to: 'd3', decision: 'accepted' }), aSubmission({ at: aMoment('2026-06-20'), decision: 'rejected', reason: 'No proof' })] };
  return aSupplier({
    name: { en: 'Sharp Castings', 'zh-CN': '锐铸件（无锡）有限公司' },
    former_names: [{ name: 'Blunt Castings', until: '2025-03-31' }],
    commodity: 'castings',
    class: 'series',
    since: '2019-04',
    sites: [{ id: 'wuxi', name: { en: 'Wuxi works', 'zh-CN': '无锡工厂' }, country: 'CN', city: { en: 'Wuxi', 'zh-CN': '无锡' } }],
    certificates: [aCertificate({ number: '12 100 4711', issued_by: 'TÜV', source: file('supplier', 20) }), aCertificate({ id: 'iatf', standard: 'iatf-16949', number: '0471122', issued_by: 'VDA QMC', valid_to: '2026-08-15', source: file('supplier', 21) })],
    delivery_months: months.map((month, index) => aDeliveryMonth({ month, parts_received: 9_000 + 137 * index, lines_due: 40, lines_on_time: index % 7 === 3 ? 36 : 39, quantity_due: 9_000, quantity_on_time: 8_900, source: file('deliveries', 2 + index) })),
    incidents: incidents(),
    premium_freight: [aPremiumFreight({ id: 'pf-1', mode: { en: 'air', 'zh-CN': '空运' }, reason: { en: 'Line would have stopped', 'zh-CN': '否则将停线' }, source: file('incidents', 90) })],
    eight_d_reports: [
      anEightDReport({ id: '8d-1', title: titles[0]!, incident: 'inc-1', notified: aMoment('2026-02-10T16:50:00+01:00'), submissions: [aSubmission({ at: aMoment('2026-02-11T10:00:00+01:00'), up_to: 'd3', decision: 'accepted' }), aSubmission({ at: aMoment('2026-02-16T10:00:00+01:00'), decision: 'accepted' })], accepted: aMoment('2026-03-01'), reviews: [aReview({ on: '2026-03-01', marks: { d2: 3, d4: 2, clarity: 3, layout: 2 } })], source: file('eight-d', 2) }),
      anEightDReport({ id: '8d-2', title: titles[1]!, incident: 'inc-2', ...lateWithin, source: file('eight-d', 30) }),
    ],
    visits: [aVisit({ title: { en: 'Process audit', 'zh-CN': '过程审核' }, results: { itinerary_confirmed: 'met', called_before_arrival: 'met', host_waiting: 'met', agenda_kept: 'missed', right_people: 'met' }, waited: [12], level: 'surprising', source: file('visits', 2) })],
    statement: { en: 'The tool was replaced in May; we ask to review the cap in autumn.', 'zh-CN': '模具已于五月更换，请于秋季复核上限。' },
    source: file('supplier', 1),
    ...over,
  });
}

/** The programme with suppliers that make a field of peers. */
export function sampleProgramme(suppliers: readonly Supplier[], over: Partial<Programme> = {}): Programme {
  const peers = Array.from({ length: 6 }, (_, index) => busySupplier({ id: `peer-${index}`, name: `Peer ${index}`, incidents: incidents().slice(0, index % 3), delivery_months: busySupplier().delivery_months.map((month) => ({ ...month, lines_on_time: 34 + index })) }));
  return aProgramme({
    demo: true,
    commodities: [{ id: 'castings', name: { en: 'Castings', 'zh-CN': '铸件' } }],
    classes: [{ id: 'series', name: { en: 'Series suppliers', 'zh-CN': '批产供应商' } }],
    standards: [
      { standard: 'ISO 9001', edition: '2015' },
      { standard: 'IATF 16949', edition: '2016' },
    ],
    retention: { en: 'Kept for 15 years after end of production', 'zh-CN': '停产后保存 15 年' },
    attributions: [{ text: { en: 'Made-up data', 'zh-CN': '虚构数据' }, url: 'https://example.com', licence: 'CC BY 4.0' }],
    methods: [method],
    suppliers: [...suppliers, ...peers],
    ...over,
  });
}

export interface Sample {
  readonly scorecard: Scorecard;
  readonly calculation: CalculationPage;
  readonly order: Order;
  readonly document: Document;
}

/** A supplier's scorecard and calculation, the order for its PDF, and the document. */
export function sample(supplier: Supplier, language: Language, over: Partial<Programme> = {}): Sample {
  const site = siteIn(rateProgramme(sampleProgramme([supplier], over)), language);
  const [card, calculation] = [scorecard(site, supplier.id), calculationPage(site, supplier.id)];
  const charts = sampleCharts(language).slice(0, 5).map((chart) => ({ chart, svg: svg(chart, { colours: 'css' }) }));
  const order = scorecardOrder(JSON.stringify(card), calculation, charts);
  return { scorecard: card, calculation, order, document: documentOf(order) };
}
