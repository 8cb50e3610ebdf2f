/** Visits to a made-up supplier: the better it is, the more touchpoints are met and the less one waits. */
import type { Plant } from '#domain/plant.ts';
import { touchpoints } from '#domain/visit.ts';
import type { Chance } from '#cli/sample/chance.ts';
import type { Setting } from '#cli/sample/setting.ts';

const occasions = [
  { en: 'Process audit', 'zh-CN': '过程审核' },
  { en: 'Capacity review', 'zh-CN': '产能评审' },
  { en: 'Project meeting', 'zh-CN': '项目会议' },
];
const levels = ['basic', 'expected', 'desired', 'surprising'] as const;

/** One to three visits, spread over the months since visits began to be watched. */
export function visits(luck: Chance, plants: readonly Plant[], site: string, since: string, goodness: number, setting: Setting): object[] {
  return occasions.slice(0, luck.whole(1, occasions.length)).map((title, index, all) => {
    const plant = luck.pick(plants);
    const days = setting.days.get(plant.id)!.filter((day) => day.slice(0, 7) >= since && day.slice(0, 7) <= setting.history.to);
    const stretch = Math.floor(days.length / all.length);
    const on = days[index * stretch + luck.whole(0, stretch - 1)]!;
    const minutes = luck.happens(goodness) ? luck.whole(0, 5) : luck.whole(6, 25);
    return {
      id: `visit-${index + 1}`,
      title,
      on,
      plant: plant.id,
      site,
      touchpoints: Object.fromEntries(touchpoints.map((touchpoint) => [touchpoint, luck.happens(0.35 + goodness * 0.6) ? 'met' : 'missed'])),
      ...(minutes > 0 && { waits: [{ where: { en: 'Reception', 'zh-CN': '前台' }, minutes, at: '09:30' }] }),
      level: levels[Math.min(levels.length - 1, Math.round(goodness * 2.4 + luck.whole(0, 6) / 10))]!,
    };
  });
}
