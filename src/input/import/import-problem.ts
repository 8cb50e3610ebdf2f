/** What an import could not read: where it stands in the file, what was found, what was expected, how to mend it. */

/** One place in a delimited file; `row` counts as a spreadsheet does, `line` as a text editor does. */
export interface ImportProblem {
  readonly file: string;
  /** What is wrong in a few words; problems with the same heading in the same column are told together. */
  readonly heading: string;
  /** Null where the whole row or the whole file is meant. */
  readonly column: string | null;
  readonly row: number | null;
  readonly line: number | null;
  /** A phrase, or the text of the cell between quotation marks. */
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** What is wrong with a cell, before anyone says where the cell stands. */
export type CellFault = Pick<ImportProblem, 'heading' | 'expected' | 'mend'>;

/** The advice where a cell must not be empty. */
export function fillOrDrop(column: string): string {
  return `fill the cell in, or leave such rows out with rows: {drop: [{column: ${JSON.stringify(column)}, missing: true}]} in the mapping`;
}

/** Problems of one kind in one column, in file order. */
export interface ProblemGroup {
  readonly file: string;
  readonly heading: string;
  readonly column: string | null;
  readonly expected: string;
  readonly mend: string;
  readonly places: readonly Pick<ImportProblem, 'row' | 'line' | 'found'>[];
}

/** The problems gathered by kind and column, in the order in which each kind first appears. */
export function grouped(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ file, heading, column, expected, mend }) => JSON.stringify([file, heading, column, expected, mend]));
  return [...groups.values()].map((places) => ({ ...places[0]!, places }));
}
