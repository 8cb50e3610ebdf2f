/** Figures of the whole programme, pooled over all suppliers. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import { scaleOf } from '#domain/unit.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import { nearest } from '#rating/missing.ts';
import type { RatedSupplier } from '#rating/rate-programme.ts';
import { compare } from '#view/compare.ts';
import { questionAt } from '#view/definitions.ts';
import { figureValue, figureView, stateWords } from '#view/figure-view.ts';
import { supplierLink } from '#view/finding.ts';
import { kpiWords } from '#view/naming.ts';
import { count, inUnit, sum } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link, Value } from '#view/value.ts';

export interface ProgrammeFigure {
  readonly name: string;
  readonly value: Value;
  readonly fraction: string;
  readonly note: string;
  /** The suppliers behind it, who add most to it or keep it most from its best; `label` says which. */
  readonly behind: { readonly label: string; readonly suppliers: readonly { readonly supplier: Link; readonly text: string }[] };
}

const mostSuppliers = 3;

const programmeKpis: readonly BuiltInKpi[] = ['ppm', 'otd_lines', 'disruptions', 'premium_freight', 'closure_on_time', 'visit_handling'];

/** Numerators and denominators summed over all suppliers, each counted by the definitions of its own method. */
export function programmeFigures(site: SiteView): ProgrammeFigure[] {
  return programmeKpis.map((kpi) => {
    const all = site.rated.suppliers.map((rated) => ({ supplier: rated.supplier, figure: figure(kpi, questionOf(site, rated)) }));
    const absence = nearest(all.map(({ figure: { state } }) => (state === 'measured' ? null : state)), 'no_activity');
    const behind = all.filter((one) => one.figure.state === 'measured');
    const measured = behind.map((one) => one.figure);
    const { name, unit, better } = kpiWords(site, kpi);
    const [numerator, denominator] = [sum(measured.map((each) => each.numerator)), sum(measured.map((each) => each.denominator))];
    const value = measured.length === 0 ? null : denominator === 0 ? numerator : (scaleOf(unit) * numerator) / denominator;
    const isShare = denominator !== 0 && unit !== 'points';
    const { figures: worded } = site.words;
    const text = [count(site, numerator).text, count(site, denominator).text] as const;
    return {
      name,
      value: inUnit(site, value, unit, stateWords(site, { kpi, state: absence })),
      fraction: value === null || !isShare ? '' : unit === 'ppm' ? worded.inParts(...text) : worded.of(...text),
      note: site.words.programme.ofSuppliers(count(site, measured.length).text),
      behind: {
        label: site.words.programme.behind[better],
        suppliers: heaviest(behind).map((one) => ({ supplier: supplierLink(site, one.supplier), text: figureView(site, one.figure).fraction || figureValue(site, one.figure).text })),
      },
    };
  });
}

/** Those with most of what should be little, or furthest short of what should be much; none who has nothing of it. */
function heaviest(all: readonly Measured[]): Measured[] {
  return all.filter((one) => weight(one) > 0).toSorted((one, other) => weight(other) - weight(one) || compare(one.supplier.id, other.supplier.id)).slice(0, mostSuppliers);
}

interface Measured {
  readonly supplier: Supplier;
  readonly figure: Figure;
}

function weight({ figure: { better, unit, numerator, denominator } }: Measured): number {
  if (better === 'lower') return numerator;
  return (unit === 'points' ? 100 : 1) * denominator - numerator;
}

function questionOf(site: SiteView, { supplier, months: all }: RatedSupplier): Question {
  return questionAt(site, supplier, { month: site.rated.programme.period, method: all.at(-1)?.method ?? null });
}
