/** Laws of what is printed: whatever the method and the figures, a reader with pencil and paper comes to the same. */
import { describe, expect, test } from 'vitest';
import { isCriterion, type Category, type Method } from '#domain/method.ts';
import { languages } from '#domain/text.ts';
import type { PartResult } from '#rating/assessment.ts';
import { bandOf, rankOf } from '#rating/bands.ts';
import { assessPeriod, rateProgramme } from '#rating/rate-programme.ts';
import { rounded } from '#rating/rounding.ts';
import { wayUp } from '#rating/way-up.ts';
import { calculationPage, type CalculationPage, type CalculationPart } from '#view/calculation/calculation-page.ts';
import { criterionRows } from '#view/scorecard/criterion-view.ts';
import { lostRows } from '#view/scorecard/lost-rows.ts';
import { methodPage } from '#view/method/method-page.ts';
import { score as printedScore } from '#view/numbers.ts';
import { printedLosses } from '#view/scorecard/printed-losses.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { wayUpView } from '#view/scorecard/way-up-view.ts';
import { arbitraryBands, arbitraryFigures, arbitraryScore, arbitraryValues } from '../rating/arbitrary-methods.ts';
import { rate, type Values } from '../rating/scheme.ts';
import { aMethod } from '../support/builders.ts';
import { aSite, fed, printed, typed } from '../view/site.ts';
import { fc } from '../support/properties.ts';

const directions = fc.constantFrom('higher' as const, 'lower' as const);

/** The usual bands, turned around where lower is better. */
function bandsFor(better: Method['better']): Method['bands'] {
  return aMethod().bands.map(({ rating, edge }) => ({ rating, edge: better === 'higher' ? edge : 100 - edge }));
}

/** A supplier rated for June 2026 alone, in every language. */
function rated(method: Partial<Method>, values: Values) {
  const { programme, supplier } = rate({ minimum_coverage: 0, ...method }, values, { programme: { history: 1 } });
  const programmeRated = rateProgramme(programme);
  return { supplier, assessment: assessPeriod(programmeRated, supplier), sites: languages.map((language) => siteIn(programmeRated, language)) };
}

function resultsOf(result: PartResult): readonly PartResult[] {
  return [result, ...result.parts.flatMap(resultsOf)];
}

describe('a printed score', () => {
  test('lies in the band of its rating', () => {
    const site = aSite();
    fc.assert(
      fc.property(arbitraryBands, fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(1, 10, 100, 1e4, 1e7), (bands, wherever, grain) => {
        const method = aMethod({ bands });
        const nearEdge = Math.max(0, bands[0]!.edge - wherever / 100 / grain);
        for (const value of [wherever, nearEdge]) expect(bandOf(method, printed(printedScore(site, value, method).text))).toEqual(bandOf(method, value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('printed losses', () => {
  test('add up, row by row, to the best score less the printed score', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const { site, supplier, assessment } = fed({ score, better, bands: bandsFor(better) }, values);
        fc.pre(assessment.score !== null);
        const { rows, total } = lostRows(site, supplier, assessment);
        const shown = printed(printedScore(site, assessment.score, assessment.method).text);
        const missing = better === 'higher' ? 100 - shown : shown;
        expect(printed(total.text)).toBeCloseTo(missing, 9);
        expect(rows.reduce((sum, row) => sum + printed(row.lost.text), 0)).toBeCloseTo(missing, 8);
      }),
      { numRuns: 300 },
    );
  });

  test('add up in the table of criteria too, together with what the score itself takes', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { site, supplier, assessment } = fed({ score }, values);
        fc.pre(assessment.score !== null);
        const tops = criterionRows(site, supplier, assessment).filter(({ level }) => level === 1);
        const itself = printedLosses(assessment)!.itself.get(assessment.result!) ?? 0;
        const sum = tops.reduce((all, row) => all + (row.lost.value === null ? 0 : printed(row.lost.text)), itself);
        expect(sum).toBeCloseTo(printed(lostRows(site, supplier, assessment).total.text), 8);
      }),
    );
  });
});

describe('the printed way up', () => {
  test('keeps its promise: a supplier that does what is printed gets the rating', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean', 'sum', 'worst', 'best'], extras: false }), arbitraryFigures, arbitraryBands, (score, figures, bands) => {
        const method = { score, bands, minimum_coverage: 0 };
        const { site, supplier, assessment } = fed(method, figures);
        const { steps } = wayUpView(site, supplier, assessment);
        const { next, shortest } = wayUp(assessment, site.rated.programme, supplier);
        fc.pre(steps.length > 0);
        const reached = shortest!.map((change, index) => [change.result.figure!.kpi, leastThatFulfils(steps[index]!.to)] as const);
        const after = rate(method, { ...figures, ...Object.fromEntries(reached) }).assessment;
        expect(rankOf(after.method!, after.rating!)).toBeLessThanOrEqual(rankOf(after.method!, next!));
      }),
      { numRuns: 150 },
    );
  });

  /** Just beyond the number where it must be more or less. */
  function leastThatFulfils(words: string): number {
    const number = printed(words);
    if (words.startsWith('more than')) return number + 1e-6;
    return words.startsWith('less than') ? number - 1e-6 : number;
  }
});

