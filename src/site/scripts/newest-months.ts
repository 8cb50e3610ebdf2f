/** A table of months that is wider than the screen shows its newest months first. */

export function showNewestMonths(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.heat-box')) box.scrollLeft = box.scrollWidth;
}
