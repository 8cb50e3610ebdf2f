/** The 8D reports to the incidents of a made-up supplier: in time and complete where it is good, late and thin where it is poor. */
import type { Day } from '#domain/moment.ts';
import type { Chance } from '#cli/sample/chance.ts';
import type { Incident } from '#cli/sample/incidents.ts';
import { placeOf, timestamp, type Setting } from '#cli/sample/setting.ts';

const most = 2;
const engineer = 'Supplier quality engineer';

/** Reports to the graver incidents first, and to some minor ones, in the order of the incidents. */
export function eightDReports(luck: Chance, incidents: readonly Incident[], setting: Setting): object[] {
  const answered = incidents.filter(({ record }) => record.severity !== 'minor' || luck.happens(0.35));
  return answered.slice(-most).map((incident) => report(luck, incident, setting));
}

function report(luck: Chance, incident: Incident, { days, asOf }: Setting): object {
  const { record, plant, goodness } = incident;
  const open = days.get(plant.id)!;
  const isDiligent = () => luck.happens(goodness);
  const from = placeOf(incident.day, open);
  const d3 = open[from + (isDiligent() ? 1 : luck.whole(2, 4))]!;
  const d4 = open[from + (isDiligent() ? luck.whole(3, 5) : luck.whole(6, 12))]!;
  const d8 = open[from + (isDiligent() ? luck.whole(13, 18) : luck.whole(18, 34))]!;
  const isRejected = !isDiligent();
  const again = open[placeOf(d8, open) + luck.whole(4, 9)]!;
  const decided = open[placeOf(isRejected ? again : d8, open) + luck.whole(0, 2)]!;
  const verified = open[placeOf(decided, open) + luck.whole(40, 60)];
  const early = Math.max(6, incident.hour - 1);
  const submissions = [
    { at: timestamp(d3, early, luck.whole(0, 59), plant), up_to: 'd3', decision: 'accepted', decided: d3 },
    { at: timestamp(d4, early, luck.whole(0, 59), plant), up_to: 'd4', decision: 'accepted', decided: d4 },
    ...(isRejected ? [{ at: timestamp(d8, 16, luck.whole(0, 59), plant), up_to: 'd6', decision: 'rejected', decided: d8, reason: { en: 'The escape is not explained', 'zh-CN': '未说明流出原因' } }] : []),
    { at: timestamp(isRejected ? again : d8, 10, luck.whole(0, 59), plant), up_to: 'd6', decision: 'accepted', decided },
  ].filter((submission) => submission.decided <= asOf);
  const isClosed = decided <= asOf;
  return {
    id: `8d-${record.id}`,
    title: record.title,
    incident: record.id,
    disciplines: disciplines(incident, [d3, d4, decided], asOf),
    submissions,
    ...(isClosed && { accepted: decided, accepted_by: engineer, reviews: [{ on: decided, by: engineer, marks: marks(luck, goodness) }] }),
    ...(isClosed && verified !== undefined && verified <= asOf && { effectiveness: { verified, effective: goodness > 0.4 || isDiligent() } }),
  };
}

function disciplines({ defect, confirmed, suspect }: Incident, [contained, found, closed]: readonly [Day, Day, Day], asOf: Day): object {
  const isKnown = found <= asOf;
  return {
    d2: { en: `${defect.title.en}: ${confirmed} of ${suspect} parts`, 'zh-CN': `${defect.title['zh-CN']}：${suspect}件中${confirmed}件` },
    ...(contained <= asOf && { d3: { text: { en: `${suspect} parts sorted, ${confirmed} removed`, 'zh-CN': `全检${suspect}件，剔除${confirmed}件` }, done: contained } }),
    ...(isKnown && { d4: { text: defect.cause, done: found }, d5: defect.measure }),
    ...(closed <= asOf && { d6: { text: { en: 'In force and proved on the next lots', 'zh-CN': '已实施并经后续批次验证' }, done: closed } }),
  };
}

function marks(luck: Chance, goodness: number): object {
  const mark = () => Math.min(3, Math.max(0, Math.round(goodness * 3 + luck.whole(-60, 60) / 100)));
  return { d2: mark(), d3: mark(), d4: mark(), d5: mark(), d6: mark(), clarity: mark(), layout: mark() };
}
