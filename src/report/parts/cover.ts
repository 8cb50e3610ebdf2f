/** The head of a scorecard: who, how rated, and why. */
import type { Cover, CoverRating, Scale } from '#report/document.ts';
import { breadth } from '#report/lines.ts';
import { list } from '#report/list.ts';
import { pageWidth, wrappable } from '#report/table.ts';
import { place, type Printing } from '#report/parts/printing.ts';
import { edgesOnScale, type BandView, type RatingView } from '#view/rating-view.ts';

/** The cover of a scorecard: whoever reads no further learns here of the caps that could not be checked. */
export function cover(printing: Printing): Cover {
  const { scorecard, all, words } = printing;
  const { supplier, rating, summary, reasons, last_delivery: last, caps, bands, coverage, programme } = scorecard;
  const unchecked = caps.filter(({ state }) => state === 'unknown').map(({ rule }) => all.rating.reasons.unknownCap(rule));
  const facts = [supplier.commodity, supplier.class, ...supplier.plants, supplier.since, supplier.status, ...supplier.sites];
  return {
    overline: `${words.scorecard} · ${programme.period}`,
    title: wrappable(supplier.name, pageWidth * 0.9, 22),
    notes: supplier.name_notes,
    facts: facts.filter((fact) => fact !== ''),
    rating: coverRating(rating, bands, coverage.text, words),
    summary,
    reasons: list([...(last === null ? [] : [last.text + all.site.together.aside(place(printing, last.source))]), ...reasons.filter((reason) => reason !== summary), ...unchecked], besideRating),
  };
}

function coverRating(rating: RatingView, bands: readonly BandView[], coverage: string, words: Printing['words']): CoverRating {
  const notes = [words.rating.coverage(coverage), ...(rating.uncapped === null ? [] : [words.rating.uncapped(rating.uncapped)])];
  return {
    letter: rating.letter,
    name: rating.name,
    tone: rating.tone,
    score: rating.score.value === null ? '–' : rating.score.text,
    of: rating.score.value === null ? words.rating.noScore : outOf(bands, words),
    notes,
    scale: scale(rating, bands),
  };
}

/** Out of how much; nothing where less is better, as the best score is then the bottom of the scale. */
function outOf(bands: readonly BandView[], words: Printing['words']): string {
  const best = bestEnd(bands);
  return bands.every(({ from }) => from >= best) ? '' : words.rating.of(String(best));
}

/** The end of the scale that the best band reaches; bands come best first. */
function bestEnd(bands: readonly BandView[]): number {
  const [best] = bands;
  const others = bands.slice(1);
  if (best === undefined) return 100;
  return others.length > 0 && others.every(({ from }) => from >= best.to) ? best.from : best.to;
}

function scale({ score }: RatingView, bands: readonly BandView[]): Scale | null {
  if (bands.length === 0) return null;
  const low = Math.min(...bands.map(({ from }) => from));
  const high = Math.max(...bands.map(({ to }) => to));
  const at = (value: number): number => Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 10_000) / 10_000;
  return {
    bands: bands.map(({ from, to, name, letter, tone }) => ({ from: at(from), to: at(to), letter: fitting(name, letter, (at(to) - at(from)) * scaleWidth), tone })),
    edges: edgesOnScale(bands).map((edge) => ({ at: at(edge), text: String(edge) })),
    marker: score.value === null ? null : at(score.value),
  };
}

/** What is left beside the badge and the scale, as the template sets them, in points. */
const besideRating = 267.2;

/** The scale as the template draws it, and the size of the text on it, in points. */
const scaleWidth = 128;
const scaleText = 6.3;

/** A rating's name on its band; where that is too narrow for it, as in a badge. */
function fitting(name: string, letter: string, width: number): string {
  return breadth(name, scaleText, 700) <= width ? name : letter;
}
