/** What another language must have: every entry of the English dictionary, in the same shape. */

/** The shape of a dictionary: strings stay strings, functions keep their arguments. */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Arguments) => string
    ? (...args: Arguments) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };
