/** How long the lists of the overview are: what a reader takes in at a glance; the rest is on the pages they link to. */
export const listLength = 8;
