/** A recording as one SVG image with its title and its sentence. */
import type { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import type { Size } from '#charts/layout.ts';
import { inPrintColours, variable } from '#charts/palette.ts';
import { svgElements } from '#charts/recorder/svg-elements.ts';
import { svgText } from '#charts/recorder/svg-text.ts';

export interface ImageFrame {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
}

/** The image for a page: as wide as its column, with custom properties for colours and the page's font. */
export function svgImage({ id, title, sentence }: ImageFrame, { width, height, text }: Size, recorder: CanvasRecorder): string {
  const name = svgText(id);
  const colour = variable('soft');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" width="100%" font-size="${text}" fill="${colour}" role="img" aria-labelledby="${name}-title ${name}-sentence">` +
    `<title id="${name}-title">${svgText(title)}</title><desc id="${name}-sentence">${svgText(sentence)}</desc>` +
    `${svgElements(recorder, { size: text, colour })}</svg>`
  );
}

/** The same image for a PDF: plain colours, its own size, and fonts by name. */
export function forPrint(image: string): string {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(image) ?? [];
  return inPrintColours(image).replace(' width="100%"', ` width="${width}" height="${height}" font-family="Noto Sans, Noto Sans SC"`);
}
