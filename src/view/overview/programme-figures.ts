/** Figures of the whole programme, pooled over all suppliers. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import { scaleOf } from '#domain/unit.ts';
import type { Question } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import type { RatedSupplier } from '#rating/rate-programme.ts';
import { questionAt } from '#view/definitions.ts';
import { kpiWords } from '#view/naming.ts';
import { count, inUnit, sum } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';

export interface ProgrammeFigure {
  readonly name: string;
  readonly value: Value;
  readonly fraction: string;
  readonly note: string;
}

const programmeKpis: readonly BuiltInKpi[] = ['ppm', 'otd_lines', 'disruptions', 'premium_freight', 'closure_on_time', 'visit_handling'];

/** Numerators and denominators summed over all suppliers, each counted by the definitions of its own method. */
export function programmeFigures(site: SiteView): ProgrammeFigure[] {
  return programmeKpis.map((kpi) => {
    const figures = site.rated.suppliers.map((rated) => figure(kpi, questionOf(site, rated)));
    const measured = figures.filter(({ state }) => state === 'measured');
    const { name, unit } = kpiWords(site, kpi);
    const [numerator, denominator] = [sum(measured.map((each) => each.numerator)), sum(measured.map((each) => each.denominator))];
    const value = measured.length === 0 ? null : denominator === 0 ? numerator : (scaleOf(unit) * numerator) / denominator;
    const isShare = denominator !== 0 && unit !== 'points';
    const { figures: worded } = site.words;
    const text = [count(site, numerator).text, count(site, denominator).text] as const;
    return {
      name,
      value: inUnit(site, value, unit, worded.states[figures[0]?.state ?? 'no_activity']),
      fraction: value === null || !isShare ? '' : unit === 'ppm' ? worded.inParts(...text) : worded.of(...text),
      note: site.words.programme.ofSuppliers(count(site, measured.length).text),
    };
  });
}

function questionOf(site: SiteView, { supplier, months: all }: RatedSupplier): Question {
  return questionAt(site, supplier, { month: site.rated.programme.period, method: all.at(-1)?.method ?? null });
}