describe('the calculation', () => {
  test('every line comes from what is printed to what is printed, to the last decimal', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const { sites, supplier } = rated({ score, better, bands: bandsFor(better) }, values);
        for (const { name, lines } of calculationPage(sites[0]!, supplier.id).sections) {
          lines.forEach(({ label, formula, result }, index) => {
            if (result.value === null) return;
            const before = lines.slice(0, index).findLast(({ label }) => !/Figure|Share|Coverage|Minimum/.test(label))?.result.text ?? '';
            const worked = workedOut(formula, better, printed(before));
            // Beyond every scale products are cut off.
            if (worked === null || worked >= 1e9) return;
            const value = /Share|Coverage/.test(label) ? 100 * worked : worked;
            const text = typed(result.text).match(/\.(\d+)/)?.[1] ?? '';
            const decimals = label.startsWith('Figure') ? text.length : Math.max(2, text.length);
            expect(Math.abs(value - printed(result.text)), `${name}, ${label}: ${formula} = ${result.text}`).toBeLessThan(0.5001 * 10 ** -decimals);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every line says how it comes about', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { sites, supplier } = rated({ score }, values);
        for (const { lines } of calculationPage(sites[0]!, supplier.id).sections) expect(lines.filter(({ formula, result }) => formula === '' && result.value !== null)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('the last line of a part is what its category takes up', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean', 'product', 'worst', 'best'] }), arbitraryValues, (score, values) => {
        const { sites, supplier, assessment } = rated({ score }, values);
        const page = calculationPage(sites[0]!, supplier.id);
        const categories = resultsOf(assessment.result!).filter(({ part, points, slices }) => !isCriterion(part) && points !== null && slices.length === 0);
        for (const { part, parts } of categories) {
          const first = sectionOf(page, part.id).lines.find(({ label }) => label === 'Points');
          const counted = parts.filter((below) => below.points !== null && below.points >= 0 && below.part.weight !== 0);
          for (const below of counted) expect(first!.formula).toContain(lastPoints(page, below.part.id));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('months and plants come to the points, the share and the loss of their part', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { sites, supplier } = rated({ score }, values);
        for (const { lines, slices } of calculationPage(sites[0]!, supplier.id).sections) {
          const rows = slices.filter(({ level }) => level === 0);
          const joined = lines.find(({ label }) => label.endsWith('apart'));
          if (!joined || joined.result.value === null) continue;
          const sum = rows.reduce((all, { points, weight }) => all + (points.value === null ? 0 : (printed(points.text) * printed(weight.text)) / 100), 0);
          // Weights have two decimals here; the line itself is exact, as all are.
          expect(Math.abs(sum - printed(joined.result.text))).toBeLessThan(0.0051 + weightsOff(rows));
          const total = (key: 'share' | 'lost') => rows.reduce((all, row) => all + (row[key].value === null ? 0 : printed(row[key].text)), 0);
          for (const { label, formula, result } of lines) if (formula.startsWith('the sum of the column')) expect(total(label === 'Points lost' ? 'lost' : 'share')).toBeCloseTo(printed(result.text), 1.9);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the months of a plant come to the points of the plant', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { sites, supplier } = rated({ score }, values);
        for (const { slices } of calculationPage(sites[0]!, supplier.id).sections) {
          slices.forEach(({ level, points }, index) => {
            const end = slices.findIndex((row, at) => at > index && row.level <= level);
            const months = slices.slice(index + 1, end === -1 ? undefined : end).filter((row) => row.level === level + 1);
            if (points.value === null || months.length === 0) return;
            const sum = months.reduce((all, month) => all + (month.points.value === null ? 0 : (printed(month.points.text) * printed(month.weight.text)) / 100), 0);
            // Rounding to whole points comes after months were joined; weights have two decimals.
            expect(Math.abs(sum - printed(points.text))).toBeLessThan(1.0051 + weightsOff(months));
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  /** How far rows may be off together whose weights are printed with two decimals of a per cent. */
  function weightsOff(rows: CalculationPart['slices']): number {
    return rows.reduce((all, { points }) => all + 0.0000501 * Math.abs(points.value ?? 0), 0);
  }

  function sectionOf({ sections }: CalculationPage, id: string): CalculationPart {
    return sections.find((section) => section.id === `part-${id}`)!;
  }

  function lastPoints(page: CalculationPage, id: string): string {
    return sectionOf(page, id).lines.findLast(({ label }) => !/Share|lost|Figure|of these|Minimum|Coverage/.test(label))!.result.text;
  }

  /** The value of a printed formula; null where it is words. `before` is the result of the line before. */
  function workedOut(formula: string, better: Method['better'], before: number): number | null {
    const said = typed(formula);
    const listed = said.match(/^the (worst|best)(?: of| plant, of) (.+)$/);
    if (listed) {
      const numbers = listed[2]!.split(', ').map(printed);
      return (listed[1] === 'worst') === (better === 'higher') ? Math.min(...numbers) : Math.max(...numbers);
    }
    const bound = said.match(/^not (below|above) (\S+)$/);
    if (bound) return bound[1] === 'below' ? Math.max(before, printed(bound[2]!)) : Math.min(before, printed(bound[2]!));
    const scale = said.match(/^the scale ends at (\S+) and (\S+)$/);
    if (scale) return Math.min(Math.max(before, printed(scale[1]!)), printed(scale[2]!));
    const rounding = said.match(/^rounded to (\d) decimals?, (.+)$/);
    if (rounding) return rounded(before, { decimals: Number(rounding[1]), mode: ({ 'halves up': 'half_up', 'halves to even': 'half_even', cut: 'down', 'away from zero': 'up' } as const)[rounding[2]!]! });
    const arithmetic = said
      .replace(/;.*/, '')
      .replace(/^.* lies between .*: /, '')
      .replaceAll(',', '')
      .replaceAll('−', '-')
      .replaceAll('×', '*')
      .replaceAll('÷', '/')
      .replaceAll('^', '**')
      .replace(/(\d[\d.]*) %/g, '($1 / 100)');
    if (!/^[-\d.+*/() ]+$/.test(arithmetic)) return null;
    return Number(new Function(`return ${arithmetic.replaceAll('--', '- -')};`)());
  }
});

describe('view objects', () => {
  const anything = fc.tuple(arbitraryScore(), arbitraryValues, directions);

  test('are plain data in both languages, whatever the method', () => {
    eachWhole(({ sites, supplier, assessment }) => {
      for (const site of sites) {
        const views = [scorecard(site, supplier.id), calculationPage(site, supplier.id), methodPage(site, assessment.method!.id, assessment.method!.version)];
        for (const view of views) expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
      }
    });
  });

  test('say the same numbers in every language', () => {
    eachWhole(({ sites, supplier }) => {
      const [first, ...others] = sites.map((site) => numbersOf(scorecard(site, supplier.id)));
      for (const other of others) expect(other).toEqual(first);
    });
  });

  function numbersOf({ criteria, rating }: Scorecard): unknown {
    return [rating.rating, rating.score.value, criteria.map(({ points, lost }) => [points.value, lost.value])];
  }

  test('never print a number for what was not measured', () => {
    eachWhole(({ sites, supplier }) => {
      for (const site of sites) {
        const { criteria, indicators } = scorecard(site, supplier.id);
        const figures = [...criteria.flatMap(({ figure }) => figure ?? []), ...indicators.flatMap((row) => row.figures)];
        for (const { state, value, fraction } of figures.filter((figure) => figure.state !== 'measured')) expect([state, value.value, /\d/.test(value.text), fraction]).toEqual([state, null, false, '']);
      }
    });
  });

  test('end every sentence, and say the rating of the badge', () => {
    eachWhole(({ sites, supplier }) => {
      for (const site of sites) {
        const { summary, reasons, way_up, rating } = scorecard(site, supplier.id);
        for (const sentence of [summary, ...reasons, way_up.sentence]) expect(sentence).toMatch(/[.。]$/);
        if (rating.rating !== null) expect(summary).toContain(rating.name);
      }
    });
  });

  function eachWhole(law: (whole: ReturnType<typeof rated>) => void): void {
    fc.assert(
      fc.property(anything, ([score, values, better]: [Category, Values, Method['better']]) => law(rated({ score, better, bands: bandsFor(better) }, values))),
      { numRuns: 40 },
    );
  }
});
