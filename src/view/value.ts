/** A number as a page needs it: the raw value for machines and charts, the text for people. */

/** `value` is unrounded and null when there is none; `text` is always something to read, such as `97.2 %` or `no activity`. */
export interface Value {
  readonly value: number | null;
  readonly text: string;
}

/** Where something stands in the data folder; `href` opens it in the customer's repository when the programme names one. */
export interface SourceView {
  readonly file: string;
  readonly line: number;
  readonly href: string | null;
}

/** A link within the site, from its root, for example `/en/suppliers/acme.html`. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A value that is not there, with the words that stand for it. */
export function absent(text: string): Value {
  return { value: null, text };
}
