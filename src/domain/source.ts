/** Where in the data folder something stands, so that every number can be opened down to its line. */

/** A place in a file of the data folder; line and column count from 1, the path uses `/`. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
