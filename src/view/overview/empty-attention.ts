/** What an empty list of the overview means: that there was nothing, or that of some suppliers nobody knows. */
import { windowEnding, type Window } from '#domain/month.ts';
import { unwatched } from '#kpi/conclusion.ts';
import { recentWindow } from '#view/overview/attention.ts';
import { count } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { writingIn } from '#words/words.ts';

/** Sentences to be printed where a list has no rows. */
export interface EmptyAttention {
  readonly overdue: string;
  readonly worst_incidents: string;
}

/** The sentences for all suppliers together: none is said only of those that are watched. */
export function emptyAttention(site: SiteView): EmptyAttention {
  const { overdueNone, worstNone } = site.words.programme;
  return {
    overdue: emptyList(site, 'eight_d_reports', windowEnding(site.rated.programme.period, 1), overdueNone),
    worst_incidents: emptyList(site, 'incidents', recentWindow(site), worstNone),
  };
}

function emptyList(site: SiteView, kind: 'incidents' | 'eight_d_reports', window: Window, none: string): string {
  const { emptyLists: worded, monitored } = site.words.records;
  const states = site.rated.suppliers.map(({ supplier }) => (supplier[kind].length > 0 ? null : unwatched(kind, { supplier, window })));
  const unseen = (['not_monitored', 'not_provided'] as const).flatMap((state) => {
    const those = states.filter((one) => one === state).length;
    if (those === 0) return [];
    return those === states.length ? worded[state](monitored[kind]) : worded.some[state](monitored[kind], count(site, those).text, count(site, states.length).text);
  });
  const isSeen = states.length === 0 || states.includes(null);
  return [...(isSeen ? [none] : []), ...unseen].join(writingIn(site.language).sentences);
}
