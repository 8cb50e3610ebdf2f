/** What another language must have: every entry of the English dictionary, in the same shape. */

/** The shape of a dictionary: strings stay strings, functions keep their arguments and the shape of what they say. */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Arguments) => infer Said
    ? (...args: Arguments) => Translated<Said>
    : { readonly [Key in keyof T]: Translated<T[Key]> };
