/** The charts of the overview: how many suppliers held each rating, month by month. */
import { axisNumber, monthNames } from '#charts/axis-words.ts';
import type { Chart, Role } from '#charts/chart.ts';
import { countsChart, type Counted } from '#charts/kinds/counts-chart.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';
import type { Tone } from '#view/rating-view.ts';
import { formatCount } from '#words/format.ts';
import { writingIn, type Words } from '#words/words.ts';

const roles: { readonly [tone in Tone]: Role } = { best: 'rated_best', middle: 'rated_middle', worst: 'rated_worst', none: 'rated_none' };
const order: readonly Tone[] = ['best', 'middle', 'worst', 'none'];

/** One chart, the best rating at the bottom; none when no month is shown. */
export function overviewCharts({ months, language }: OverviewPage, words: Words): Chart[] {
  const { charts } = words;
  const { ratings: own } = charts;
  const labels = months.map(({ label }) => label);
  const counts = months
    .flatMap((month) => month.counts)
    .filter((rating, index, all) => all.findIndex((other) => isSame(other, rating)) === index)
    .sort((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone))
    .map((rating): Counted => ({
      name: rating.tone === 'none' ? own.unrated : rating.name,
      label: rating.tone === 'none' ? '' : rating.letter,
      role: roles[rating.tone],
      months: months.map((month) => countedText(month.counts.filter((other) => isSame(other, rating)).reduce((sum, { count }) => sum + count, 0), language)),
    }));
  const best = counts[0];
  if (best === undefined) return [];
  const sentence = best.role === 'rated_none' ? own.empty : movement(best, labels, words, language);
  const frame = {
    id: 'chart-ratings',
    title: own.title,
    sentence,
    empty: own.empty,
    caption: charts.caption(own.title, labels.length === 1 ? labels[0]! : `${labels[0]!} – ${labels.at(-1)!}`),
    month_head: charts.month,
    joints: charts.joints,
    labels,
    ticks: monthNames(months.map(({ month }) => month), charts),
  };
  return [countsChart('ratings', frame, counts, { unit: own.unit, number: axisNumber(language) })];
}

type Rating = Pick<OverviewPage['months'][number]['counts'][number], 'name' | 'tone'>;

/** Ratings of the same name are one; so are all reasons for none. */
function isSame(one: Rating, other: Rating): boolean {
  return one.tone === 'none' ? other.tone === 'none' : one.name === other.name;
}

/** Far enough back to see a movement, and near enough that most suppliers were rated then. */
const yearBefore = 12;

/** How many hold the best rating, how many a year before, and the most in between: a rise and a fall between two like numbers is no standstill. Of a single month only how many do. */
function movement({ name, months }: Counted, labels: readonly string[], { charts: { ratings: own }, rating }: Words, language: OverviewPage['language']): string {
  const last = months.length - 1;
  if (last === 0) return own.only(name, months[0]!.text);
  const first = Math.max(0, last - yearBefore);
  const [now, before] = [months[last]!, months[first]!];
  const most = months.reduce((highest, { value }, index) => (index >= first && value! >= months[highest]!.value! ? index : highest), first);
  const peak = months[most]!.value! > Math.max(now.value!, before.value!) ? [own.peak(months[most]!.text, labels[most]!)] : [];
  return [own.sentence(name, now.text, before.text, rating.windows(String(last - first))), ...peak].join(writingIn(language).sentences);
}

function countedText(count: number, language: OverviewPage['language']): Counted['months'][number] {
  return { value: count, text: formatCount(count, language) };
}
