/** Words in and around charts, in Chinese. */
import type { Translated } from '#words/translated.ts';
import type * as en from '#words/en/charts.ts';

export const charts: Translated<typeof en.charts> = {
  month: '月份',
  caption: (title, window) => `${title}，${window}`,
  monthNames: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  year: (year) => `${year}年`,
  monthOfYear: (month, year) => `${year}年${month}`,
  gap: '–',
  rose: (from, to, months) => `${months}内由 ${from} 升至 ${to}。`,
  fell: (from, to, months) => `${months}内由 ${from} 降至 ${to}。`,
  held: (value, months) => `${value}，与 ${months}前相同。`,
  only: (value, month) => `${month}为 ${value}。`,
  score: { title: '得分', unit: '分', capped: '评级受上限限制', cappedAt: (rating) => `上限为 ${rating}`, limits: '自然过程界限', notes: '备注', empty: '这些月份没有得分。' },
  ppm: { title: '百万件不良数', monthly: '当月', rolling: '评价期', empty: '这些月份没有到货。' },
  delivery: { title: '准时交付', monthly: '当月', rolling: '评价期', linesDue: '到期订单行', unit: '% 订单行', empty: '这些月份没有到期订单行。' },
  clocks: {
    title: '8D 时限',
    met: '按时',
    missed: '超时',
    of: (clock, what) => `${clock}：${what}`,
    sum: (met, due) => `${met} / ${due}`,
    sentence: (met, due) => `${due} 项时限中按时完成 ${met} 项。`,
    empty: '这些月份没有到期的时限。',
  },
  incidents: {
    title: '各严重度的质量事故',
    unit: '起',
    none: (months) => `${months}内没有质量事故。`,
    sentence: (count, months, worst) => `${months}内共 ${count} 起质量事故：${worst}。`,
    severities: { minor: '轻微', major: '严重', critical: '致命' },
    part: (count, severity) => `${severity} ${count} 起`,
    empty: '这些月份未监测质量事故。',
  },
  ratings: {
    title: '各评级的供应商数',
    unit: '家',
    sentence: (rating, count, before, months) => `${rating} 级供应商 ${count} 家；${months}前为 ${before} 家。`,
    unrated: '未评级',
    empty: '这些月份没有供应商获得评级。',
  },
};
