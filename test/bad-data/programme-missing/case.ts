/** A folder without programme.yaml: the base but for that file. */
export const without = ['programme.yaml'];
