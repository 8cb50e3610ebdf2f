/** A supplier's row in the list as HTML: the same from the build and from the browser. */
import { sparkline } from '#charts/sparkline.ts';
import { escapeHtml } from '#site/escape-html.ts';
import type { ListedSupplier } from '#site/suppliers/listed-supplier.ts';
import type { Value } from '#view/value.ts';

/** The row; `href` leads to the scorecard from the page it stands on. */
export function supplierRowHtml(supplier: ListedSupplier, href: string, cappedWord: string): string {
  const { letter, word, tone, capped } = supplier;
  const name = word === letter ? '' : `<span class="unseen">${escapeHtml(word)}</span>`;
  const cap = capped ? `<span class="badge-cap">${escapeHtml(cappedWord)}</span>` : '';
  return (
    `<tr><th scope="row"><a href="${escapeHtml(href)}">${escapeHtml(supplier.name)}</a></th>` +
    `<td><span class="badge badge-small" data-tone="${tone}"><b${name === '' ? '' : ' aria-hidden="true"'}>${escapeHtml(letter)}</b>${name}${cap}</span></td>` +
    `${number(supplier.score)}${number(supplier.change)}<td>${sparkline(supplier.shares)}</td>` +
    `${number(supplier.ppm)}${number(supplier.otd)}${number(supplier.incidents)}${number(supplier.openEightD)}${number(supplier.coverage)}` +
    `<td>${escapeHtml(supplier.commodityText)}</td><td>${escapeHtml(supplier.plantsText)}</td><td>${escapeHtml(supplier.classText)}</td></tr>`
  );
}

function number({ value, text }: Value): string {
  return value === null ? `<td class="n soft">${escapeHtml(text)}</td>` : `<td class="n">${escapeHtml(text)}</td>`;
}
