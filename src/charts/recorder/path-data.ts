/** Writes SVG path data as short as it can be said with one decimal: relative, without needless letters, spaces and zeros. */

const numbers: string[] = Array.from({ length: 10_000 }, (_, tenths) => shortest(tenths));

/** A coordinate in tenths of a pixel as SVG text, such as `12.5`, `-.5`, `3`. */
export function tenthsText(tenths: number): string {
  return tenths < 0 ? `-${numbers[-tenths] ?? shortest(-tenths)}` : (numbers[tenths] ?? shortest(tenths));
}

function shortest(tenths: number): string {
  const whole = Math.trunc(tenths / 10);
  const rest = tenths - whole * 10;
  if (rest === 0) return String(whole);
  return whole === 0 ? `.${rest}` : `${whole}.${rest}`;
}

/** One path in the making. Positions are rounded before they are subtracted, so that errors do not add up. */
export class PathData {
  #text = '';
  #letter = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** A move is written only when something is drawn from there. */
  #isMoved = false;
  #isOpen = false;

  get text(): string {
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Whether there is a point to go on from. */
  get hasPoint(): boolean {
    return this.#isMoved || this.#isOpen;
  }

  moveTo(x: number, y: number): void {
    this.#startX = Math.round(x * 10);
    this.#startY = Math.round(y * 10);
    this.#isMoved = true;
    this.#isOpen = false;
  }

  lineTo(x: number, y: number): void {
    this.#begin();
    const toX = Math.round(x * 10);
    const toY = Math.round(y * 10);
    const byX = toX - this.#x;
    const byY = toY - this.#y;
    if (byX === 0 && byY === 0) return;
    if (byY === 0) this.#write('h', byX);
    else if (byX === 0) this.#write('v', byY);
    else this.#write('l', byX, byY);
    this.#x = toX;
    this.#y = toY;
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#begin();
    const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
    this.#write('c', Math.round(x1 * 10) - this.#x, Math.round(y1 * 10) - this.#y, Math.round(x2 * 10) - this.#x, Math.round(y2 * 10) - this.#y, toX - this.#x, toY - this.#y);
    this.#x = toX;
    this.#y = toY;
  }

  /** A point that a round cap makes a dot. It has a length because some renderers leave out a path without any. */
  dot(x: number, y: number): void {
    this.moveTo(x, y);
    this.#begin();
    this.#letter = '';
    this.#text += 'h.1';
    this.#x += 1;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#text += 'z';
    this.#letter = '';
    this.#x = this.#startX;
    this.#y = this.#startY;
    this.#isMoved = true;
    this.#isOpen = false;
  }

  #begin(): void {
    if (this.#isOpen) return;
    if (this.#text === '') this.#write('M', this.#startX, this.#startY);
    else this.#write('m', this.#startX - this.#x, this.#startY - this.#y);
    this.#x = this.#startX;
    this.#y = this.#startY;
    this.#isMoved = false;
    this.#isOpen = true;
  }

  #write(letter: string, ...tenths: readonly number[]): void {
    // Numbers after a move would be lines, so only drawing commands may leave their letter out.
    let text = letter === this.#letter && letter !== 'm' ? '' : letter;
    for (const value of tenths) {
      const number = tenthsText(value);
      const previous = text === '' ? this.#text : text;
      const needsSpace = number[0] !== '-' && /\d$/.test(previous) && !(number[0] === '.' && /\.\d*$/.test(previous));
      text += needsSpace ? ` ${number}` : number;
    }
    this.#text += text;
    this.#letter = letter;
  }
}
