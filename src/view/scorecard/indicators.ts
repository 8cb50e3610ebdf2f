/** The indicators that IATF 16949, clause 8.4.2.4, asks for, and whether each is monitored. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import type { Supplier } from '#domain/supplier.ts';
import { figure } from '#kpi/figures.ts';
import type { Figure } from '#kpi/figure.ts';
import type { Assessment } from '#rating/assessment.ts';
import { questionAt } from '#view/definitions.ts';
import { figureValue, figureView, watchedNote, type FigureView } from '#view/figure-view.ts';
import type { SiteView } from '#view/site-view.ts';

/** IATF 16949 8.4.2.4: the indicators and whether each is monitored. */
export interface IndicatorRow {
  readonly letter: string;
  readonly name: string;
  readonly figures: readonly FigureView[];
  readonly state: string;
}

const indicators: { readonly [letter in 'a' | 'b' | 'c' | 'd' | 'e' | 'f']: readonly BuiltInKpi[] } = {
  a: ['ppm', 'incidents'],
  b: ['disruptions'],
  c: ['otd_lines', 'otd_quantity'],
  d: ['premium_freight'],
  e: ['special_status'],
  f: ['field_actions'],
};

/** One row for each indicator, counted as the method in force counts, over its window. */
export function indicatorRows(site: SiteView, supplier: Supplier, assessment: Assessment): IndicatorRow[] {
  const question = questionAt(site, supplier, assessment);
  return (Object.keys(indicators) as (keyof typeof indicators)[]).map((letter) => {
    const figures = indicators[letter].map((kpi) => figure(kpi, question));
    return { letter, name: site.words.rating.indicators[letter], figures: figures.map((each) => figureView(site, each)), state: indicatorState(site, figures[0]!) };
  });
}

/** A count of zero that was watched is said to be none, so that it cannot be taken for a gap. */
function indicatorState(site: SiteView, first: Figure): string {
  const isNone = first.state === 'measured' && first.denominator === 0 && first.value === 0;
  const state = isNone ? site.words.rating.none : figureValue(site, first).text;
  return [state, watchedNote(site, first)].filter((text) => text !== '').reduce(site.words.figures.windowWatched);
}
