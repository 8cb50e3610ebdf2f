/** Contrast after WCAG 2.2, and how colours look to colour-blind readers. */

type Rgb = readonly [number, number, number];

/** The contrast ratio of two colours, 1 to 21. WCAG 2.2, relative luminance. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

// Full severity, for linear RGB. Machado, G. M., Oliveira, M. M., Fernandes, L. A. F. (2009), A physiologically-based model for simulation of color vision deficiency, table 1.
const matrices: { readonly [vision in Vision]: readonly Rgb[] } = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** The colour as someone with this vision sees it, as linear RGB. */
export function seenBy(vision: Vision, colour: string): Rgb {
  const [red, green, blue] = linear(colour);
  const [r, g, b] = matrices[vision].map(([x, y, z]) => Math.max(0, Math.min(1, x * red + y * green + z * blue)));
  return [r!, g!, b!];
}

/** The distance of two colours in CIELAB (ΔE 1976); about 2.3 is just noticeable. */
export function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function linear(colour: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red!, green!, blue!];
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lab([red, green, blue]: Rgb): Rgb {
  const f = (value: number): number => (value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
