/** Where the data is read from. */

/** The folder named by `VERNIER_DATA`, else `data` in the project. */
export function dataFolder(): string {
  return process.env['VERNIER_DATA'] ?? './data';
}
