/** Laws of what is printed: whatever the method and the figures, a reader with pencil and paper comes to the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCriterion, type Category, type Method } from '#domain/method.ts';
import { languages } from '#domain/text.ts';
import type { PartResult } from '#rating/assessment.ts';
import { bandOf, rankOf } from '#rating/bands.ts';
import { assessPeriod, rateProgramme } from '#rating/rate-programme.ts';
import { wayUp } from '#rating/way-up.ts';
import { calculationPage, type CalculationPage, type CalculationPart } from '#view/calculation-page.ts';
import { criterionRows } from '#view/criterion-view.ts';
import { lostRows } from '#view/lost-rows.ts';
import { methodPage } from '#view/method-page.ts';
import { score as printedScore } from '#view/numbers.ts';
import { printedLosses } from '#view/printed-losses.ts';
import { scorecard } from '#view/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { wayUpView } from '#view/way-up-view.ts';
import { arbitraryBands, arbitraryFigures, arbitraryScore, arbitraryValues } from '../rating/arbitrary-methods.ts';
import { rate, type Values } from '../rating/scheme.ts';
import { aMethod } from '../support/builders.ts';
import { aSite, fed, printed, typed } from '../view/site.ts';

// The same cases every time: a law that fails, fails for everyone.
fc.configureGlobal({ seed: 20260601 });

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
  test('every line that is arithmetic comes to its result', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const { sites, supplier } = rated({ score, better, bands: bandsFor(better) }, values);
        for (const { lines } of calculationPage(sites[0]!, supplier.id).sections) {
          for (const { label, formula, result } of lines) {
            const value = workedOut(formula, better);
            if (value === null || result.value === null) continue;
            // Figures are printed with a decimal. Points have four, but each term leaves the last of its own open.
            const tolerance = label === 'Figure' ? 0.051 : 0.002 + Math.abs(value) / 1000;
            expect(Math.abs(value - printed(result.text)), `${formula} = ${result.text}`).toBeLessThan(tolerance);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the last line of a part is what its category takes up', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean', 'product', 'worst', 'best'] }), arbitraryValues, (score, values) => {
        const { sites, supplier, assessment } = rated({ score }, values);
        const page = calculationPage(sites[0]!, supplier.id);
        const categories = resultsOf(assessment.result!).filter(({ part, points, slices }) => !isCriterion(part) && points !== null && slices.length === 0);
        for (const { part, parts } of categories) {
          const [first] = sectionOf(page, part.id).lines;
          const counted = parts.filter((below) => below.points !== null && below.points >= 0 && below.part.weight !== 0);
          for (const below of counted) expect(first!.formula).toContain(lastPoints(page, below.part.id));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('slices come to the points of their part by what each weighs', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { sites, supplier } = rated({ score }, values);
        for (const { lines, slices } of calculationPage(sites[0]!, supplier.id).sections) {
          const joined = lines.find(({ label }) => label.endsWith('apart'));
          if (!joined || joined.result.value === null) continue;
          const sum = slices.reduce((all, { points, weight }) => all + (points.value === null ? 0 : (printed(points.text) * printed(weight.text)) / 100), 0);
          expect(sum).toBeCloseTo(printed(joined.result.text), 2);
        }
      }),
      { numRuns: 100 },
    );
  });

  function sectionOf({ sections }: CalculationPage, id: string): CalculationPart {
    return sections.find((section) => section.id === `part-${id}`)!;
  }

  function lastPoints(page: CalculationPage, id: string): string {
    return sectionOf(page, id).lines.findLast(({ label }) => !/Share|lost|Figure/.test(label))!.result.text;
  }

  /** The value of a printed formula; null where it is words. */
  function workedOut(formula: string, better: Method['better']): number | null {
    const listed = formula.match(/^the (worst|best) of (.+)$/);
    if (listed) {
      const numbers = listed[2]!.split(', ').map(printed);
      return (listed[1] === 'worst') === (better === 'higher') ? Math.min(...numbers) : Math.max(...numbers);
    }
    const arithmetic = typed(formula.replace(/:.*/, ''))
      .replaceAll(',', '')
      .replaceAll('−', '-')
      .replaceAll('×', '*')
      .replaceAll('÷', '/')
      .replaceAll('^', '**')
      .replace(/(\d[\d.]*) %/g, '($1 / 100)');
    if (!/^[-\d.+*/() ]+$/.test(arithmetic)) return null;
    return Number(new Function(`return ${arithmetic};`)());
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

  test('say the same numbers in both languages', () => {
    eachWhole(({ sites, supplier }) => {
      const [english, chinese] = sites.map((site) => scorecard(site, supplier.id));
      expect(chinese!.criteria.map(({ points, lost }) => [points, lost])).toEqual(english!.criteria.map(({ points, lost }) => [points, lost]));
      expect([chinese!.rating.rating, chinese!.rating.score]).toEqual([english!.rating.rating, english!.rating.score]);
    });
  });

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
