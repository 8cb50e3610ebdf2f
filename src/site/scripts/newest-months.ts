/** A table of months that is wider than the screen shows its newest months first. */

/** Scrolls each map of months to its end; one that fits stays where it is. */
export function showNewestMonths(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.heat-box')) box.scrollLeft = box.scrollWidth;
}
